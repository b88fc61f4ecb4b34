import Recipes

extension TrainingEngine {
    /// Takes a recorded run up where it was left, with all its branches.
    ///
    /// - Throws: `InputError` for whatever is wrong with it.
    public init(resuming file: RunFile) throws {
        try self.init(
            document: file.document, lanes: TrainingEngine.lanes(resuming: file), seedCount: file.seedCount)
    }

    private static func lanes(resuming file: RunFile) throws -> [LaneActor] {
        try file.document.lanePlans(file.document.recipe().compare, seedCount: file.seedCount).map {
            try LaneActor(resuming: file, variant: $0.variant)
        }
    }

    /// Puts a recorded run in place of this one.
    ///
    /// - Throws: `InputError` for whatever is wrong with it; nothing is changed then.
    func takeUp(_ file: RunFile) throws {
        let fresh = try TrainingEngine.lanes(resuming: file)
        isRunning = false
        original = nil
        document = file.document
        replaceLanes(with: fresh, seedCount: file.seedCount)
    }

    /// The run so far, with its branches, as a file that can be replayed. Checkpoints tell where a replay departs that
    /// does not end alike; they take the time of reading up to 16 networks per branch.
    public func record(withCheckpoints checkpoints: Bool = true) async -> RunFile {
        await ask { engine in
            let original = engine.original.flatMap { $0.isOfBranches ? $0 : nil }
            var records: [LaneRecord] = []
            for lane in original?.lanes ?? engine.lanes {
                records.append(await lane.look { $0.record(withCheckpoints: checkpoints) })
            }
            return RunFile(
                document: original?.document ?? engine.document, interval: 100, seedCount: engine.seedCount,
                lanes: records)
        }
    }
}
