import Datasets
import Localization

extension TrainingEngine {
    /// The single run that a comparison was made from, with all of its seeds, and the recipe that it began with.
    struct Original {
        var lanes: [LaneActor]
        var document: RecipeDocument
        /// Whether the lanes that are compared are its own branches.
        var isOfBranches = false
    }

    /// Puts variants in place of the run: each from step 0 with a lane's settings of now and its own on top of them,
    /// with as many seeds as the run has.
    ///
    /// The run that was there is kept for ``endComparison(keeping:)``.
    /// - Parameter lane: whose settings they all share.
    /// - Throws: `InputError` where a setting does not exist or does not fit; nothing is changed then.
    public func compare(_ variants: [Variant], from lane: Int = 0) async throws {
        try await attempt { engine in
            var document = await engine.lanes[engine.clamped(lane)].document
            document.removeScript()
            try document.compare(variants)
            let shared = document
            let fresh = try TrainingEngine.lanes(of: shared, variants, seedCount: engine.seedCount)
            guard !variants.isEmpty else { return }
            if engine.shownLanes.count == 1 {
                engine.original = Original(lanes: engine.lanes, document: engine.document)
            }
            engine.document = shared
            engine.replaceLanes(with: fresh, seedCount: engine.seedCount)
        }
    }

    /// The most lanes that are shown side by side.
    private static let laneLimit = 8

    /// Puts the branches of the run side by side, a lane each, the latest eight: as they were left, those that are
    /// behind brought to the step of the foremost. From then on they advance together.
    ///
    /// The run itself is kept for ``endComparison(keeping:)``, and is what ``record(withCheckpoints:)`` records.
    /// - Throws: `InputError` where there is one branch only, or several lanes run already; nothing is changed then.
    public func compareBranches() async throws {
        try await attempt { engine in
            guard engine.lanes.count == 1 else {
                throw InputError(.usage, "several lanes run already: :compare off goes back to one")
            }
            let copies = await engine.lanes[0].branchCopies
            guard copies.count > 1 else { throw InputError(.usage, "there is one branch: f forks another") }
            let fresh = try copies.suffix(TrainingEngine.laneLimit).map { try LaneActor($0) }
            engine.hold(.all)
            let foremost = copies.map(\.present.step).max() ?? 0
            await withTaskGroup(of: Void.self) { group in
                for lane in fresh {
                    group.addTask { _ = await lane.advance(by: max(0, foremost - lane.progress.step)) }
                }
            }
            engine.original = Original(lanes: engine.lanes, document: engine.document, isOfBranches: true)
            engine.replaceLanes(with: fresh)
        }
    }

    /// Goes back to the single run that a comparison was made from; where there was none, a lane goes on alone.
    public func endComparison(keeping lane: Int) async {
        await perform { engine in
            guard engine.shownLanes.count > 1 else { return }
            let seedCount = engine.seedCount
            if let original = engine.original {
                engine.document = original.document
                engine.replaceLanes(with: original.lanes, seedCount: seedCount)
            } else {
                let first = engine.clamped(lane)
                engine.document.keepVariant(engine.lanes[first].label)
                engine.replaceLanes(with: Array(engine.lanes[first..<first + seedCount]), seedCount: seedCount)
            }
            engine.original = nil
        }
    }
}
