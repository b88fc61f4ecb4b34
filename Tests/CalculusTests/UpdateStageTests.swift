import Calculus
import NeuralNetworks
import Testing

@Suite("Stages of an update")
struct UpdateStageTests {
    private static let choices: [(String, [String: Double])] = [
        ("sgd", [:]), ("sgd", ["momentum": 0.9]), ("sgd", ["momentum": 0.9, "nesterov": 1, "weight_decay": 0.1]),
        ("sgd", ["momentum": 0.9, "dampening": 0.2]), ("adagrad", [:]), ("adagrad", ["lr_decay": 0.1]),
        ("rmsprop", [:]), ("rmsprop", ["centered": 1, "momentum": 0.5]), ("adadelta", ["weight_decay": 0.1]),
        ("adam", [:]), ("adam", ["amsgrad": 1, "beta2": 0.5]), ("adamw", [:]), ("lion", ["weight_decay": 0.1]),
    ]

    @Test("the last stage is the point that the descent comes to", arguments: 0..<choices.count)
    func lastStage(index: Int) throws {
        let (name, options) = Self.choices[index]
        var descent = Descent(
            on: Beale(),
            settings: DescentSettings(optimizer: try OptimizerChoice(name, learningRate: 0.01, options: options)))
        for _ in 0..<5 {
            let stages = descent.stages(ofUpdateTo: descent.step + 1)
            let row = descent.advance()
            let last = try #require(stages.last)
            #expect(last.name == "p")
            #expect(abs(last.values.x - row.point.x) < 1e-12 && abs(last.values.y - row.point.y) < 1e-12)
            #expect(stages.allSatisfy { $0.numbers.count == 2 && !$0.formula.contains("{") })
            #expect(descent.stages(ofUpdateTo: descent.step) == stages)
        }
    }

    @Test("Adam's stages are gradient, m, v, both corrected, update and point, with the numbers in the formulas")
    func adam() throws {
        let descent = Descent(
            on: Parabola(), from: SIMD2(3, 0), settings: DescentSettings(optimizer: try OptimizerChoice("adam")))
        let stages = descent.stages(ofUpdateTo: 1)
        #expect(stages.map(\.name) == ["g", "m", "v", "m corrected", "v corrected", "update", "p"])
        #expect(stages[1].formula == "beta1 * m + (1 - beta1) * g")
        #expect(stages[1].numbers == ["0.9 * 0 + (1 - 0.9) * 6"])
        #expect(abs(stages[3].values.x - 6) < 1e-12)
        #expect(abs(stages[4].values.x - 36) < 1e-12)
        #expect(descent.stages(ofUpdateTo: 0).isEmpty && descent.stages(ofUpdateTo: 2).isEmpty)
    }
}
