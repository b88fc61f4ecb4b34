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
        _ = try await stepsPerSecond(of: engine, isWatched: true)
        var alone: [Double] = []
        var watched: [Double] = []
        for _ in 0..<watch.rounds {
            alone.append(try await stepsPerSecond(of: engine, isWatched: false))
            watched.append(try await stepsPerSecond(of: engine, isWatched: true))
        }
        await engine.shutDown()
        // Each round against its neighbour, since the machine's pace changes.
        let lost = zip(watched, alone).map { 1 - $0 / $1 }.sorted()
        Report.line(
            name,
            [
                "steps_per_second": watched.sorted()[watch.rounds / 2],
                "unwatched_steps_per_second": alone.sorted()[watch.rounds / 2],
                "share_lost": lost[watch.rounds / 2],
            ])
    }

    private static func stepsPerSecond(of engine: TrainingEngine, isWatched: Bool) async throws -> Double {
        let clock = ContinuousClock()
        let first = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes.first?.row.step ?? 0
        let begin = clock.now
        var next = begin
        while clock.now - begin < round {
            next += .nanoseconds(16_666_667)
            if isWatched { _ = await engine.snapshot(request, after: nil) }
            try await clock.sleep(until: isWatched ? next : begin + round)
        }
        let last = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes.first?.row.step ?? 0
        return Double(last - first) / ((clock.now - begin) / .seconds(1))
    }
}
