/// How signals and gradients fare from layer to layer.
public struct DepthSnapshot: Hashable, Sendable {
    /// From the first hidden layer to the output, as they are now.
    public var layers: [LayerDepth]
    /// A curve a layer, decimated like all curves.
    public var history: [LayerDepthHistory]

    public init(layers: [LayerDepth], history: [LayerDepthHistory]) {
        self.layers = layers
        self.history = history
    }

    /// The first layer's figure over the last layer's; nil where it cannot be told.
    public func ratio(_ figure: (LayerDepth) -> Double?) -> Double? {
        guard layers.count > 1, let first = layers.first.flatMap(figure), let last = layers.last.flatMap(figure),
            last != 0, first.isFinite, last.isFinite
        else { return nil }
        return first / last
    }
}

/// One layer's figures; variances are over its units and the first samples of the training set, 256 at most
/// (X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010).
public struct LayerDepth: Hashable, Sendable {
    /// L2 norm of the layer's gradient in the last step's mini-batch; nil before the first step.
    public var gradientNorm: Double?
    /// Variance of the activations.
    public var activationVariance: Double
    /// Variance of the derivatives of a sample's loss by the net inputs.
    public var gradientVariance: Double

    public init(gradientNorm: Double?, activationVariance: Double, gradientVariance: Double) {
        self.gradientNorm = gradientNorm
        self.activationVariance = activationVariance
        self.gradientVariance = gradientVariance
    }
}

/// One layer's figures over the steps.
public struct LayerDepthHistory: Hashable, Sendable {
    public var gradientNorm: [MetricBucket]
    public var activationVariance: [MetricBucket]
    public var gradientVariance: [MetricBucket]

    public init(gradientNorm: [MetricBucket], activationVariance: [MetricBucket], gradientVariance: [MetricBucket]) {
        self.gradientNorm = gradientNorm
        self.activationVariance = activationVariance
        self.gradientVariance = gradientVariance
    }
}

/// The one layer that a stack of linear layers is: `W = Wn ... W2 W1`, `b = Wn(... W2 b1 + b2 ...) + bn`.
public struct CollapseSnapshot: Hashable, Sendable {
    /// The sizes of the layers, inputs first.
    public var sizes: [Int]
    /// outputs x inputs, the product of all weight matrices.
    public var weights: [[Double]]
    public var biases: [Double]
    /// The largest difference between what the network and what the single layer answers, over the first samples
    /// of the training set, 256 at most.
    public var largestDifference: Double
    /// The largest magnitude among the network's answers to them.
    public var largestOutput: Double

    public init(
        sizes: [Int], weights: [[Double]], biases: [Double], largestDifference: Double, largestOutput: Double
    ) {
        self.sizes = sizes
        self.weights = weights
        self.biases = biases
        self.largestDifference = largestDifference
        self.largestOutput = largestOutput
    }
}
