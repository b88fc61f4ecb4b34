public import Datasets
import Messages

/// A threshold neuron of two inputs on a gate.
public struct NeuronSpecification: Hashable, Sendable {
    public var gate: Gate
    public var encoding: InputEncoding
    /// Two of them.
    public var weights: [Double]
    public var threshold: Double
    /// The input that is looked at first, two numbers; the gate's last corner if nil.
    public var inputs: [Double]?
    /// Of the perceptron's rule, above 0.
    public var learningRate: Double
    /// Neurons that learn at once, each from a start of its own; the first one from `weights` and `threshold`.
    public var starts: Int

    public init(
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

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["plane", "neuron", "firing", "learning"]
    public static let largestStartCount = 8
    static let keys = ["gate", "encoding", "weights", "threshold", "inputs", "learning_rate", "starts"]
}

extension RecipeParser {
    func neuron(_ value: RecipeValue) throws(InputError) -> NeuronSpecification {
        let section = try RecipeMapping(value, keys: NeuronSpecification.keys)
        var result = NeuronSpecification()
        if let value = section["gate"] {
            result.gate = Gate(rawValue: try value.name(among: Gate.allCases.map(\.rawValue))) ?? result.gate
        }
        if let value = section["encoding"] {
            let name = try value.name(among: InputEncoding.allCases.map(\.rawValue))
            result.encoding = InputEncoding(rawValue: name) ?? result.encoding
        }
        if let value = section["weights"] { result.weights = try pair(value) }
        if let value = section["threshold"] {
            result.threshold = try value.number("a number from -1000 to 1000") { abs($0) <= 1000 }
        }
        if let value = section["inputs"] { result.inputs = try pair(value) }
        if let value = section["learning_rate"] {
            result.learningRate = try value.number("a number above 0, at most 1000") { $0 > 0 && $0 <= 1000 }
        }
        if let value = section["starts"] {
            let largest = NeuronSpecification.largestStartCount
            result.starts = try value.integer("a whole number from 1 to \(largest)", in: 1...largest)
        }
        return result
    }

    private func pair(_ value: RecipeValue) throws(InputError) -> [Double] {
        let list = try value.list("two numbers such as [1, 1]")
        guard list.count == 2 else { throw value.error("found \(list.count) numbers, expected two") }
        var result: [Double] = []
        for element in list { result.append(try element.number("a number from -1000 to 1000") { abs($0) <= 1000 }) }
        return result
    }
}
