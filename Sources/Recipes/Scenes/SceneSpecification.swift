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
    /// A threshold neuron, turned by hand or by the perceptron's rule.
    case neuron(NeuronSpecification)
    /// Logits that become probabilities.
    case softmax(SoftmaxSpecification)
    /// The losses of one sample.
    case losses(LossesSpecification)
    /// A subject of information theory.
    case information(InformationSpecification)

    /// The names of all scenes: values of the key `scene`, and keys of the scenes' own sections.
    public static let names = [
        "network", "activations", "descent", "calculus", "neuron", "softmax", "losses", "information",
    ]

    public var name: String {
        switch self {
        case .network: "network"
        case .activations: "activations"
        case .descent: "descent"
        case .calculus: "calculus"
        case .neuron: "neuron"
        case .softmax: "softmax"
        case .losses: "losses"
        case .information: "information"
        }
    }

    /// The panels that `view` may name.
    public var panelNames: [String] {
        switch self {
        case .network: Recipe.panelNames
        case .activations: ActivationsSpecification.panelNames
        case .descent: DescentSpecification.panelNames
        case .calculus(let calculus): calculus.kind.panelNames
        case .neuron: NeuronSpecification.panelNames
        case .softmax: SoftmaxSpecification.panelNames
        case .losses: LossesSpecification.panelNames
        case .information(let information): information.kind.panelNames
        }
    }

    /// The command that works out the same without a screen.
    public var command: String {
        switch self {
        case .network: "train"
        case .activations: "activation"
        case .descent: "descend"
        case .calculus: "gradient"
        case .neuron, .softmax, .losses: "render"
        case .information: "information"
        }
    }
}
