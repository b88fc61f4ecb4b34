/// What a descent does from now on; everything here can change while it runs.
public struct DescentSettings: Hashable, Sendable {
    public var optimizer: OptimizerChoice
    /// The standard deviation of the Gaussian noise that is added to each partial derivative, 0 or more.
    public var gradientNoise = 0.0
    /// Samples a batch, on surfaces made of data; nil is all of them.
    public var batch: Int?
    /// Below which change of the value a descent ends; 0 is never.
    public var tolerance = 0.0
    /// The value at which the minimum counts as reached; nil where there is none.
    public var goal: Double?
    /// The seed of the noise and of the order of the samples.
    public var seed: UInt64 = 1

    public init(optimizer: OptimizerChoice = .gradientDescent()) { self.optimizer = optimizer }
}

/// A change to a descent while it runs.
public enum DescentEdit: Hashable, Sendable {
    case learningRate(Double)
    /// An option of the optimizer, such as `momentum` or `beta1`.
    case option(String, Double)
    /// Another optimizer, which begins without memory; the same one with other options keeps its memory.
    case optimizer(OptimizerChoice)
    /// The standard deviation of the noise on each partial derivative.
    case gradientNoise(Double)
    /// Samples a batch; nil is all of them.
    case batch(Int?)
    /// Below which change of the value the descent ends; 0 is never.
    case tolerance(Double)
}
