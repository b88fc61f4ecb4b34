import Datasets
package import Messages
package import NeuralNetworks

extension ModelSpecification: RecipeSection {
    package static let standard = ModelSpecification()
}

extension RecipeKeys {
    /// The most hidden layers.
    private static let mostLayers = 1000
    /// The most units of a layer.
    private static let mostUnits = 65_536

    static let model: [RecipeKey<ModelSpecification>] = [
        RecipeKey(
            "hidden", schema: hidden.node, default: hidden.json(ModelSpecification.standard.hidden),
            "The units of each hidden layer; [] for none."
        ) { mapping, model throws(InputError) in
            if let value = mapping["hidden"] { model = ModelSpecification(hidden: try hidden.read(value)) }
        },
        RecipeKey(
            "activation", schema: .any(of: [activation.node, .list(of: activation.node)]),
            default: ModelSpecification.standard.activations.first.flatMap(activation.json),
            "One activation for all hidden layers, or a list with one for each."
        ) { mapping, model throws(InputError) in
            if let value = mapping["activation"] {
                model.activations = try activations(value, hidden: model.hidden)
            }
        },
        RecipeKey(
            "initializer", .component(initializers.names) { initializers.options(of: $0) }, \.initializer,
            "How weights start."),
        RecipeKey(
            "output", .component(OutputActivation.names) { NeuralNetworks.activations.options(of: $0) }, \.output,
            "The activation of the output; the one that goes with the data unless told."),
        RecipeKey("seed", .seed, \.seed, "A seed of the weights' own; the recipe's unless told."),
    ]

    private static let hidden = RecipeKind<[Int]>.list(
        of: .whole(in: 1...mostUnits, "a whole number of units from 1 to \(mostUnits)"),
        "a list of layer sizes such as [8, 8], or [] for no hidden layer", count: 0...mostLayers
    ) { "found \($0) layers, expected at most \(mostLayers)" }

    private static let activation = RecipeKind.component(NeuralNetworks.activations.names) {
        NeuralNetworks.activations.options(of: $0)
    }

    /// One activation for all layers, or a list with one for each.
    private static func activations(_ value: RecipeValue, hidden: [Int]) throws(InputError) -> [ActivationSpecification]
    {
        guard case .sequence = value.node.content else {
            let one = try activation.read(value)
            return hidden.map { _ in one }
        }
        let list = try value.list("activations")
        guard list.count == hidden.count else {
            throw value.error("found \(list.count) activations, expected \(hidden.count), one per hidden layer")
        }
        var result: [ActivationSpecification] = []
        for element in list { result.append(try activation.read(element)) }
        return result
    }
}

extension RecipeKind<ComponentSpecification> {
    /// A name, or a mapping with a name and the options of what it names.
    static func component(
        _ names: [String], options: @escaping @Sendable (String) -> [OptionDescription]
    ) -> RecipeKind {
        RecipeKind(.component(names, options: options), json: { .string($0.name) }) { value throws(InputError) in
            try RecipeParser.component(value, names: names, options: options)
        }
    }
}

extension RecipeParser {
    /// A name, or a mapping with a name and options.
    fileprivate static func component(
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
