import Datasets
import Messages
public import Recipes

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
            engine.original?.isOfBranches = false
            engine.document = shared
            engine.replaceLanes(with: fresh, seedCount: engine.seedCount)
        }
    }

    /// The most lanes that are shown side by side.
    private static let laneLimit = 8

    /// Pauses, and puts the branches of the run side by side, a lane each, the latest eight: as they were left, those
    /// that are behind brought to the step of the foremost. From then on they advance together. While they are
    /// brought there the engine carries other commands out.
    ///
    /// The run itself is kept for ``endComparison(keeping:)``, and is what ``record(withCheckpoints:)`` records.
    /// - Throws: `InputError` where there is one branch only, several lanes run already or a data file has changed;
    ///   `CancellationError` where the task is cancelled, the engine is shut down or another run takes the place of
    ///   this one meanwhile. There is no comparison then.
    public func compareBranches() async throws {
        let (lane, copies) = try await attempt { engine in
            let lane = try engine.onlyLane()
            let copies = await lane.branchCopies
            guard copies.count > 1 else { throw InputError(.usage, "there is one branch: f forks another") }
            engine.hold(.all)
            return (lane, Array(copies.suffix(TrainingEngine.laneLimit)))
        }
        let fresh = try await broughtTogether(copies)
        try await attempt { engine in
            guard try engine.onlyLane() === lane else { throw CancellationError() }
            engine.hold(.all)
            engine.original = Original(lanes: engine.lanes, document: engine.document, isOfBranches: true)
            engine.replaceLanes(with: fresh)
        }
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
