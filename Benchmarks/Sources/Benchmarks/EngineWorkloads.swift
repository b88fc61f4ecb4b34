import Training

/// Training flat out with somebody watching 60 times a second against nobody watching.
enum EngineWorkloads {
    private static let request = SnapshotRequest(
        historyColumns: 120, boundary: GridSize(columns: 100, rows: 60), network: true, health: true)
    private static let round = Duration.seconds(1)

    static func watched(_ name: String, _ recipe: String, _ watch: Stopwatch) async throws {
        let engine = try TrainingEngine(
            document: RecipeDocument(yaml: recipe + "\nspeed: max", name: name))
        await engine.start()
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
        let processorLost = zip(watched, alone).map { 1 - $0.perProcessorSecond / $1.perProcessorSecond }.sorted()
        Report.line(
            name,
            [
                "steps_per_second": watched.map(\.perSecond).sorted()[watch.rounds / 2],
                "unwatched_steps_per_second": alone.map(\.perSecond).sorted()[watch.rounds / 2],
                "share_lost": lost[watch.rounds / 2],
                "snapshots_per_second": watched.map(\.snapshotsPerSecond).sorted()[watch.rounds / 2],
                "share_of_processor_time": processorLost[watch.rounds / 2],
            ])
    }

    /// Steps by the clock, and by the processor time of all threads, which a busy machine disturbs less.
    private struct Pace {
        var perSecond: Double
        var perProcessorSecond: Double
        var snapshotsPerSecond: Double
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
        let steps = Double(last - first)
        return Pace(
            perSecond: steps / ((clock.now - begin) / .seconds(1)),
            perProcessorSecond: steps / (Stopwatch.processorSeconds - processorBegin),
            snapshotsPerSecond: Double(snapshots) / ((clock.now - begin) / .seconds(1)))
    }
}
