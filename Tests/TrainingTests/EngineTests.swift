import Recipes
import Testing
import Training

@Suite("Training engine")
struct EngineTests {
    private let recipe = """
        data: {planar: moons, samples: 100, noise: 0.2, test_fraction: 0.3}
        model: {hidden: [6]}
        speed: max
        steps: 3000
        """
    private let everything = SnapshotRequest(
        historyColumns: 80, boundary: GridSize(columns: 30, rows: 20), network: true, health: true)

    /// Runs until a snapshot meets a condition.
    private func snapshot(
        of engine: TrainingEngine, _ request: SnapshotRequest = SnapshotRequest(), until condition: (Snapshot) -> Bool
    ) async throws -> Snapshot {
        var version: Int?
        while let snapshot = await engine.snapshot(request, after: version) {
            if condition(snapshot) { return snapshot }
            version = snapshot.version
        }
        throw CancellationError()
    }

    @Test("a watched run ends as an unwatched one does")
    func watching() async throws {
        let direct = try Lane(document(recipe))
        direct.advance(by: 3000)
        let engine = try TrainingEngine(document: document(recipe))
        try await engine.perform(.start)
        let last = try await snapshot(of: engine, everything) { !$0.isRunning }
        await engine.shutDown()
        #expect(last.lanes[0].row == direct.row())
        #expect(last.lanes[0].status == .finished)
        let shown: [Float] = last.lanes[0].layers.flatMap { $0.weights + $0.biases }
        #expect(shown == direct.parameters.map { Float($0) })
        #expect(last.lanes[0].boundary?.values.count == 600)
        #expect(last.lanes[0].history.trainLoss.last?.step == 3000)
    }

    @Test("pausing, stepping and slicing do not change the result")
    func pausing() async throws {
        let direct = try Lane(document(recipe))
        direct.advance(by: 500)
        let engine = try TrainingEngine(document: document(recipe))
        for count in [1, 7, 92] { try await engine.perform(.step(count)) }
        try await engine.perform(.start)
        try await engine.perform(.pause)
        let now = try await snapshot(of: engine) { _ in true }.lanes[0].row.step
        try await engine.perform(.seek(to: min(now, 300)))
        try await engine.perform(.step(500 - min(now, 300)))
        let last = try await snapshot(of: engine) { _ in true }
        await engine.shutDown()
        #expect(last.lanes[0].row == direct.row())
        #expect(!last.isRunning)
    }

    @Test("an edit takes effect while training runs flat out, and is recorded with its step")
    func edits() async throws {
        let engine = try TrainingEngine(document: document(recipe + "\n").self)
        try await engine.perform(.apply([Setting(path: "steps", value: "none")]))
        try await engine.perform(.start)
        _ = try await snapshot(of: engine) { $0.lanes[0].row.step > 50 }
        try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.0125")]))
        let after = try await snapshot(of: engine) { $0.lanes[0].edits.count == 2 }
        #expect(after.lanes[0].row.learningRate == 0.0125)
        #expect(after.lanes[0].edits[1].label == "lr 0.1→0.0125")
        #expect(after.lanes[0].edits[1].step <= after.lanes[0].row.step)
        await #expect(throws: (any Error).self) {
            try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "abc")]))
        }
        await engine.shutDown()
    }

    @Test("variants advance in lockstep from the same weights and equal a run of their own")
    func lockstep() async throws {
        let compared =
            recipe + """

                compare:
                  - {label: tanh, set: {model.activation: tanh}}
                  - {label: relu, set: {model.activation: relu}}
                  - {label: fast, set: {optimizer.learning_rate: 0.5}}
                """
        let engine = try TrainingEngine(document: document(compared))
        let start = try await snapshot(of: engine, everything) { _ in true }
        #expect(start.lanes.map(\.label) == ["tanh", "relu", "fast"])
        #expect(start.lanes[0].layers.map(\.weights) == start.lanes[1].layers.map(\.weights))
        try await engine.perform(.start)
        var version: Int?
        while let snapshot = await engine.snapshot(SnapshotRequest(), after: version) {
            #expect(Set(snapshot.lanes.map(\.row.step)).count == 1)
            version = snapshot.version
            if !snapshot.isRunning { break }
        }
        let last = try await snapshot(of: engine) { _ in true }
        await engine.shutDown()
        let alone = try Lane(document(recipe.replacing("hidden: [6]", with: "hidden: [6], activation: relu")))
        alone.advance(by: 3000)
        #expect(last.lanes[1].row == alone.row())
    }

    @Test("restarting gives the same run again; with another seed, another one")
    func restarting() async throws {
        let engine = try TrainingEngine(document: document(recipe))
        try await engine.perform(.step(200))
        let first = try await snapshot(of: engine) { _ in true }.lanes[0].row
        try await engine.perform(.restart())
        #expect(try await snapshot(of: engine) { _ in true }.lanes[0].row.step == 0)
        try await engine.perform(.step(200))
        #expect(try await snapshot(of: engine) { _ in true }.lanes[0].row == first)
        try await engine.perform(.restart(with: [Setting(path: "model.seed", value: "77")]))
        try await engine.perform(.step(200))
        #expect(try await snapshot(of: engine) { _ in true }.lanes[0].row.loss != first.loss)
        await engine.shutDown()
    }

    @Test("going on past the end lifts the limit and records that")
    func goingOn() async throws {
        let engine = try TrainingEngine(document: document(recipe.replacing("steps: 3000", with: "steps: 40")))
        try await engine.perform(.start)
        _ = try await snapshot(of: engine) { $0.lanes[0].status == .finished && !$0.isRunning }
        try await engine.perform(.start)
        let later = try await snapshot(of: engine) { $0.lanes[0].row.step > 40 }
        await engine.shutDown()
        #expect(later.lanes[0].edits.count == 1)
    }

    @Test("a waiting reader is let go when the engine shuts down")
    func shuttingDown() async throws {
        let engine = try TrainingEngine(document: document(recipe))
        let first = try await snapshot(of: engine) { _ in true }
        async let waiting = engine.snapshot(SnapshotRequest(), after: first.version + 1000)
        await engine.shutDown()
        #expect(await waiting == nil)
    }

    private let compared = """
        data: {planar: moons, samples: 100, noise: 0.2}
        model: {hidden: [6]}
        speed: max
        compare:
          - {label: steady, set: {optimizer.learning_rate: 0.1}}
          - {label: wild, set: {optimizer.learning_rate: 1.0e+30, model.activation: relu}}
        """

    @Test("variants stay at the same step after seeking where one of them has diverged")
    func seekingVariants() async throws {
        let engine = try TrainingEngine(document: document(compared))
        try await engine.perform(.step(300))
        let ended = try await snapshot(of: engine) { _ in true }
        #expect(ended.lanes.map(\.status) == [.running, .diverged])
        let failed = ended.lanes[1].row.step
        #expect(try await engine.perform(.seek(to: 200)) == .reached(step: 200))
        let back = try await snapshot(of: engine) { _ in true }
        #expect(back.lanes[0].row.step == 200)
        #expect(back.lanes[1].row.step == failed && back.lanes[1].status == .diverged)
        #expect(try await engine.perform(.seek(to: 0)) == .reached(step: 0))
        let start = try await snapshot(of: engine) { _ in true }
        #expect(start.lanes.map(\.row.step) == [0, 0])
        #expect(start.lanes.map(\.status) == [.running, .running])
        try await engine.perform(.step(300))
        let again = try await snapshot(of: engine) { _ in true }
        #expect(again.lanes.map(\.row) == ended.lanes.map(\.row))
        await engine.shutDown()
    }

    @Test("a setting that one variant refuses changes none")
    func refusedByOne() async throws {
        let engine = try TrainingEngine(
            document: document(
                recipe + """

                    compare:
                      - {label: logistic, set: {batch: 10}}
                      - {label: straight, set: {loss: mean_squared_error, model.output: identity}}
                    """))
        await #expect(throws: (any Error).self) {
            try await engine.perform(
                .apply([
                    Setting(path: "loss", value: "binary_cross_entropy"), Setting(path: "model.output", value: "relu"),
                ]))
        }
        let after = try await snapshot(of: engine) { _ in true }
        #expect(after.lanes.map(\.recipe.loss) == ["binary_cross_entropy", "mean_squared_error"])
        #expect(after.lanes.allSatisfy { $0.edits.isEmpty })
        await engine.shutDown()
    }

    @Test("a run whose schedule was as long as itself goes on past its end")
    func goingOnWithSchedule() async throws {
        let yaml = """
            data: {gate: xor}
            optimizer: {learning_rate: 0.5, schedule: {name: cosine, warm_up: 5, minimum: 0.01}}
            steps: 40
            stop: {loss: 0.0001}
            speed: max
            """
        let engine = try TrainingEngine(document: document(yaml))
        try await engine.perform(.step(100))
        try await engine.perform(.start)
        let later = try await snapshot(of: engine) { $0.lanes[0].row.step > 60 }
        await engine.shutDown()
        #expect(later.lanes[0].row.learningRate == 0.01)
        #expect(later.lanes[0].status == .running)
    }

    @Test("training goes on under readers that ask without a pause")
    func readers() async throws {
        let engine = try TrainingEngine(document: document(recipe))
        try await engine.perform(.start)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    while let snapshot = await engine.snapshot(SnapshotRequest(), after: nil), snapshot.isRunning {}
                }
            }
        }
        #expect(try await snapshot(of: engine) { _ in true }.lanes[0].row.step == 3000)
        await engine.shutDown()
    }

    @Test("commands after the shutdown are answered")
    func afterShutdown() async throws {
        let engine = try TrainingEngine(document: document(recipe))
        try await engine.perform(.start)
        await engine.shutDown()
        try await engine.perform(.pause)
        try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.2")]))
        let late = await engine.snapshot(SnapshotRequest(), after: nil)
        #expect(late == nil)
    }

    @Test("any pace is taken, however extreme", arguments: [1e-300, 1e300])
    func paces(rate: Double) async throws {
        let engine = try TrainingEngine(document: document(recipe))
        try await engine.perform(.setPace(.stepsPerSecond(rate)))
        try await engine.perform(.start)
        _ = try await snapshot(of: engine) { $0.lanes[0].row.step >= 1 }
        await engine.shutDown()
    }
}
