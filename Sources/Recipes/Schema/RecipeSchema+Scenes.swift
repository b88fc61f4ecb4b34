import Calculus
import Datasets
import NeuralNetworks

extension RecipeSchema {
    /// The section that a scene other than `network` has under its own name.
    static func section(ofScene name: String) -> SchemaNode {
        let keys = RecipeKeys.keys(ofScene: name)
        switch name {
        case "activations": return .mapping(properties(keys, activation), required: ["functions"])
        case "descent": return .mapping(properties(keys, descent))
        case "calculus": return .mapping(properties(keys, calculus), required: ["kind"])
        case "information": return .mapping(properties(keys, information), required: ["kind"])
        case "neuron": return .mapping(properties(keys, neuron))
        case "softmax": return .mapping(properties(keys, softmax))
        case "losses": return .mapping(properties(keys, lossCurves))
        default: return SchemaNode()
        }
    }

    /// The panels that the scene's recipes may name, whatever their kind.
    static func panelNames(of scene: String) -> [String] {
        let names: [String]
        switch scene {
        case "network": names = Recipe.panelNames
        case "activations": names = ActivationsSpecification.panelNames
        case "descent": names = DescentSpecification.panelNames
        case "calculus": names = CalculusSpecification.Kind.allCases.flatMap(\.panelNames)
        case "information": names = InformationSpecification.Kind.allCases.flatMap(\.panelNames)
        case "neuron": names = NeuronSpecification.panelNames
        case "softmax": names = SoftmaxSpecification.panelNames
        case "losses": names = LossesSpecification.panelNames
        default: names = []
        }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static func activation(_ key: String) -> SchemaNode {
        switch key {
        case "functions":
            return .list(of: .choice(activations.names), from: 1).described("The activations to show.")
        case "options":
            var options: [(key: String, node: SchemaNode)] = []
            for option in activations.names.flatMap({ activations.options(of: $0) })
            where !options.contains(where: { $0.key == option.name }) {
                options.append((option.name, .number()))
            }
            return .mapping(options).described("Options of those that have them; their own defaults unless told.")
        default: return SchemaNode()
        }
    }

    private static func descent(_ key: String) -> SchemaNode {
        let defaults = DescentSpecification(ground: .function(""))
        switch key {
        case "function":
            return .any(of: [.choice(surfaces.names), .text])
                .described("A surface, or an expression in x, or in x and y.")
        case "data": return .reference("data").described("Instead of a function: a regression set of one input.")
        case "from":
            return .any(of: [.number(), .list(of: .number(), from: 1, to: 2)])
                .described("The start; the function's own unless told.")
        case "optimizers":
            let extra: [(key: String, node: SchemaNode)] = [
                ("label", .text.described("The name on screen.")),
                ("batch", .any(of: [.whole(from: 1), .word("all")]).described("Samples a step, on data.")),
                ("noise", .number(from: 0).described("Noise of its own.")),
            ]
            return .list(of: anyOptimizer(extra: extra), from: 1, to: 9)
                .defaulting(to: flow(defaults.optimizers.map(\.optimizer.name))).described("Who races.")
        case "noise":
            return .number(from: 0).defaulting(to: .number(defaults.noise))
                .described("The standard deviation of what is added to each partial derivative.")
        case "steps":
            return .any(of: [.whole(from: 0), .word("none")]).defaulting(to: .string("none"))
                .described("The number of steps.")
        case "tolerance":
            return .number(from: 0).defaulting(to: .number(defaults.tolerance))
                .described("Stop where the value changes by less and the point hardly moves; 0 for never.")
        default: return SchemaNode()
        }
    }

    private static func calculus(_ key: String) -> SchemaNode {
        switch key {
        case "kind": .choice(CalculusSpecification.Kind.allCases.map(\.rawValue)).described("What is shown.")
        case "expression": .text.described("A formula; the kind's own unless told.")
        case "constraint": .text.described("What must hold, of lagrange, such as x^2 + y^2 = 1.")
        case "at": SchemaNode.openMapping(of: .number()).described("Values of the variables; 1 unless told.")
        default: SchemaNode()
        }
    }

    private static func information(_ key: String) -> SchemaNode {
        let distribution = SchemaNode.any(of: [.list(of: .number()), .number(from: 0, to: 1), .text])
        return switch key {
        case "kind": .choice(InformationSpecification.Kind.allCases.map(\.rawValue)).described("What is shown.")
        case "p":
            distribution.described("A distribution: probabilities, or the name of one; of content one probability.")
        case "q": distribution.described("The second distribution, of as many outcomes.")
        case "learning_rate":
            .number(above: 0).defaulting(to: .number(InformationSpecification(kind: .crossEntropy).learningRate))
                .described("Of the descent of cross_entropy.")
        default: SchemaNode()
        }
    }

    private static func neuron(_ key: String) -> SchemaNode {
        let defaults = NeuronSpecification()
        let pair = SchemaNode.list(of: .number(from: -1000, to: 1000), from: 2, to: 2)
        return switch key {
        case "gate":
            .choice(Gate.allCases.map(\.rawValue)).defaulting(to: .string(defaults.gate.rawValue))
                .described("Whose corners are the samples.")
        case "encoding":
            .choice(InputEncoding.allCases.map(\.rawValue)).defaulting(to: .string(defaults.encoding.rawValue))
                .described("Of the inputs: 0 and 1, or -1 and 1.")
        case "weights":
            pair.defaulting(to: .array(defaults.weights.map(JSONValue.number))).described("Two weights.")
        case "threshold":
            .number(from: -1000, to: 1000).defaulting(to: .number(defaults.threshold))
                .described("What the weighted sum has to reach.")
        case "inputs": pair.described("The input that is looked at; the last corner unless told.")
        case "learning_rate":
            rate.defaulting(to: .number(defaults.learningRate)).described("Of the perceptron's rule.")
        case "starts":
            .whole(from: 1, to: NeuronSpecification.largestStartCount)
                .defaulting(to: .number(Double(defaults.starts))).described("Neurons that learn at once.")
        default: SchemaNode()
        }
    }

    private static var rate: SchemaNode { .number(above: 0, to: 1000) }

    private static func softmax(_ key: String) -> SchemaNode {
        let defaults = SoftmaxSpecification()
        let counts = SoftmaxSpecification.classCounts, temperatures = SoftmaxSpecification.temperatures
        return switch key {
        case "logits":
            .list(of: .number(), from: counts.lowerBound, to: counts.upperBound)
                .defaulting(to: .array(defaults.logits.map(JSONValue.number))).described("One for each class.")
        case "temperature":
            .number(from: temperatures.lowerBound, to: temperatures.upperBound)
                .defaulting(to: .number(defaults.temperature)).described("By what the logits are divided.")
        case "target":
            .whole(from: 1, to: counts.upperBound).defaulting(to: .number(Double(defaults.target)))
                .described("The class that is right, counted from 1.")
        case "learning_rate":
            rate.defaulting(to: .number(defaults.learningRate)).described("Of the descent on the logits.")
        default: SchemaNode()
        }
    }

    private static func lossCurves(_ key: String) -> SchemaNode {
        let defaults = LossesSpecification()
        let inputs = LossesSpecification.netInputs
        return switch key {
        case "target":
            .number(from: 0, to: 1).defaulting(to: .number(defaults.target)).described("The sample's target.")
        case "net_input":
            .number(from: inputs.lowerBound, to: inputs.upperBound).defaulting(to: .number(defaults.netInput))
                .described("Where the cursor and the descents begin.")
        case "learning_rate": rate.defaulting(to: .number(defaults.learningRate)).described("Of the descents.")
        default: SchemaNode()
        }
    }
}
