import Recipes
import Synchronization
import Testing
import Training

@Suite("What an edit costs")
struct EditCostTests {
    private static let yaml = """
        data: {planar: moons, samples: 60, test_fraction: 0.3}
        model: {hidden: [4], activation: tanh}
        optimizer: {name: adam, learning_rate: 0.01}
        """

    private final class Tally: Sendable {
        private let counts = Mutex<[Expense: Int]>([:])

        func note(_ expense: Expense) { counts.withLock { $0[expense, default: 0] += 1 } }
        subscript(_ expense: Expense) -> Int { counts.withLock { $0[expense, default: 0] } }
    }

    private func cost(of body: () throws -> Void) rethrows -> Tally {
        let tally = Tally()
        try Expense.$observer.withValue({ tally.note($0) }, operation: body)
        return tally
    }

    private func lane(_ more: String = "") throws -> Lane {
        let lane = try Lane(RecipeDocument(yaml: Self.yaml + more, name: "test"), recordsCurves: true)
        lane.advance(by: 50)
        return lane
    }

    @Test(
        "a change that only steers the next steps reads the recipe once, draws no data and makes no trainer",
        arguments: [
            ("optimizer.learning_rate", "0.02"), ("regularization.l2", "0.001"), ("optimizer.clip_norm", "1"),
        ])
    func steering(path: String, value: String) throws {
        let lane = try lane()
        let tally = try cost { try lane.apply([Setting(path: path, value: value)]) }
        #expect(tally[.recipe] == 1)
        #expect(tally[.dataset] == 0)
        #expect(tally[.trainer] == 0)
        #expect(lane.document.value(at: path) == value)
    }

    @Test("a weight that is turned reads no recipe")
    func weight() throws {
        let lane = try lane()
        let tally = try cost { try lane.apply([Setting(path: "weight.1.2.1", value: "0.5")]) }
        #expect(Expense.allCases.map { tally[$0] } == [0, 0, 0])
        #expect(lane.parameters.contains(0.5))
    }

    @Test("a change of the network makes one trainer, a change of the data draws them once")
    func network() throws {
        let lane = try lane()
        let hidden = try cost { try lane.apply([Setting(path: "model.hidden", value: "[4, 4]")]) }
        #expect(Expense.allCases.map { hidden[$0] } == [1, 0, 1])
        let noise = try cost { try lane.apply([Setting(path: "data.noise", value: "0.2")]) }
        #expect(Expense.allCases.map { noise[$0] } == [1, 1, 1])
    }

    @Test("an edit that is refused costs no trainer and changes nothing")
    func refused() throws {
        let lane = try lane()
        let before = lane.row()
        let tally = cost {
            #expect(throws: (any Error).self) {
                try lane.apply([Setting(path: "model.hidden", value: "[8]"), Setting(path: "weight.9.1.1", value: "1")])
            }
        }
        #expect(tally[.trainer] == 0)
        #expect(lane.row() == before)
        #expect(lane.edits.isEmpty)
    }

    @Test("through the engine each lane reads its recipe once")
    func engine() async throws {
        let yaml = Self.yaml + "\ncompare: [{label: a, set: {batch: 5}}, {label: b, set: {batch: 20}}]"
        let tally = Tally()
        try await Expense.$observer.withValue({ tally.note($0) }) {
            let engine = try TrainingEngine(document: RecipeDocument(yaml: yaml, name: "test"))
            try await engine.perform(.step(10))
            let before = Expense.allCases.map { tally[$0] }
            try await engine.perform(.apply([Setting(path: "optimizer.learning_rate", value: "0.02")]))
            #expect(zip(Expense.allCases, before).map { tally[$0] - $1 } == [2, 0, 0])
            await engine.shutDown()
        }
    }

    @Test("going back past many edits reads the recipe as often as edits are made again, not more")
    func seeking() throws {
        let rates = (0..<400).map { "\n  - {at: \(100 * $0), set: {optimizer.learning_rate: 0.0\(1 + $0 % 9)}}" }
        let lane = try lane("\nedits:" + rates.joined())
        lane.advance(by: 40_000 - 50)
        let parameters = lane.parameters
        let back = cost { lane.seek(to: 39_000) }
        // Whole states are kept every 1,024 steps here, so that at most 11 edits are made again.
        #expect((1...12).contains(back[.recipe]))
        let forth = cost { lane.seek(to: 40_000) }
        #expect(forth[.recipe] <= 1)
        #expect(lane.parameters == parameters)
    }
}
