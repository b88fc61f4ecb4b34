import Datasets
import Messages
import NeuralNetworks

/// Activation functions to be shown together.
public struct ActivationsSpecification: Hashable, Sendable {
    /// Names of the registry, at least one.
    public var functions: [String]
    /// Options of those functions that have them, by name: `slope`, `alpha`, `lower`, `upper`.
    public var options: [String: Double]

    public init(functions: [String], options: [String: Double] = [:]) {
        self.functions = functions
        self.options = options
    }

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["functions", "derivatives", "values", "facts", "identities"]
    static let keys = ["functions", "options"]
}

extension RecipeParser {
    func activations(_ value: RecipeValue) throws(InputError) -> ActivationsSpecification {
        let section = try RecipeMapping(value, keys: ActivationsSpecification.keys)
        guard let list = section["functions"] else {
            throw value.error("found no functions, expected a list such as functions: [sigmoid, tanh]")
        }
        var functions: [String] = []
        for element in try list.list("a list of functions such as [sigmoid, tanh]") {
            functions.append(try element.name(among: NeuralNetworks.activations.names))
        }
        guard !functions.isEmpty else { throw list.error("found an empty list, expected at least one function") }
        var result = ActivationsSpecification(functions: functions)
        if let options = section["options"] {
            let known = functions.flatMap { NeuralNetworks.activations.options(of: $0) }
            var names: [String] = []
            for option in known where !names.contains(option.name) { names.append(option.name) }
            result.options = try self.options(try RecipeMapping(options, keys: names), known)
        }
        return result
    }
}
