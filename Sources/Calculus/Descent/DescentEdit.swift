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
