import Training

extension RunJournal {
    /// Writes the run down whenever it has gone on, once a second at most, until cancelled.
    func keep(_ engine: TrainingEngine, clock: any Clock<Duration>) async {
        var version: Int?
        while let snapshot = await engine.snapshot(SnapshotRequest(), after: version), !Task.isCancelled {
            version = snapshot.version
            let hasBegun = snapshot.lanes.contains { $0.row.step > 0 || !$0.edits.isEmpty }
            // A folder that cannot be written to is no reason to disturb the run.
            if hasBegun { try? write(await engine.record(withCheckpoints: false)) }
            try? await clock.sleep(for: .seconds(1))
        }
    }
}
