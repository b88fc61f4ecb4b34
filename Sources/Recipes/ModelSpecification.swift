/// A component and its options, such as `leaky_relu` with `slope` 0.2.
///
/// Only options that were told are listed; the others have the component's defaults.
public struct ComponentSpecification: Hashable, Sendable {
    public var name: String
    public var options: [String: Double]

    public init(name: String, options: [String: Double] = [:]) {
        self.name = name
        self.options = options
    }
}

/// An activation by name.
public typealias ActivationSpecification = ComponentSpecification
/// An initialiser by name.
public typealias InitializerSpecification = ComponentSpecification

/// The layers of a network between its inputs and its outputs.
public struct ModelSpecification: Hashable, Sendable {
    /// The number of units of each hidden layer; empty for no hidden layer.
    public var hidden: [Int]
    /// An activation per hidden layer.
    public var activations: [ActivationSpecification]
    public var initializer: InitializerSpecification
    /// The output's activation; nil until the recipe is resolved unless told.
    public var output: ActivationSpecification?
    /// The weights' own seed; the recipe's seed unless told.
    public var seed: UInt64?

    public init(
        hidden: [Int] = [4], activations: [ActivationSpecification]? = nil,
        initializer: InitializerSpecification = InitializerSpecification(name: "glorot_uniform"),
        output: ActivationSpecification? = nil, seed: UInt64? = nil
    ) {
        self.hidden = hidden
        self.activations = activations ?? hidden.map { _ in ActivationSpecification(name: "tanh") }
        self.initializer = initializer
        self.output = output
        self.seed = seed
    }
}
