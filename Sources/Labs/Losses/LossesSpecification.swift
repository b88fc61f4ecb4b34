import Messages
import NeuralNetworks
package import Recipes
package import Shell

/// The losses of one sample.
package struct LossesSpecification: ShownLab {
    /// From 0 to 1.
    package var target: Double
    /// Where the cursor is: the net input of a sigmoid output.
    package var netInput: Double
    /// Of the descents that begin at the cursor, above 0.
    package var learningRate: Double

    package init(target: Double = 1, netInput: Double = -4, learningRate: Double = 0.5) {
        self.target = target
        self.netInput = netInput
        self.learningRate = learningRate
    }

    package static let standard = LossesSpecification()

    package static let netInputs = -8.0...8.0
}

extension LossesSpecification {
    package static let scene = "losses"
    package static let panelNames = LossesLab.panelNames
    package static let keys: [RecipeKey<LossesSpecification>] = [
        RecipeKey("target", .number(from: 0, to: 1), \.target, "The sample's target."),
        RecipeKey(
            "net_input", .number(from: netInputs.lowerBound, to: netInputs.upperBound), \.netInput,
            "Where the cursor and the descents begin.", details: "the net input of a sigmoid"),
        RecipeKey("learning_rate", .rate, \.learningRate, "Of the descents."),
    ]

    package var facts: String { localized("Losses: \(losses.names.joined(separator: ", "))") }

    package func demonstration(of recipe: Recipe) -> any Demonstration {
        let lab = LossesLab(self, name: recipe.name, title: recipe.title, view: recipe.view)
        return LabDemonstration(lab: lab) { FrameTicker() }
    }
}
