extension TrainingEngine {
    /// Puts variants in place of the run: each from step 0 with a lane's settings of now and its own on top of them.
    ///
    /// The run that was there is kept for ``endComparison(keeping:)``.
    /// - Parameter lane: whose settings they all share.
    /// - Throws: `InputError` where a setting does not exist or does not fit; nothing is changed then.
    public func compare(_ variants: [Variant], from lane: Int = 0) async throws {
        try await attempt { engine in
            var document = await engine.lanes[engine.clamped(lane)].document
            document.removeScript()
            let shared = document
            let fresh = try variants.map { try LaneActor(shared, variant: $0) }
            guard !fresh.isEmpty else { return }
            if engine.lanes.count == 1, engine.lanes[0].label == nil { engine.original = engine.lanes[0] }
            engine.replaceLanes(with: fresh)
        }
    }

    /// Goes back to the single run that a comparison was made from; where there was none, a lane goes on alone.
    public func endComparison(keeping lane: Int) async {
        await perform { engine in
            guard engine.lanes.count > 1 else { return }
            engine.replaceLanes(with: [engine.original ?? engine.lanes[engine.clamped(lane)]])
            engine.original = nil
        }
    }
}
