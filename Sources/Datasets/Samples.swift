/// Samples of a data set, matrices stored row by row, a row per sample.
public struct Samples: Hashable, Sendable {
    /// The number of samples.
    public let count: Int
    /// What the network is fed with: `count` x inputs.
    public let inputs: [Double]
    /// What it should answer: `count` x outputs; 0 or 1, one-hot, or real.
    public let targets: [Double]
    /// The class of every sample; empty for regression.
    public let labels: [Int]
    /// The coordinates before features and scaling, for drawing and for tables: `count` x raw inputs.
    public let raw: [Double]

    public init(count: Int, inputs: [Double], targets: [Double], labels: [Int], raw: [Double]) {
        self.count = count
        self.inputs = inputs
        self.targets = targets
        self.labels = labels
        self.raw = raw
    }
}

/// A sample's place in the plane of its data set.
public struct PlacedSample: Hashable, Sendable {
    /// Its row among the samples.
    public let index: Int
    public let x: Double
    public let y: Double

    public init(index: Int, x: Double, y: Double) {
        self.index = index
        self.x = x
        self.y = y
    }
}
