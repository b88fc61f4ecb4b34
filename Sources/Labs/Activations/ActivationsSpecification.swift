import Messages
import NeuralNetworks
package import Recipes
package import Shell

/// Activation functions to be shown together.
package struct ActivationsSpecification: ShownLab {
    /// Names of the registry, at least one.
    package var functions: [String]
    /// Options of those functions that have them, by name: `slope`, `alpha`, `lower`, `upper`.
    package var options: [String: Double]

    package init(functions: [String], options: [String: Double] = [:]) {
        self.functions = functions
        self.options = options
    }

    package static let standard = ActivationsSpecification(functions: [])
}

extension ActivationsSpecification {
    package static let scene = "activations"
    package static let command = "activation"
    package static let panelNames = ActivationLab.panelNames
    package static let keys: [RecipeKey<ActivationsSpecification>] = [
        .required(
            "functions",
            .list(
                of: .name(among: activations.names), "a list of functions such as [sigmoid, tanh]",
                count: 1...Int.max, refusal: { _ in "found an empty list, expected at least one function" }),
            \.functions, "The activations to show.",
            missing: "found no functions, expected a list such as functions: [sigmoid, tanh]"),
        RecipeKey(
            "options", schema: .mapping(options(of: activations.names).map { ($0.name, .number()) }),
            "Options of those that have them; their own defaults unless told."
        ) { mapping, section throws(InputError) in
            guard let value = mapping["options"] else { return }
            let known = options(of: section.functions)
            section.options = try RecipeParser.options(
                RecipeMapping(value, keys: known.map(\.name)), section.functions.flatMap(activations.options(of:)))
        },
    ]

    /// The options that any of the functions has, each name once.
    private static func options(of functions: [String]) -> [OptionDescription] {
        var names: Set<String> = []
        return functions.flatMap { activations.options(of: $0) }.filter { names.insert($0.name).inserted }
    }

    package var facts: String { localized("Functions: \(functions.joined(separator: ", "))") }

    package func demonstration(of recipe: Recipe) throws -> any Demonstration {
        do throws(ComponentError) {
            let lab = try ActivationLab(self, name: recipe.name, title: recipe.title, view: recipe.view)
            return LabDemonstration(lab: lab) { FrameTicker() }
        } catch {
            throw InputError(
                .usage, Wording(verbatim: ActivationLab.refusal(error)), file: recipe.name, key: "activations.options")
        }
    }
}
