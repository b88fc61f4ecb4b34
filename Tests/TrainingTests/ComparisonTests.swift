import Datasets
import Foundation
import Messages
import Recipes
import Testing
import Training

@Suite("Comparisons")
struct ComparisonTests {
    private static func demo(_ name: String) throws -> RecipeDocument {
        try DemoCatalog.standard().document(named: name)
    }

    private static func lanes(of name: String) throws -> [Lane] {
        let document = try demo(name)
        return try document.recipe().compare.map { try Lane(document, variant: $0) }
    }

    private static func snapshot(
        _ engine: TrainingEngine, _ request: SnapshotRequest = SnapshotRequest()
    ) async throws -> Snapshot {
        try #require(await engine.snapshot(request, after: nil))
    }

    private static let divergingRecipe = """
        data: {regression: sine, samples: 60, noise: 0.1}
        model: {hidden: [6], activation: relu}
        compare:
          - {label: calm, set: {optimizer.learning_rate: 0.01}}
          - {label: wild, set: {optimizer.learning_rate: 900}}
          - {label: slow, set: {optimizer.learning_rate: 0.001}}
        """

    @Test("in compare-activations every lane starts from the same weights and takes the same samples in the same order")
    func sameStart() throws {
        let lanes = try ComparisonTests.lanes(of: "compare-activations")
        #expect(lanes.map(\.label) == ["sigmoid", "tanh", "relu", "leaky_relu"])
        let weights = lanes[0].parameters
        #expect(weights.contains { $0 != 0 })
        for _ in 0..<3 {
            let order = lanes[0].epochOrder
            #expect(Set(order).count == lanes[0].dataset.train.count)
            for lane in lanes {
                #expect(lane.epochOrder == order)
                #expect(lane.dataset.train.inputs == lanes[0].dataset.train.inputs)
                if lane.step == 0 { #expect(lane.parameters == weights) }
                // Into the next epoch, which has an order of its own.
                lane.advance(by: lane.stepsToEndOfEpoch + 1)
            }
            #expect(lanes[0].epochOrder != order)
        }
        #expect(lanes[0].parameters != lanes[1].parameters)
    }

    @Test("the lanes of the engine have the weights of their recipes, and advance by the same steps")
    func engineLanes() async throws {
        let engine = try TrainingEngine(document: ComparisonTests.demo("compare-activations"))
        let first = try await ComparisonTests.snapshot(engine, SnapshotRequest(network: true))
        let weights = first.lanes.map { $0.layers.flatMap { $0.weights + $0.biases } }
        #expect(weights.count == 4)
        #expect(Set(weights).count == 1)
        try await engine.perform(.step(137))
        let later = try await ComparisonTests.snapshot(engine, SnapshotRequest(network: true))
        #expect(later.lanes.map(\.row.step) == [137, 137, 137, 137])
        #expect(Set(later.lanes.map { $0.layers.flatMap(\.weights) }).count == 4)
        await engine.shutDown()
    }

    @Test("an edit lands at the same step in every lane")
    func edits() async throws {
        let engine = try TrainingEngine(document: ComparisonTests.demo("compare-activations"))
        try await engine.perform(.apply([Setting(path: "steps", value: "none")]))
        try await engine.perform(.setPace(.maximum))
        try await engine.perform(.start)
        var version: Int?
        while let now = await engine.snapshot(SnapshotRequest(), after: version), now.lanes[0].row.step < 50 {
            version = now.version
        }
        try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.03")]))
        try await engine.perform(.pause)
        let after = try await ComparisonTests.snapshot(engine)
        let steps = after.lanes.compactMap { $0.edits.last?.step }
        #expect(steps.count == 4)
        #expect(Set(steps).count == 1)
        #expect(after.lanes.allSatisfy { $0.recipe.optimizer.learningRate == 0.03 })
        await engine.shutDown()
    }

    @Test("a lane that diverges leaves the others going")
    func divergence() async throws {
        let engine = try TrainingEngine(document: document(ComparisonTests.divergingRecipe))
        try await engine.perform(.step(400))
        let snapshot = try await ComparisonTests.snapshot(engine, SnapshotRequest(health: true))
        #expect(snapshot.lanes[1].row.status == .diverged)
        #expect(snapshot.lanes[1].row.step < 400)
        #expect(snapshot.lanes[1].verdict == .diverged(step: snapshot.lanes[1].row.step))
        for index in [0, 2] {
            #expect(snapshot.lanes[index].row.step == 400)
            #expect(snapshot.lanes[index].row.loss?.isFinite == true)
        }
        try await engine.perform(.step(10))
        let later = try await ComparisonTests.snapshot(engine)
        #expect(later.lanes.filter { $0.row.step == 410 }.count == 2)
        await engine.shutDown()
    }

    @Test("one lane can be stepped, held and edited alone")
    func oneLane() async throws {
        let engine = try TrainingEngine(document: ComparisonTests.demo("compare-activations"))
        try await engine.perform(.step(5), in: .one(2))
        #expect(try await ComparisonTests.snapshot(engine).lanes.map(\.row.step) == [0, 0, 5, 0])
        try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.5")]), in: .one(1))
        let edited = try await ComparisonTests.snapshot(engine).lanes.map(\.recipe.optimizer.learningRate)
        #expect(edited == [0.1, 0.5, 0.1, 0.1])
        try await engine.perform(.setPace(.maximum))
        try await engine.perform(.start)
        try await engine.perform(.pause, in: .one(0))
        let held = try await ComparisonTests.snapshot(engine)
        #expect(held.isRunning)
        #expect(held.lanes.map(\.isHeld) == [true, false, false, false])
        var version: Int? = held.version
        var now = held
        while now.lanes[1].row.step < held.lanes[1].row.step + 20,
            let next = await engine.snapshot(SnapshotRequest(), after: version)
        {
            (now, version) = (next, next.version)
        }
        #expect(now.lanes[0].row.step == held.lanes[0].row.step)
        try await engine.perform(.pause)
        let paused = try await ComparisonTests.snapshot(engine)
        #expect(!paused.isRunning && paused.lanes.allSatisfy { !$0.isHeld })
        await engine.shutDown()
    }

    @Test("undo takes back the last change alone: in the lane that had it, while the others go back to its step")
    func undo() async throws {
        let variants = [
            Variant(label: "tanh", settings: [Setting(path: "model.activation", value: "tanh")]),
            Variant(label: "relu", settings: [Setting(path: "model.activation", value: "relu")]),
        ]
        var recipe = try ComparisonTests.demo("moons")
        try recipe.compare(variants)
        let engine = try TrainingEngine(document: recipe)
        let rate = { (value: String) in [Setting(path: "optimizer.learning_rate", value: value)] }
        try await engine.perform(.step(10))
        try await engine.perform(.apply(rate("0.5")))
        try await engine.perform(.step(10))
        try await engine.perform(.apply(rate("0.25")), in: .one(1))
        try await engine.perform(.step(10))
        guard case .undone(let edit?) = try await engine.perform(.undo) else {
            Issue.record("nothing taken back")
            return
        }
        #expect(edit.step == 20 && edit.settings == rate("0.25"))
        let lanes = try await ComparisonTests.snapshot(engine).lanes
        #expect(lanes.map(\.row.step) == [20, 20])
        #expect(lanes.map(\.recipe.optimizer.learningRate) == [0.5, 0.5])
        // The next one concerned both.
        try await engine.perform(.undo)
        let before = try await ComparisonTests.snapshot(engine).lanes
        #expect(before.map(\.row.step) == [10, 10])
        #expect(before.allSatisfy { $0.recipe.optimizer.learningRate != 0.5 })
        await engine.shutDown()
    }

    @Test("a run gone on past its end and restarted has its end again, and nothing to take back")
    func restartedPastItsEnd() async throws {
        var recipe = try ComparisonTests.demo("moons")
        try recipe.set(path: "steps", to: "20")
        let engine = try TrainingEngine(document: recipe)
        try await engine.perform(.step(20))
        try await engine.perform(.start)
        try await engine.perform(.pause)
        #expect(try await ComparisonTests.snapshot(engine).lanes[0].recipe.steps == nil)
        #expect(try await engine.perform(.undo) == .undone(nil))
        try await engine.perform(.restart())
        let lane = try await ComparisonTests.snapshot(engine).lanes[0]
        #expect(lane.recipe.steps == 20 && lane.edits.isEmpty)
        #expect(try await engine.perform(.undo) == .undone(nil))
        await engine.shutDown()
    }

    @Test("a run becomes a comparison from step 0 with its settings of now, and comes back as it was")
    func comparing() async throws {
        let engine = try TrainingEngine(document: ComparisonTests.demo("moons"))
        try await engine.perform(.apply([Setting(path: "batch", value: "20")]))
        try await engine.perform(.step(30))
        let before = try await ComparisonTests.snapshot(engine, SnapshotRequest(network: true))
        let comparison = try #require(Comparison("model.activation=relu,{name: leaky_relu, slope: 0.2}"))
        try await engine.perform(.compare(comparison.variants))
        let lanes = try await ComparisonTests.snapshot(engine).lanes
        #expect(lanes.map(\.label) == comparison.values.map { "model.activation=\($0)" })
        #expect(lanes.map(\.row.step) == [0, 0])
        #expect(lanes.allSatisfy { $0.recipe.batch == .size(20) })
        #expect(lanes[1].recipe.model.activations[0].options["slope"] == 0.2)
        try await engine.perform(.step(3))
        try await engine.perform(.endComparison, in: .one(0))
        let after = try await ComparisonTests.snapshot(engine, SnapshotRequest(network: true))
        #expect(after.lanes.map(\.row.step) == [30])
        #expect(after.lanes[0].layers == before.lanes[0].layers)
        await engine.shutDown()
    }

    @Test("a comparison of a key that does not exist is refused and changes nothing")
    func refused() async throws {
        var recipe = try ComparisonTests.demo("moons")
        let comparison = try #require(Comparison("model.activatoin=relu,tanh"))
        #expect(throws: InputError.self) { try recipe.compare(comparison.variants) }
        #expect(try recipe.recipe().compare.isEmpty)
        let engine = try TrainingEngine(document: recipe)
        await #expect(throws: InputError.self) { try await engine.perform(.compare(comparison.variants)) }
        #expect(try await ComparisonTests.snapshot(engine).lanes.count == 1)
        await engine.shutDown()
    }

    @Test(
        "a comparison is PATH=V1,V2,... and commas in brackets belong to a value",
        arguments: [
            ("batch=1,32,all", ["1", "32", "all"]), ("model.hidden=[8,8],[4], []", ["[8,8]", "[4]", "[]"]),
            ("batch=1,1", nil), ("batch=1,,2", nil), ("=1,2", nil), ("batch", nil),
        ] as [(String, [String]?)])
    func parsing(text: String, values: [String]?) {
        #expect(Comparison(text)?.values == values)
    }
}
