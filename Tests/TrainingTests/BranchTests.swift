import Datasets
import Foundation
import Numerics
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

    @Test("undo takes the last edit back and keeps the branch that had it")
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
