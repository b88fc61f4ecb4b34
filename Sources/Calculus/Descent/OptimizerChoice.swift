public import NeuralNetworks

/// Which optimizer a descent uses: a name of the registry `optimizers`, its options and its learning rate.
public struct OptimizerChoice: Hashable, Sendable {
    public let name: String
    /// Those options that were told; the rest have the defaults of `torch.optim`.
    public private(set) var options: [String: Double]
    public var learningRate: Double
    package private(set) var rule: UpdateRule

    /// An optimizer by name, with its default learning rate unless told.
    ///
    /// - Throws: `ComponentError` for a name or an option that does not exist, or a value out of range.
    public init(
        _ name: String, learningRate: Double? = nil, options: [String: Double] = [:]
    ) throws(ComponentError) {
        rule = UpdateRule(try optimizers.make(name, options: options))
        self.name = name
        self.options = options
        self.learningRate = learningRate ?? optimizers.defaultLearningRate(of: name) ?? 0.1
    }

    /// Plain gradient descent.
    ///
    /// - Parameter learningRate: 0.1 unless told.
    /// - Returns: SGD without momentum.
    public static func gradientDescent(learningRate: Double = SGD.defaultLearningRate) -> OptimizerChoice {
        OptimizerChoice(plain: learningRate)
    }

    private init(plain learningRate: Double) {
        name = SGD.name
        options = [:]
        self.learningRate = learningRate
        rule = .sgd(SGD())
    }

    /// Sets one option.
    ///
    /// - Throws: `ComponentError` where the optimizer lacks the option or the value is out of range.
    public mutating func set(_ option: String, to value: Double) throws(ComponentError) {
        var changed = options
        changed[option] = value
        rule = UpdateRule(try optimizers.make(name, options: changed))
        options = changed
    }

    /// The value of an option, told or by default; 0 where the optimizer lacks it.
    public func option(_ name: String) -> Double {
        options[name] ?? optimizers.options(of: self.name).first { $0.name == name }?.defaultValue ?? 0
    }

    public static func == (one: OptimizerChoice, other: OptimizerChoice) -> Bool {
        one.name == other.name && one.options == other.options && one.learningRate == other.learningRate
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(options)
        hasher.combine(learningRate)
    }
}
