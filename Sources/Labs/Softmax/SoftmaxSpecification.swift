import Messages
package import Recipes
package import Shell
import TerminalUI

/// Logits that become probabilities.
package struct SoftmaxSpecification: ShownLab {
    /// Two to ten.
    package var logits: [Double]
    /// Above 0.
    package var temperature: Double
    /// The class that is right, counted from 1.
    package var target: Int
    /// Of the descent on the logits, above 0.
    package var learningRate: Double

    package init(logits: [Double] = [1, 2, 3], temperature: Double = 1, target: Int = 1, learningRate: Double = 0.5) {
        self.logits = logits
        self.temperature = temperature
        self.target = target
        self.learningRate = learningRate
    }

    package static let standard = SoftmaxSpecification()

    package static let classCounts = 2...10
    package static let temperatures = 0.01...100
}

extension SoftmaxSpecification {
    package static let scene = "softmax"
    package static let panelNames = SoftmaxLab.panelNames
    package static let keys: [RecipeKey<SoftmaxSpecification>] = [
        RecipeKey(
            "logits",
            .list(
                of: .number("a finite number"), "a list of logits such as [1, 2, 3]", count: classCounts,
                refusal: { "found \($0) logits, expected two to ten" }),
            \.logits, "One for each class."),
        RecipeKey(
            "temperature", .number(from: temperatures.lowerBound, to: temperatures.upperBound), \.temperature,
            "By what the logits are divided."),
        RecipeKey(
            "target", .whole(in: 1...classCounts.upperBound), \.target, "The class that is right, counted from 1.",
            reading: { .whole(in: 1...$0.logits.count, "a class from 1 to \($0.logits.count)") }),
        RecipeKey("learning_rate", .rate, \.learningRate, "Of the descent on the logits."),
    ]

    package var facts: String {
        localized("Logits: \(logits.map { NumberFormat.plainDecimal($0) }.joined(separator: ", "))")
    }

    package func demonstration(of recipe: Recipe) -> any Demonstration {
        let lab = SoftmaxLab(self, name: recipe.name, title: recipe.title, view: recipe.view)
        return LabDemonstration(lab: lab) { FrameTicker() }
    }
}
