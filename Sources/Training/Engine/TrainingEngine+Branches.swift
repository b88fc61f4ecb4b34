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
    public func record() async -> RunFile {
        await ask { engine in
            var records: [LaneRecord] = []
            for lane in engine.lanes { records.append(await lane.record) }
            return RunFile(document: engine.document, interval: 100, seedCount: engine.seedCount, lanes: records)
        }
    }
}
