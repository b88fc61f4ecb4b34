/// One sample's way through a network, forward, backward and through the update that follows, with every number
/// on it, in 64 bits.
public struct BackwardPassTrace: Hashable, Sendable {
    public struct Unit: Hashable, Sendable {
        /// One per input of the layer, and the bias, before the update.
        public var weights: [Double]
        public var bias: Double
        /// z = Σ wᵢ·xᵢ + b.
        public var netInput: Double
        /// a = f(z).
        public var activation: Double
        /// f′(z); nil for softmax, where the output's activation and the loss are differentiated together.
        public var slope: Double?
        /// δ = ∂L/∂z.
        public var delta: Double
        /// ∂L/∂wᵢ = δ·xᵢ and ∂L/∂b = δ.
        public var weightGradients: [Double]
        public var biasGradient: Double
        /// The same by central differences of the loss.
        public var numericWeightGradients: [Double]
        public var numericBiasGradient: Double
        public var updatedWeights: [Double]
        public var updatedBias: Double

        /// ∂L/∂a, which came back from the layer behind; nil where the output's activation and the loss are
        /// differentiated together.
        public var errorSignal: Double?
    }

    public struct Layer: Hashable, Sendable {
        /// The activation's name.
        public var activation: String
        /// The activations of the layer before, or the sample's inputs.
        public var inputs: [Double]
        public var units: [Unit]
    }

    public var inputs: [Double]
    public var targets: [Double]
    /// From the first hidden layer to the output.
    public var layers: [Layer]
    public var lossName: String
    public var optimizerName: String
    public var learningRate: Double
    /// The sample's loss before and after the update.
    public var loss: Double
    public var lossAfter: Double

    public var outputs: [Double] { layers.last?.units.map(\.activation) ?? [] }
}
