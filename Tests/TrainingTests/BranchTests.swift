import Datasets
import Foundation
import Messages
import Numerics
import Recipes
import Testing
import Training

private let recipe = """
    seed: 5
    data: {planar: moons, samples: 60, noise: 0.2, test_fraction: 0.3}
    model: {hidden: [4, 3], activation: tanh}
    optimizer: {name: adam, learning_rate: 0.02}
    regularization: {dropout: 0.1}
    batch: 8
    edits:
      - {at: 30, set: {optimizer.learning_rate: 0.01}}
    """

@Suite("Branches and time travel")
struct BranchTests {
    private static func lane(_ yaml: String = recipe, edits: [ScriptedEdit]? = nil) throws -> Lane {
        try Lane(RecipeDocument(yaml: yaml, name: "test"), edits: edits, recordsCurves: true)
    }

    /// The branch that a lane is on, made anew from its edits up to the step that the lane shows.
    private static func replayed(_ lane: Lane) throws -> Lane {
        let branch = try #require(lane.branches.first { $0.id == lane.currentBranch })
        let fresh = try Self.lane(edits: branch.edits.map { ScriptedEdit(step: $0.step, settings: $0.settings) })
        fresh.advance(by: lane.step)
        if lane.edits.count > fresh.edits.count { fresh.applyDueEdits() }
        return fresh
    }

    /// An edit that is fit for any state of the run.
    private static func edit(_ generator: inout SeededGenerator) throws -> Setting {
        let choices: [(String, [String])] = [
            ("optimizer.learning_rate", ["0.005", "0.02", "0.1"]), ("batch", ["4", "16", "all"]),
            ("optimizer.name", ["sgd", "adam", "rmsprop", "lion"]), ("model.activation", ["tanh", "relu", "prelu"]),
            ("regularization.dropout", ["0", "0.2"]), ("regularization.l2", ["0", "0.001"]),
            ("model.initializer", ["glorot_uniform", "he_normal"]), ("data.noise", ["0.1", "0.2"]),
            ("model.hidden", ["[4, 3]", "[5]", "[3, 3, 2]"]), ("loss", ["binary_cross_entropy", "mean_squared_error"]),
            ("data.features", ["[x1, x2]", "[x1, x2, x1_x2]"]),
        ]
        let choice = try #require(choices.randomElement(using: &generator))
        return Setting(path: choice.0, value: try #require(choice.1.randomElement(using: &generator)))
    }

    @Test("a restart keeps the parameters that the recipe sets at the beginning, and none that were turned later")
    func restartKeepsParameters() throws {
        let lane = try Self.lane(
            """
            data: {gate: xor, samples: 4}
            edits:
              - {at: 0, set: {bias.2.1: -8}}
            """)
        lane.applyDueEdits()
        let beginning = lane.digest
        lane.advance(by: 5)
        try lane.apply([Setting(path: "bias.1.1", value: "3")])
        lane.advance(by: 5)
        try lane.restart()
        #expect(lane.step == 0 && lane.digest == beginning)
    }

    @Test(
        "after every one of 500 random edits, seeks, forks and undos the state is that of a fresh replay, bit for bit")
    func randomWalk() throws {
        var generator = SeededGenerator(seed: 11, stream: .order)
        let lane = try Self.lane()
        for turn in 0..<500 {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...2: lane.advance(by: Int.random(in: 1...8, using: &generator))
            case 3, 4: try lane.apply([try Self.edit(&generator)])
            case 5, 6: lane.seek(to: Int.random(in: 0...max(1, lane.presentStep), using: &generator))
            case 7: lane.fork()
            case 8: try lane.undo()
            default:
                if Bool.random(using: &generator) {
                    try lane.restart(
                        with: Bool.random(using: &generator) ? [Setting(path: "model.seed", value: "\(turn)")] : [])
                } else {
                    try lane.switchBranch(to: try #require(lane.branches.randomElement(using: &generator)).id)
                }
            }
            let fresh = try Self.replayed(lane)
            #expect(fresh.edits.count == lane.edits.count, "turn \(turn)")
            #expect(fresh.digest == lane.digest, "turn \(turn)")
            #expect(fresh.row().loss == lane.row().loss, "turn \(turn)")
            #expect(fresh.row().gradientNorm == lane.row().gradientNorm, "turn \(turn)")
        }
        #expect(lane.branches.count > 50)
    }

    @Test("seeking forgets nothing: the last step is as it was left")
    func nothingIsForgotten() throws {
        let lane = try Self.lane()
        lane.advance(by: 50)
        try lane.apply([Setting(path: "optimizer.learning_rate", value: "0.5")])
        lane.advance(by: 50)
        let (parameters, row, edits) = (lane.parameters, lane.row(), lane.edits)
        #expect(lane.seek(to: 20) == 20)
        #expect(lane.isInPast)
        #expect(lane.presentStep == 100)
        #expect(lane.edits.isEmpty)
        #expect(lane.seek(to: 75) == 75)
        #expect(lane.edits.count == 2)
        #expect(lane.seek(to: 100) == 100)
        #expect(!lane.isInPast)
        #expect(lane.parameters == parameters)
        #expect(lane.row() == row)
        #expect(lane.edits == edits)
        #expect(lane.branches.count == 1)
    }

    @Test("going on from the past opens a branch, and the other one stays")
    func goingOn() throws {
        let lane = try Self.lane()
        lane.advance(by: 100)
        let end = lane.parameters
        lane.seek(to: 40)
        lane.advance(by: 10)
        #expect(lane.branches.map(\.name) == ["main", "fork 1"])
        #expect(lane.branches.map(\.lastStep) == [100, 50])
        #expect(lane.branches[1].parent == 0)
        #expect(lane.branches[1].forkStep == 40)
        try lane.switchBranch(to: 0)
        #expect(lane.step == 100)
        #expect(lane.parameters == end)
    }

    @Test("undo takes the last change back and keeps the branch that had it")
    func undo() throws {
        let lane = try Self.lane()
        lane.advance(by: 40)
        try lane.apply([Setting(path: "model.activation", value: "relu")])
        try lane.apply([Setting(path: "batch", value: "16")])
        lane.advance(by: 20)
        #expect(try lane.undo()?.settings == [Setting(path: "batch", value: "16")])
        #expect(lane.step == 40)
        #expect(lane.recipe.batch == .size(8))
        #expect(lane.recipe.model.activations.first?.name == "relu")
        #expect(try lane.undo()?.settings.first?.path == "model.activation")
        #expect(lane.recipe.model.activations.first?.name == "tanh")
        #expect(try lane.undo() == nil)
        #expect(lane.branches.map(\.lastStep) == [60, 40, 40])
        #expect(lane.branches[0].edits.count == 3)
    }

    @Test("a restart is a branch at step 0 with the settings of now, and equals a run that began with them")
    func restart() throws {
        let lane = try Self.lane()
        lane.advance(by: 50)
        try lane.apply([Setting(path: "model.hidden", value: "[6]")])
        try lane.restart(with: [Setting(path: "model.seed", value: "9")])
        #expect(lane.step == 0)
        #expect(lane.branches.last?.forkStep == 0)
        lane.advance(by: 30)
        let direct = try Self.lane(
            recipe.replacingOccurrences(of: "hidden: [4, 3]", with: "hidden: [6], seed: 9")
                .replacingOccurrences(of: "0.02", with: "0.01").components(separatedBy: "edits:")[0])
        direct.advance(by: 30)
        #expect(direct.parameters == lane.parameters)
    }

    @Test("a branch can be renamed and forgotten, but not the one that the run is on")
    func naming() throws {
        let lane = try Self.lane()
        lane.advance(by: 5)
        lane.fork(named: "slow")
        lane.fork()
        try lane.renameBranch(1, to: "slower")
        #expect(throws: InputError.self) { try lane.renameBranch(2, to: "main") }
        #expect(throws: InputError.self) { try lane.deleteBranch(2) }
        #expect(throws: InputError.self) { try lane.switchBranch(to: 7) }
        try lane.deleteBranch(1)
        #expect(lane.branches.map(\.name) == ["main", "fork 2"])
        #expect(lane.branches[1].parent == 0)
    }

    @Test("a refused edit in the past opens no branch")
    func refused() throws {
        let lane = try Self.lane()
        lane.advance(by: 20)
        lane.seek(to: 10)
        #expect(throws: InputError.self) { try lane.apply([Setting(path: "model.activation", value: "relo")]) }
        #expect(lane.branches.count == 1)
        #expect(lane.isInPast)
    }
}

@Suite("Edits that change the network's shape or a single parameter")
struct TransferTests {
    private static func lane(hidden: String) throws -> Lane {
        let lane = try Lane(
            RecipeDocument(
                yaml: "data: {gate: xor}\nmodel: {hidden: \(hidden)}\nbatch: all\nprecision: float64", name: "test"))
        lane.advance(by: 30)
        return lane
    }

    /// Weights and biases by layer, row by row, biases last.
    private static func layers(_ parameters: [Double], _ sizes: [Int]) -> [[[Double]]] {
        var rest = parameters[...]
        return zip(sizes, sizes.dropFirst()).map { inputs, outputs in
            let rows = (0..<outputs).map { _ in
                defer { rest = rest.dropFirst(inputs) }
                return Array(rest.prefix(inputs))
            }
            defer { rest = rest.dropFirst(outputs) }
            return rows + [Array(rest.prefix(outputs))]
        }
    }

    @Test("a unit more leaves the others as they are")
    func grownLayer() throws {
        let lane = try Self.lane(hidden: "[3]")
        let old = Self.layers(lane.parameters, [2, 3, 1])
        try lane.apply([Setting(path: "model.hidden", value: "[4]")])
        let new = Self.layers(lane.parameters, [2, 4, 1])
        #expect(Array(new[0][0..<3]) == Array(old[0][0..<3]))
        #expect(new[0][3] != [0, 0])
        #expect(Array(new[0][4][0..<3]) == old[0][3])
        #expect(Array(new[1][0][0..<3]) == old[1][0])
        #expect(new[1][1] == old[1][1])
    }

    @Test("a unit less takes its weights along and leaves the rest")
    func shrunkLayer() throws {
        let lane = try Self.lane(hidden: "[3, 2]")
        let old = Self.layers(lane.parameters, [2, 3, 2, 1])
        try lane.apply([Setting(path: "model.hidden", value: "[2, 2]")])
        let new = Self.layers(lane.parameters, [2, 2, 2, 1])
        #expect(Array(new[0][0..<2]) == Array(old[0][0..<2]))
        #expect(new[1][0] == Array(old[1][0][0..<2]))
        #expect(new[2] == old[2])
    }

    @Test("a layer more keeps the layers before it; the output's units keep their biases")
    func deepened() throws {
        let lane = try Self.lane(hidden: "[3]")
        let old = Self.layers(lane.parameters, [2, 3, 1])
        try lane.apply([Setting(path: "model.hidden", value: "[3, 2]")])
        let new = Self.layers(lane.parameters, [2, 3, 2, 1])
        #expect(new[0] == old[0])
        #expect(new[2][1] == old[1][1])
        #expect(lane.step == 30)
    }

    @Test("another feature keeps the weights of those that stay")
    func features() throws {
        let lane = try Self.lane(hidden: "[3]")
        let old = Self.layers(lane.parameters, [2, 3, 1])
        try lane.apply([Setting(path: "data.features", value: "[x1_x2, x2, x1]")])
        let new = Self.layers(lane.parameters, [3, 3, 1])
        for unit in 0..<3 { #expect([new[0][unit][2], new[0][unit][1]] == old[0][unit]) }
        #expect(new[1] == old[1])
    }

    @Test("a single weight or bias can be set, and the edit is replayed like any other")
    func parameters() throws {
        let lane = try Self.lane(hidden: "[3]")
        let before = lane.parameters
        try lane.apply([Setting(path: "weight.1.2.1", value: "0.75"), Setting(path: "bias.2.1", value: "-1.5")])
        var expected = before
        expected[2] = 0.75
        expected[12] = -1.5
        #expect(lane.parameters == expected)
        #expect(lane.edits.last?.label == "weight.1.2.1 0.75, bias.2.1 -1.5")
        lane.advance(by: 10)
        let end = lane.parameters
        lane.seek(to: 5)
        lane.seek(to: 40)
        #expect(lane.parameters == end)
        let edits = lane.branches[0].edits.map { ScriptedEdit(step: $0.step, settings: $0.settings) }
        let fresh = try Lane(lane.document, edits: edits)
        fresh.advance(by: 40)
        #expect(fresh.parameters == end)
    }

    @Test(
        "a parameter that is not there, or a value that is no number, is refused",
        arguments: [
            ("weight.3.1.1", "1"), ("weight.1.4.1", "1"), ("weight.1.1.3", "1"), ("bias.1.0", "1"), ("bias.1.1", "x"),
            ("weight.1.1.1", "nan"),
        ])
    func refusedParameters(path: String, value: String) throws {
        let lane = try Self.lane(hidden: "[3]")
        #expect(throws: InputError.self) { try lane.apply([Setting(path: path, value: value)]) }
        #expect(lane.edits.isEmpty)
    }
}
