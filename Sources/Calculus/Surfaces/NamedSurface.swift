public import NeuralNetworks

/// A surface of the registry, a well-known test function.
public protocol NamedSurface: Surface, Component {
    init()
}

extension NamedSurface {
    public static var options: [OptionDescription] { [] }
    public init(options: OptionValues) { self.init() }
    public var name: String { Self.name }
}

/// The built-in test functions, in the order in which keys step through them.
public let surfaces = Registry<any NamedSurface>([
    Parabola.self, Bowl.self, Valley.self, Saddle.self, MonkeySaddle.self, Rosenbrock.self, Beale.self,
    Himmelblau.self, Booth.self, Rastrigin.self, Ackley.self, ThreeHumpCamel.self,
])
