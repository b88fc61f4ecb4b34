import Foundation
import Recipes
import Testing
import Training

@Suite("Branches side by side")
struct BranchComparisonTests {
    private static let recipe = """
        seed: 2
        data: {planar: moons, samples: 40, noise: 0.1}
        model: {hidden: [3], activation: tanh}
        optimizer: {name: adam, learning_rate: 0.01}
        batch: 8
        """

    private static func document() throws -> RecipeDocument { try RecipeDocument(yaml: recipe, name: "test") }

    /// Two branches: 100 steps at one rate, and from step 40 on 30 steps at another.
    private static func engine() async throws -> TrainingEngine {
        let engine = try TrainingEngine(document: document())
        try await engine.perform(.step(100))
        try await engine.perform(.seek(to: 40))
        try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.1")]))
        try await engine.perform(.step(30))
        return engine
    }

    private static func reference(_ edits: [ScriptedEdit], steps: Int) throws -> Lane {
        let lane = try Lane(document(), edits: edits)
        lane.advance(by: steps)
        return lane
    }

    @Test("each lane is a branch, brought to the same step, and goes on as the branch alone would")
    func lanes() async throws {
        let engine = try await Self.engine()
        try await engine.perform(.compareBranches)
        let begin = try #require(await engine.snapshot(SnapshotRequest(), after: nil))
        #expect(begin.lanes.map(\.label) == ["main", "fork 1"])
        #expect(begin.lanes.map(\.row.step) == [100, 100])
        try await engine.perform(.step(50))
        let lanes = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 50), after: nil)).lanes
        let faster = ScriptedEdit(step: 40, settings: [Setting(path: "optimizer.learning_rate", value: "0.1")])
        #expect(lanes[0].row.loss == (try Self.reference([], steps: 150)).row().loss)
        #expect(lanes[1].row.loss == (try Self.reference([faster], steps: 150)).row().loss)
        #expect(lanes.allSatisfy { ($0.history.trainLoss.first?.step ?? 150) < 20 })
        #expect(lanes.allSatisfy { ($0.history.batchLoss.last?.step ?? 0) == 150 })
        await engine.shutDown()
    }

    @Test("the run stays what it was: it is what is recorded meanwhile, and where one comes back to")
    func original() async throws {
        let engine = try await Self.engine()
        let before = await engine.record()
        try await engine.perform(.compareBranches)
        try await engine.perform(.step(10))
        let meanwhile = await engine.record()
        #expect(meanwhile.yaml == before.yaml)
        await #expect(throws: (any Error).self) { try await engine.perform(.compareBranches) }
        try await engine.perform(.endComparison, in: .one(0))
        let lane = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 40), after: nil)).lanes
        #expect(lane.count == 1)
        #expect(lane[0].row.step == 70)
        #expect(lane[0].timeline.branches.map(\.name) == ["main", "fork 1"])
        #expect(lane[0].otherBranches.map(\.name) == ["main"])
        #expect(lane[0].otherBranches[0].loss.last?.step == 100)
        await engine.shutDown()
    }

    @Test("a comparison of variants after one of branches is itself recorded, and leads back to the same run")
    func variantsAfterBranches() async throws {
        let engine = try await Self.engine()
        let before = await engine.record()
        try await engine.perform(.compareBranches)
        try await engine.perform(
            .compare([
                Variant(label: "tanh", settings: []),
                Variant(label: "relu", settings: [Setting(path: "model.activation", value: "relu")]),
            ]))
        try await engine.perform(.step(10))
        let recorded = await engine.record()
        #expect(try recorded.document.recipe().compare.map(\.label) == ["tanh", "relu"])
        let resumed = try TrainingEngine(resuming: recorded)
        #expect(await resumed.snapshot(SnapshotRequest(), after: nil)?.lanes.map(\.row.step) == [10, 10])
        await resumed.shutDown()
        try await engine.perform(.endComparison, in: .one(0))
        #expect(await engine.record().yaml == before.yaml)
        await engine.shutDown()
    }

    @Test("the latest eight branches are brought to the foremost of them, not to one that is not shown")
    func manyBranches() async throws {
        let engine = try TrainingEngine(document: Self.document())
        try await engine.perform(.step(100))
        try await engine.perform(.seek(to: 5))
        for _ in 0..<8 { try await engine.perform(.fork()) }
        try await engine.perform(.step(2))
        try await engine.perform(.compareBranches)
        let lanes = try #require(await engine.snapshot(SnapshotRequest(), after: nil)).lanes
        #expect(lanes.map(\.label) == (1...8).map { "fork \($0)" })
        #expect(lanes.allSatisfy { $0.row.step == 7 })
        #expect(Set(lanes.map(\.row.loss)).count == 1)
        await engine.shutDown()
    }

    @Test("a comparison that is cancelled while the branches are brought together leaves the run as it was")
    func cancelled() async throws {
        let engine = try await Self.engine()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await engine.perform(.compareBranches)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await engine.record().yaml == (try await Self.engine().record().yaml))
        try await engine.perform(.compareBranches)
        await engine.shutDown()
    }

    @Test("one branch cannot be compared, and nothing is changed")
    func single() async throws {
        let engine = try TrainingEngine(document: Self.document())
        try await engine.perform(.step(5))
        await #expect(throws: (any Error).self) { try await engine.perform(.compareBranches) }
        #expect(await engine.snapshot(SnapshotRequest(), after: nil)?.lanes.count == 1)
        await engine.shutDown()
    }

    @Test("a branch knows the loss at its last step, also while its past is shown or another branch is")
    func losses() throws {
        let lane = try Lane(Self.document())
        lane.advance(by: 60)
        let loss = lane.row().loss
        lane.seek(to: 20)
        #expect(lane.branches[0].loss == loss)
        lane.advance(by: 5)
        #expect(lane.branches.map(\.loss) == [loss, lane.row().loss])
    }

    @Test("a comparison of a run with several seeds has as many, and goes back to all of them")
    func seeds() async throws {
        let engine = try TrainingEngine(document: Self.document(), seedCount: 3)
        try await engine.perform(.step(10))
        let variants = ["tanh", "relu"].map {
            Variant(label: $0, settings: [Setting(path: "model.activation", value: $0)])
        }
        try await engine.perform(.compare(variants))
        try await engine.perform(.step(10))
        let compared = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 20), after: nil))
        #expect(compared.lanes.map(\.label) == ["tanh", "relu"])
        #expect(compared.seeds?.loss.seedCount == 3)
        try await engine.perform(.endComparison, in: .one(0))
        let alone = try #require(await engine.snapshot(SnapshotRequest(historyColumns: 20), after: nil))
        #expect(alone.lanes.count == 1)
        #expect(alone.lanes[0].row.step == 10)
        #expect(alone.seeds?.loss.seedCount == 3)
        await engine.shutDown()
    }
}
