package import Datasets
import Messages
package import Recipes
package import Shell
import TerminalUI

/// A threshold neuron of two inputs on a gate.
package struct NeuronSpecification: ShownLab {
    package var gate: Gate
    package var encoding: InputEncoding
    /// Two of them.
    package var weights: [Double]
    package var threshold: Double
    /// The input that is looked at first, two numbers; the gate's last corner if nil.
    package var inputs: [Double]?
    /// Of the perceptron's rule, above 0.
    package var learningRate: Double
    /// Neurons that learn at once, each from a start of its own; the first one from `weights` and `threshold`.
    package var starts: Int

    package init(
        gate: Gate = .and, encoding: InputEncoding = .bits, weights: [Double] = [1, 1], threshold: Double = 0.5,
        inputs: [Double]? = nil, learningRate: Double = 0.5, starts: Int = 1
    ) {
        self.gate = gate
        self.encoding = encoding
        self.weights = weights
        self.threshold = threshold
        self.inputs = inputs
        self.learningRate = learningRate
        self.starts = starts
    }

    package static let standard = NeuronSpecification()
}

extension NeuronSpecification {
    package static let scene = "neuron"
    package static let panelNames = NeuronLab.panelNames
    package static let keys: [RecipeKey<NeuronSpecification>] = [
        RecipeKey("gate", .choice, \.gate, "Whose corners are the samples."),
        RecipeKey("encoding", .choice, \.encoding, "Of the inputs: 0 and 1, or -1 and 1."),
        RecipeKey("weights", pair, \.weights, "Two weights."),
        RecipeKey(
            "threshold", .number(from: -1000, to: 1000), \.threshold, "What the weighted sum has to reach.",
            details: "b is -threshold"),
        RecipeKey("inputs", pair, \.inputs, "The input that is looked at; the last corner unless told."),
        RecipeKey("learning_rate", .rate, \.learningRate, "Of the perceptron's rule."),
        RecipeKey(
            "starts", .whole(in: 1...8), \.starts, "Neurons that learn at once.",
            details: "all but the first from weights drawn by `seed`"),
    ]

    private static let pair = RecipeKind.list(
        of: .number(from: -1000, to: 1000), "two numbers such as [1, 1]", count: 2...2
    ) { "found \($0) numbers, expected two" }

    package var facts: String { localized("Gate: \(gate.rawValue)") }

    package func demonstration(of recipe: Recipe) -> any Demonstration {
        let lab = NeuronLab(self, seed: recipe.seed, name: recipe.name, title: recipe.title, view: recipe.view)
        return LabDemonstration(lab: lab) { FrameTicker() }
    }
}
