import Datasets
package import Messages
package import NeuralNetworks

extension RecipeParser {
    /// The most hidden layers.
    static let mostLayers = 1000
    /// The most units of a layer.
    static let mostUnits = 65_536

    static func model(_ value: RecipeValue) throws(InputError) -> ModelSpecification {
        let section = try RecipeMapping(value, keys: RecipeKeys.model)
        var hidden = ModelSpecification().hidden
        if let value = section["hidden"] { hidden = try self.hidden(value) }
        var model = ModelSpecification(hidden: hidden)
        if let value = section["activation"] { model.activations = try activations(value, hidden: hidden) }
        if let value = section["initializer"] {
            model.initializer = try component(value, names: initializers.names) { initializers.options(of: $0) }
        }
        if let value = section["output"] {
            model.output = try component(value, names: OutputActivation.names) { activationOptions(of: $0) }
        }
        if let value = section["seed"] { model.seed = try value.seed() }
        return model
    }

    private static func hidden(_ value: RecipeValue) throws(InputError) -> [Int] {
        let layers = try value.list("a list of layer sizes such as [8, 8], or [] for no hidden layer")
        guard layers.count <= RecipeParser.mostLayers else {
            throw value.error("found \(layers.count) layers, expected at most \(RecipeParser.mostLayers)")
        }
        var result: [Int] = []
        for layer in layers {
            result.append(
                try layer.integer(
                    "a whole number of units from 1 to \(RecipeParser.mostUnits)", in: 1...RecipeParser.mostUnits))
        }
        return result
    }

    /// One activation for all layers, or a list with one for each.
    private static func activations(_ value: RecipeValue, hidden: [Int]) throws(InputError) -> [ActivationSpecification]
    {
        guard case .sequence = value.node.content else {
            let one = try activation(value)
            return hidden.map { _ in one }
        }
        let list = try value.list("activations")
        guard list.count == hidden.count else {
            throw value.error("found \(list.count) activations, expected \(hidden.count), one per hidden layer")
        }
        var result: [ActivationSpecification] = []
        for element in list { result.append(try activation(element)) }
        return result
    }

    private static func activation(_ value: RecipeValue) throws(InputError) -> ActivationSpecification {
        try component(value, names: NeuralNetworks.activations.names) { activationOptions(of: $0) }
    }

    private static func activationOptions(of name: String) -> [OptionDescription] {
        NeuralNetworks.activations.options(of: name)
    }

    /// A name, or a mapping with a name and options.
    private static func component(
        _ value: RecipeValue, names: [String], options: (String) -> [OptionDescription]
    ) throws(InputError) -> ComponentSpecification {
        guard value.node.isMapping else {
            return ComponentSpecification(name: try value.name(among: names))
        }
        guard let nameNode = value.node["name"] else { throw value.error("found no name, expected one") }
        let nameValue = RecipeValue(node: nameNode, path: value.path + ".name", file: value.file)
        let name = try nameValue.name(among: names)
        let known = options(name)
        let section = try RecipeMapping(value, keys: ["name"] + known.map(\.name))
        let result = ComponentSpecification(name: name, options: try self.options(section, known))
        if let lower = result.options["lower"] ?? known.first(where: { $0.name == "lower" })?.defaultValue,
            let upper = result.options["upper"] ?? known.first(where: { $0.name == "upper" })?.defaultValue,
            lower > upper
        {
            throw value.error("found lower \(lower) above upper \(upper), expected lower at most upper")
        }
        return result
    }

    /// The options that `section` gives.
    package static func options(
        _ section: RecipeMapping, _ known: [OptionDescription]
    ) throws(InputError) -> [String: Double] {
        var result: [String: Double] = [:]
        for option in known {
            guard let value = section[option.name] else { continue }
            if option.isSwitch {
                result[option.name] = try value.flag() ? 1 : 0
            } else {
                result[option.name] = try value.number(option.expected) { option.range.contains($0) }
            }
        }
        return result
    }

    /// Checks that output and loss go with each other and, where it is known by now, with the task.
    func checkOutput(_ recipe: Recipe, _ top: RecipeMapping) throws(InputError) {
        let output = recipe.model.output?.name
        guard let task = recipe.data.task,
            let problem = OutputRules.problem(output: output, loss: recipe.loss, task: task)
        else { return }
        let model = top["model"]?.node["output"]
        let outputValue = model.map { RecipeValue(node: $0, path: "model.output", file: document.file) }
        let candidates = problem.isAboutOutput ? [outputValue, top["loss"]] : [top["loss"], outputValue]
        if let value = candidates.compactMap(\.self).first { throw value.error(problem.message) }
    }
}

extension OptionDescription {
    /// The valid values in words.
    var expected: Wording {
        if range.upperBound == .greatestFiniteMagnitude { return "a number, \(text(range.lowerBound)) or more" }
        return "a number from \(text(range.lowerBound)) to \(text(range.upperBound))"
    }

    private func text(_ bound: Double) -> String {
        Int(exactly: bound).map(String.init) ?? String(bound)
    }
}
