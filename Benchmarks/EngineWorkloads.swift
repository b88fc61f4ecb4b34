import Recipes
import Training

/// Training flat out with somebody watching 60 times a second against nobody watching.
enum EngineWorkloads {
    private static let request = SnapshotRequest(
        historyColumns: 120, boundary: GridSize(columns: 100, rows: 60), network: true, health: true)
    private static let round = Duration.seconds(1)

    static func watched(_ name: String, _ recipe: String, _ watch: Stopwatch) async throws {
        let engine = try TrainingEngine(
            document: RecipeDocument(yaml: recipe + "\nspeed: max", name: name))
        try await engine.perform(.start)
        _ = try await pace(of: engine, isWatched: true)
        var alone: [Pace] = []
        var watched: [Pace] = []
        for _ in 0..<watch.rounds {
            alone.append(try await pace(of: engine, isWatched: false))
            watched.append(try await pace(of: engine, isWatched: true))
        }
        await engine.shutDown()
        // Each round against its neighbour, since the machine's pace changes.
        let lost = zip(watched, alone).map { 1 - $0.perSecond / $1.perSecond }.sorted()
        let cost = zip(watched, alone).map { $0.processorSecondsPerSnapshot(stepsCost: $1) }.sorted()
        Report.line(
            name,
            [
                "steps_per_second": watched.map(\.perSecond).sorted()[watch.rounds / 2],
                "unwatched_steps_per_second": alone.map(\.perSecond).sorted()[watch.rounds / 2],
                "share_lost": lost[watch.rounds / 2],
                "snapshots_per_second": watched.map(\.snapshotsPerSecond).sorted()[watch.rounds / 2],
                "snapshot_us": 1e6 * cost[watch.rounds / 2],
                "share_of_a_core_at_60": 60 * cost[watch.rounds / 2],
            ])
    }

    /// What a round came to. The processor time of all threads is disturbed less by a busy machine than the clock.
    private struct Pace {
        var steps: Double
        var snapshots: Double
        var seconds: Double
        var processorSeconds: Double

        var perSecond: Double { steps / seconds }
        var snapshotsPerSecond: Double { snapshots / seconds }

        /// What is left without the cost of a round in which nothing but steps was made.
        func processorSecondsPerSnapshot(stepsCost alone: Pace) -> Double {
            (processorSeconds - steps * alone.processorSeconds / alone.steps) / max(1, snapshots)
        }
    }

    private static func pace(of engine: TrainingEngine, isWatched: Bool) async throws -> Pace {
        let clock = ContinuousClock()
        let before = await engine.snapshot(SnapshotRequest(), after: nil)
        let first = before?.lanes.first?.row.step ?? 0
        var version = before?.version
        let begin = clock.now
        let processorBegin = Stopwatch.processorSeconds
        var next = begin
        var snapshots = 0
        while clock.now - begin < round {
            next += .nanoseconds(16_666_667)
            if isWatched {
                version = await engine.snapshot(request, after: version)?.version
                snapshots += 1
            }
            try await clock.sleep(until: isWatched ? next : begin + round)
        }
        let last = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes.first?.row.step ?? 0
        return Pace(
            steps: Double(last - first), snapshots: Double(snapshots), seconds: (clock.now - begin) / .seconds(1),
            processorSeconds: Stopwatch.processorSeconds - processorBegin)
    }
}
