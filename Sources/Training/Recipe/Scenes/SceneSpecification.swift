/// The screen that a recipe is for, with what only that screen needs.
public enum SceneSpecification: Hashable, Sendable {
    /// A training run: the recipe's other keys say what it is.
    case network
    /// Activation functions and their derivatives.
    case activations(ActivationsSpecification)
    /// Optimizers on a function of one or two variables.
    case descent(DescentSpecification)
    /// A subject of differential calculus.
    case calculus(CalculusSpecification)

    /// The names of all scenes: values of the key `scene`, and keys of the scenes' own sections.
    public static let names = ["network", "activations", "descent", "calculus"]

    public var name: String {
        switch self {
        case .network: "network"
        case .activations: "activations"
        case .descent: "descent"
        case .calculus: "calculus"
        }
    }

    /// The panels that `view` may name.
    public var panelNames: [String] {
        switch self {
        case .network: Recipe.panelNames
        case .activations: ActivationsSpecification.panelNames
        case .descent: DescentSpecification.panelNames
        case .calculus(let calculus): calculus.kind.panelNames
        }
    }

    /// The command that works out the same without a screen.
    public var command: String {
        switch self {
        case .network: "train"
        case .activations: "activation"
        case .descent: "descend"
        case .calculus: "gradient"
        }
    }
}
