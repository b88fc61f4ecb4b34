extension TrainingEngine {
    /// Opens a branch at the step that is shown and goes over to it; `fork 1` and so on unless named.
    public func fork(named name: String? = nil) async {
        await perform { engine in
            for lane in engine.lanes { await lane.fork(named: name) }
        }
    }

    /// Takes the last live edit back: opens a branch at its step without it.
    ///
    /// - Returns: the edit; nil where there is none.
    /// - Throws: `InputError` where a data file has changed.
    public func undo() async throws -> AppliedEdit? {
        try await attempt { engine in
            var undone: AppliedEdit?
            for lane in engine.lanes { undone = try await lane.undo() ?? undone }
            return undone
        }
    }

    /// Goes over to the last step of another branch, and pauses.
    ///
    /// - Throws: `InputError` where there is none of that id.
    public func switchBranch(to id: Int) async throws {
        try await attempt { engine in
            engine.hold(.all)
            for lane in engine.lanes { try await lane.switchBranch(to: id) }
        }
    }

    /// - Throws: `InputError` where there is none of that id, or another one of that name.
    public func renameBranch(_ id: Int, to name: String) async throws {
        try await attempt { engine in
            for lane in engine.lanes { try await lane.renameBranch(id, to: name) }
        }
    }

    /// Forgets a branch; its forks stay.
    ///
    /// - Throws: `InputError` where there is none of that id, or the run is on it.
    public func deleteBranch(_ id: Int) async throws {
        try await attempt { engine in
            for lane in engine.lanes { try await lane.deleteBranch(id) }
        }
    }

    /// The run so far, with its branches, as a file that can be replayed.
    ///
    /// - Parameter checkpoints: whether to tell where a replay departs that does not end alike; it takes the time
    ///   of reading up to 16 networks per branch.
    public func record(withCheckpoints checkpoints: Bool = true) async -> RunFile {
        await ask { engine in
            let original = engine.original.flatMap { $0.isOfBranches ? $0 : nil }
            var records: [LaneRecord] = []
            for lane in original?.lanes ?? engine.lanes {
                records.append(await lane.record(withCheckpoints: checkpoints))
            }
            return RunFile(
                document: original?.document ?? engine.document, interval: 100, seedCount: engine.seedCount,
                lanes: records)
        }
    }

    /// Puts a recorded run in place of this one, with all its branches and where it was left, and pauses.
    ///
    /// - Throws: `InputError` for whatever is wrong with it; nothing is changed then.
    public func resume(_ file: RunFile) async throws {
        try await attempt { engine in
            let fresh = try TrainingEngine.lanes(resuming: file)
            engine.isRunning = false
            engine.original = nil
            engine.document = file.document
            engine.replaceLanes(with: fresh, seedCount: file.seedCount)
        }
    }

    /// The recipe of a lane with all edits in force, as YAML.
    public func recipeText(lane: Int = 0) async -> String {
        await ask { engine in await engine.lanes[engine.clamped(lane)].recipeText }
    }
}
