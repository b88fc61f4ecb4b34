import Messages
import Numerics

extension Dataset {
    /// Turns raw samples into what a network reads: features, scaling, targets. The samples as the source has them
    /// (`original`) say where the plane lies.
    ///
    /// - Throws: `InputError` where values are too large to be standardised.
    static func assemble(
        _ specification: DataSpecification, train: RawTable, test: RawTable, original: RawTable, features: [Feature]?,
        scaling: Standardization?
    ) throws(InputError) -> Dataset {
        let inputNames = inputNames(rawNames: train.names, features: specification.features)
        var trainInputs = inputs(of: train, features: features)
        var testInputs = inputs(of: test, features: features)
        var standardization: Standardization?
        if specification.isStandardized {
            let known = scaling.flatMap { $0.means.count == inputNames.count ? $0 : nil }
            let applied = known ?? Standardization(inputs: trainInputs, columns: inputNames.count)
            applied.apply(to: &trainInputs)
            applied.apply(to: &testInputs)
            let overflow = [trainInputs, testInputs].lazy.compactMap { $0.firstIndex { !$0.isFinite } }.first
            if let column = applied.unmeasuredColumn ?? overflow.map({ $0 % inputNames.count }) {
                throw InputError(
                    .data, "found values too large to be standardised", file: specification.source.file,
                    key: inputNames[column])
            }
            standardization = applied
        }
        let (task, classNames) = task(of: train)
        let outputCount =
            switch task {
            case .multiclassClassification: classNames.count
            case .binaryClassification: 1
            case .regression: train.targetCount
            }
        let trainSamples = samples(of: train, inputs: trainInputs, outputCount: outputCount)
        let testSamples = samples(of: test, inputs: testInputs, outputCount: outputCount)
        let (isWide, inputCount) = (original.names.count > 2, inputNames.count)
        let rawPlane = plane(
            of: original, with: specification.points, features: features, standardization: standardization)
        let drawing = DataDrawing(train: trainSamples, test: testSamples, ownCount: specification.points.count) {
            isWide ? principalPlane(trainSamples, testSamples, inputCount: inputCount) : rawPlane
        }
        return Dataset(
            name: specification.source.name, task: task, rawNames: train.names, inputNames: inputNames,
            classNames: classNames, outputCount: outputCount,
            train: trainSamples, test: testSamples, drawing: drawing, standardization: standardization,
            imageSize: features == nil ? original.imageSize : nil,
            omitted: original.omitted, inputColumns: original.inputColumns)
    }

    private static func task(of table: RawTable) -> (Task, classNames: [String]) {
        switch table.answers {
        case .classes(_, let names): (names.count == 2 ? .binaryClassification : .multiclassClassification, names)
        case .values: (.regression, [])
        }
    }

    private static func inputNames(rawNames: [String], features: [Feature]?) -> [String] {
        guard let features else { return rawNames }
        return features.map(\.rawValue)
    }

    private static func inputs(of table: RawTable, features: [Feature]?) -> [Double] {
        guard let features else { return table.inputs }
        let width = table.names.count
        var result: [Double] = []
        result.reserveCapacity(table.count * features.count)
        for row in 0..<table.count {
            let x1 = table.inputs[row * width]
            let x2 = width == 2 ? table.inputs[row * width + 1] : 0
            for feature in features { result.append(feature(x1, x2)) }
        }
        return result
    }

    private static func samples(of table: RawTable, inputs: [Double], outputCount: Int) -> Samples {
        switch table.answers {
        case .values(let values):
            return Samples(count: table.count, inputs: inputs, targets: values, labels: [], raw: table.inputs)
        case .classes(let labels, _):
            var targets = [Double](repeating: 0, count: labels.count * outputCount)
            for (row, label) in labels.enumerated() {
                if outputCount == 1 {
                    targets[row] = Double(label)
                } else {
                    targets[row * outputCount + label] = 1
                }
            }
            return Samples(count: table.count, inputs: inputs, targets: targets, labels: labels, raw: table.inputs)
        }
    }

    /// The plane of a source's samples; points of the user's own widen it only where they lie outside, so that it
    /// stays where it is while they come and go.
    private static func plane(
        of table: RawTable, with points: [[Double]], features: [Feature]?, standardization: Standardization?
    ) -> Plane? {
        guard table.names.count == 2, let features else { return nil }
        func values(of column: Int) -> [Double] {
            stride(from: column, to: table.inputs.count, by: 2).map { table.inputs[$0] }
        }
        guard
            let x = frame(of: values(of: 0), holding: points.map { $0[0] }),
            let y = frame(of: values(of: 1), holding: points.map { $0[1] })
        else { return nil }
        return Plane(x: x, y: y, features: features, standardization: standardization)
    }

    /// The plane of the training samples' first two principal components.
    private static func principalPlane(_ train: Samples, _ test: Samples, inputCount: Int) -> Plane? {
        guard let projection = PrincipalPlane(inputs: train.inputs, columns: inputCount) else { return nil }
        var (xs, ys): ([Double], [Double]) = ([], [])
        for samples in [train, test] {
            for row in 0..<samples.count {
                let place = projection.place(of: samples.inputs[row * inputCount..<(row + 1) * inputCount])
                xs.append(place.x)
                ys.append(place.y)
            }
        }
        guard let x = frame(of: xs, holding: []), let y = frame(of: ys, holding: []) else { return nil }
        return Plane(x: x, y: y, projection: projection)
    }

    /// The range of `values` with a tenth of its extent added on either side, widened to hold `others`; one unit on
    /// either side where all values are equal.
    ///
    /// - Returns: nil where a value or the range's extent is not finite.
    private static func frame(of values: [Double], holding others: [Double]) -> ClosedRange<Double>? {
        guard (values + others).allSatisfy(\.isFinite) else { return nil }
        var (low, high) = (-1.0, 1.0)
        if let lowest = values.min(), let highest = values.max() {
            let margin = highest > lowest ? (highest - lowest) / 10 : 1
            (low, high) = (lowest - margin, highest + margin)
        }
        low = min(low, others.min() ?? low)
        high = max(high, others.max() ?? high)
        return (high - low).isFinite ? low...high : nil
    }
}
