/// The concepts that demos teach, by the ids that a recipe's `teaches` names.
public enum Concept {
    /// A few words for people; the id itself where there are none.
    public static func title(of id: String) -> String { titles.first { $0.key == id }?.value ?? id }

    /// The ids of all concepts, those of the neuron first.
    public static var ids: [String] { titles.map(\.key) }

    private static let titles: KeyValuePairs = [
        "N1": "threshold neuron", "N2": "stacked linear layers are one", "N3": "linearly separable gates",
        "N4": "XOR needs a hidden layer", "N5": "linear regression", "N6": "steepest descent",
        "A1": "activation functions", "A2": "activations side by side", "A3": "saturation and sparsity",
        "A4": "tanh is a scaled sigmoid", "A5": "softmax",
        "T1": "layers, net inputs and activations", "T2": "forward and backward pass", "T3": "losses",
        "T4": "stochastic gradient descent", "T5": "batch size", "T6": "learning rate", "T7": "optimizers",
        "T8": "initialization", "T9": "vanishing and exploding gradients", "T10": "capacity and overfitting",
        "T11": "non-convex cost", "T12": "live edits", "T13": "time travel",
        "G1": "descent on a parabola", "G2": "descent on contours", "G3": "step size and traps",
        "G4": "the derivative as a limit", "G5": "partial derivatives and gradient", "G6": "the chain rule",
        "G7": "computation graphs", "G8": "four ways to a derivative", "G9": "stationary points",
        "G10": "Lagrange's multiplier", "G11": "functions, sums and matrices",
        "I1": "information content", "I2": "entropy", "I3": "divergence", "I4": "cross-entropy as a loss",
        "D1": "hidden units and pixels", "D2": "several classes in the plane", "D3": "handwritten digits, end to end",
        "D4": "data of one's own", "D5": "sets of points in the plane", "D6": "input features",
    ]
}
