import Datasets
import Messages
import Recipes

extension TrainingEngine {
    /// The single run that a comparison was made from, with all of its seeds, and the recipe that it began with.
    struct Original {
        var lanes: [LaneActor]
        var document: RecipeDocument
        /// Whether the lanes that are compared are its own branches.
        var isOfBranches = false
    }

    func compare(_ variants: [Variant], from selection: LaneSelection) async throws {
        var document = await lane(of: selection).look { $0.document }
        document.removeScript()
        try document.compare(variants)
        let fresh = try TrainingEngine.lanes(of: document, variants, seedCount: seedCount)
        guard !variants.isEmpty else { return }
        if shownLanes.count == 1 { original = Original(lanes: lanes, document: self.document) }
        original?.isOfBranches = false
        self.document = document
        replaceLanes(with: fresh, seedCount: seedCount)
    }

    /// The most lanes that are shown side by side.
    private static let laneLimit = 8

    /// The branches of the run side by side. While those that are behind are brought to the step of the foremost, the
    /// engine carries other orders out.
    ///
    /// - Returns: how many there are.
    /// - Throws: `InputError` where there is one branch only, several lanes run already or a data file has changed;
    ///   `CancellationError` where the task is cancelled, the engine is shut down or another run takes the place of
    ///   this one meanwhile. There is no comparison then.
    func compareBranches() async throws -> Int {
        let (lane, copies) = try await meet { engine in
            let lane = try engine.onlyLane()
            let copies = await lane.look { $0.branchCopies }
            guard copies.count > 1 else { throw InputError(.usage, "there is one branch: f forks another") }
            engine.hold(.all)
            return (lane, Array(copies.suffix(TrainingEngine.laneLimit)))
        }
        let fresh = try await broughtTogether(copies)
        try await meet { engine in
            guard try engine.onlyLane() === lane else { throw CancellationError() }
            engine.hold(.all)
            engine.original = Original(lanes: engine.lanes, document: engine.document, isOfBranches: true)
            engine.replaceLanes(with: fresh)
        }
        return fresh.count
    }

    private func onlyLane() throws -> LaneActor {
        guard lanes.count == 1 else {
            throw InputError(.usage, "several lanes run already: :compare off goes back to one")
        }
        return lanes[0]
    }

    /// Lanes of branches, all at the step of the foremost. They are no part of the run yet, so that no command can
    /// find them at different steps.
    private nonisolated func broughtTogether(_ copies: [BranchCopy]) async throws -> [LaneActor] {
        let foremost = copies.map(\.present.step).max() ?? 0
        return try await withThrowingTaskGroup(of: (Int, LaneActor).self) { group in
            for (index, copy) in copies.enumerated() {
                group.addTask {
                    let lane = try LaneActor(copy)
                    try await self.bring(lane, to: foremost)
                    return (index, lane)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Advances a lane in slices, until it is there or has ended.
    private nonisolated func bring(_ lane: LaneActor, to step: Int) async throws {
        var slice = SliceLength(.milliseconds(4), startingAt: 16)
        var progress = await lane.progress
        while progress.step < step, !progress.hasEnded {
            guard await !isShutDown else { throw CancellationError() }
            try Task.checkCancellation()
            let count = min(slice.steps, step - progress.step)
            progress = await lane.advance(by: count)
            slice.adapt(to: count, elapsed: progress.elapsed)
            await Task.yield()
        }
    }

    func endComparison(keeping selection: LaneSelection) {
        guard shownLanes.count > 1 else { return }
        if let original {
            document = original.document
            replaceLanes(with: original.lanes, seedCount: seedCount)
        } else {
            let first = first(of: selection)
            document.keepVariant(lanes[first].label)
            replaceLanes(with: Array(lanes[first..<first + seedCount]), seedCount: seedCount)
        }
        original = nil
    }
}
