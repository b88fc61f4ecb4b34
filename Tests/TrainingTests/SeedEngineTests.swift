import Recipes
import Testing
import Training

@Suite("An engine with several seeds")
struct SeedEngineTests {
    private static let yaml = """
        data: {planar: moons, samples: 60, noise: 0.1, test_fraction: 0.2}
        seed: 3
        compare:
          - {label: tanh, set: {model.activation: tanh}}
          - {label: relu, set: {model.activation: relu}}
        """

    private func document() throws -> RecipeDocument { try RecipeDocument(yaml: Self.yaml, name: "test") }

    @Test("snapshots show the lanes of the first seed as if they were alone")
    func shown() async throws {
        let many = try TrainingEngine(document: document(), seedCount: 4)
        let single = try TrainingEngine(document: document())
        try await many.perform(.step(200))
        try await single.perform(.step(200))
        let shown = try #require(await many.snapshot(SnapshotRequest(historyColumns: 50), after: nil))
        let alone = try #require(await single.snapshot(SnapshotRequest(historyColumns: 50), after: nil))
        #expect(shown.lanes.map(\.label) == ["tanh", "relu"])
        #expect(shown.lanes.map(\.row) == alone.lanes.map(\.row))
        #expect(alone.seeds == nil)
        await many.shutDown()
        await single.shutDown()
    }

    @Test("the study has the losses of single runs with each seed")
    func study() async throws {
        let engine = try TrainingEngine(document: document(), seedCount: 3)
        try await engine.perform(.step(200))
        let snapshot = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 50), after: nil))
        let seeds = try #require(snapshot.seeds)
        for (variant, name) in ["tanh", "relu"].enumerated() {
            let losses = try (3...5).map { seed in
                var document = try document()
                try document.set([
                    Setting(path: "seed", value: "\(seed)"), Setting(path: "model.activation", value: name),
                ])
                let lane = try Lane(document)
                lane.advance(by: 200)
                return lane.row()
            }
            let bands = seeds.loss.bands(of: variant)
            #expect(bands.count > 20)
            #expect(bands.last?.step == 200)
            let train = try #require(Spread(losses.map(\.loss)))
            let last = try #require(bands.last).spread
            // Charts keep 32-bit numbers.
            #expect(abs(last.median - train.median) < 1e-6)
            #expect(abs(last.maximum - train.maximum) < 1e-6)
            let test = try #require(Spread(losses.map(\.testLoss)))
            #expect(abs(try #require(seeds.testLoss?.outcome(of: variant)).median - test.median) < 1e-6)
        }
        #expect(seeds.deciding.verdicts.count == 1)
        await engine.shutDown()
    }

    @Test("an edit of one variant reaches all of its seeds and none of the others")
    func edit() async throws {
        let engine = try TrainingEngine(document: document(), seedCount: 3)
        try await engine.perform(.step(50))
        try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.02")]), in: .one(1))
        try await engine.perform(.step(50), in: .one(1))
        let record = await engine.record()
        #expect(record.seedCount == 3)
        let snapshot = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 50), after: nil))
        #expect(snapshot.lanes.map(\.row.step) == [50, 100])
        #expect(snapshot.lanes.map(\.recipe.optimizer.learningRate) == [0.1, 0.02])
        let seeds = try #require(snapshot.seeds)
        let lane = try Lane(
            document(),
            variant: Variant(
                label: "relu",
                settings: [
                    Setting(path: "model.activation", value: "relu"), Setting(path: "seed", value: "5"),
                ]))
        lane.advance(by: 50)
        try lane.apply([Setting(path: "optimizer.learning_rate", value: "0.02")])
        lane.advance(by: 50)
        let last = try #require(seeds.loss.bands(of: 1).last).spread
        let loss = try #require(lane.row().loss)
        #expect(last.minimum - 1e-6 <= loss && loss <= last.maximum + 1e-6)
        #expect(seeds.loss.bands(of: 0).last?.step == 50)
        await engine.shutDown()
    }

    @Test("a run without variants has a study of its seeds")
    func alone() async throws {
        let single = try RecipeDocument(yaml: "data: {gate: xor}", name: "test")
        let engine = try TrainingEngine(document: single, seedCount: 5)
        try await engine.perform(.step(20))
        let snapshot = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 20), after: nil))
        #expect(snapshot.lanes.count == 1)
        #expect(snapshot.seeds?.loss.outcome(of: 0)?.count == 5)
        #expect(snapshot.seeds?.testLoss == nil)
        await engine.shutDown()
    }
}
