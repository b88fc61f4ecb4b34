/// What is added to the loss, or done to the units, against overfitting.
public struct RegularizationSpecification: Hashable, Sendable {
    /// The factor of the sum of the weights' magnitudes; at least 0.
    public var l1: Double
    /// The factor of half the sum of the weights' squares; at least 0.
    public var l2: Double
    /// The share of hidden units left out at each training step, in [0, 1).
    public var dropout: Double

    public init(l1: Double = 0, l2: Double = 0, dropout: Double = 0) {
        self.l1 = l1
        self.l2 = l2
        self.dropout = dropout
    }
}

/// How many samples a step uses.
public enum BatchSpecification: Hashable, Sendable {
    /// The whole training set, in the order of the data.
    case all
    /// That many samples, at least 1.
    case size(Int)

    /// As a recipe writes it.
    package var text: String {
        switch self {
        case .all: "all"
        case .size(let size): String(size)
        }
    }
}

/// The floating-point type in which a network is trained.
public enum Precision: String, CaseIterable, Hashable, Sendable {
    case float32, float64
}

/// The pace at which a run advances on screen.
public enum Speed: Hashable, Sendable {
    /// Above 0.
    case stepsPerSecond(Double)
    /// As fast as the machine allows.
    case maximum
}

/// When to stop early, checked at the ends of epochs; nil switches a condition off.
public struct StopSpecification: Hashable, Sendable {
    /// Stop at a training loss of at most this.
    public var loss: Double?
    /// Stop where the training loss changes by less than this from epoch to epoch.
    public var tolerance: Double?
    /// Stop after that many epochs without a new lowest test loss (training loss without a test set).
    public var patience: Int?

    public init(loss: Double? = nil, tolerance: Double? = nil, patience: Int? = nil) {
        self.loss = loss
        self.tolerance = tolerance
        self.patience = patience
    }
}
