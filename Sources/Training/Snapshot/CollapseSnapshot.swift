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
