import Datasets

extension Lane {
    /// What a frame needs of the run as it stands. The parameters before the last step tell the size of its update.
    package func snapshot(_ request: SnapshotRequest, previousParameters: [Double]?) -> LaneSnapshot {
        var row = row()
        if divergedAt == nil { row.learningRate = learningRate }
        let health = request.health ? trainer.health(previousParameters: previousParameters) : []
        let history = curves.snapshot(columns: request.historyColumns)
        let probe = probeInputs(request.probe)
        var snapshot = LaneSnapshot(
            label: label, recipe: recipe, dataset: dataset, datasetVersion: datasetVersion, row: row, status: status,
            ending: ending, parameterCount: parameterCount, history: history, edits: edits,
            boundary: request.boundary.flatMap(boundary), layers: request.network ? trainer.layers(probe: probe) : [],
            probeInputs: probe.map { Float($0) }, health: health,
            verdict: Verdict.reading(row: row, history: curves.snapshot(columns: 60), health: health),
            timeline: timelineSnapshot)
        snapshot.otherBranches = otherCourses(columns: request.historyColumns)
        if request.depth { snapshot.depth = depth(columns: request.historyColumns) }
        if request.histogramBins > 0 { snapshot.distributions = trainer.distributions(bins: request.histogramBins) }
        if let units = request.units, units.size.columns > 0, units.size.rows > 0, let plane = dataset.plane {
            snapshot.units = trainer.unitMaps(plane, units)
        }
        if let layer = request.warpedLayer, let plane = dataset.plane {
            snapshot.warp = trainer.warp(plane, layer: layer)
        }
        if let answers = request.answers, dataset.task != .regression {
            snapshot.answers = trainer.answers(answers, dataset: dataset)
        }
        if request.backward { snapshot.backward = backwardPass(sample: 0) }
        if request.collapse { snapshot.collapse = trainer.collapse() }
        return snapshot
    }

    /// The network inputs of a sample that a frame asks for, or else of the first training sample.
    private func probeInputs(_ index: Int?) -> [Double] {
        let width = dataset.inputCount
        guard let index, index >= 0 else { return Array(dataset.train.inputs.prefix(width)) }
        let samples = dataset.test.count > 0 ? dataset.test : dataset.train
        let place = min(index, samples.count - 1)
        return Array(samples.inputs[place * width..<(place + 1) * width])
    }

    /// Gradients and variances of every layer as they are now.
    public func depth() -> [LayerDepth] { trainer.depth() }

    /// Its curves are recorded from the first time on.
    private func depth(columns: Int) -> DepthSnapshot {
        curves.depth.isRecording = true
        return DepthSnapshot(layers: trainer.depth(), history: curves.depth.snapshot(columns: columns))
    }

    private func boundary(_ size: GridSize) -> BoundarySnapshot? {
        guard let plane = dataset.plane, size.columns > 0, size.rows > 0 else { return nil }
        return trainer.boundary(plane, size: size)
    }

    /// The network's outputs for rows of network inputs: count x outputs.
    public func outputs(for inputs: [Double]) -> [Double] { trainer.outputs(for: inputs) }
}
