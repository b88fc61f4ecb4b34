extension TrainingEngine {
    /// The single run that a comparison was made from, and the recipe that it began with.
    struct Original {
        var lane: LaneActor
        var document: RecipeDocument
    }

    /// Puts variants in place of the run: each from step 0 with a lane's settings of now and its own on top of them.
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
            let fresh = try variants.map { try LaneActor(shared, variant: $0) }
            guard !fresh.isEmpty else { return }
            if engine.shownLanes.count == 1 {
                engine.original = Original(lane: engine.lanes[0], document: engine.document)
            }
            engine.document = shared
            engine.replaceLanes(with: fresh)
        }
    }

    /// Goes back to the single run that a comparison was made from; where there was none, a lane goes on alone.
    public func endComparison(keeping lane: Int) async {
        await perform { engine in
            guard engine.shownLanes.count > 1 else { return }
            let kept = engine.lanes[engine.clamped(lane)]
            if let original = engine.original {
                engine.document = original.document
                engine.replaceLanes(with: [original.lane])
            } else {
                engine.document.keepVariant(kept.label)
                engine.replaceLanes(with: [kept])
            }
            engine.original = nil
        }
    }
}
