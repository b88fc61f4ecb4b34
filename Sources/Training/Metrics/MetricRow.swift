/// Where a run stands.
public enum RunStatus: String, Codable, Hashable, Sendable {
    case running
    /// All steps are done.
    case finished
    /// A stop condition was met, or the run was interrupted.
    case stopped
    /// The loss or a parameter became infinite or NaN.
    case diverged
}

/// The figures of one step, on the parameters after that step; a row of `train`'s output.
public struct MetricRow: Hashable, Sendable {
    public var step: Int
    /// Training samples consumed / size of the training set.
    public var epoch: Double
    public var samples: Int
    /// Mean over the whole training set, in evaluation mode; nil where it is not finite.
    public var loss: Double?
    /// What L1 and L2 add, which is not in `loss`.
    public var penalty: Double?
    public var testLoss: Double?
    /// Share of right answers from 0 to 1; nil for regression.
    public var accuracy: Double?
    public var testAccuracy: Double?
    public var learningRate: Double
    /// L2 norm of that step's mini-batch gradient, penalty included, before clipping; nil at step 0.
    public var gradientNorm: Double?
    public var status: RunStatus

    public init(
        step: Int, epoch: Double, samples: Int, loss: Double?, penalty: Double?, testLoss: Double?,
        accuracy: Double?, testAccuracy: Double?, learningRate: Double, gradientNorm: Double?, status: RunStatus
    ) {
        self.step = step
        self.epoch = epoch
        self.samples = samples
        self.loss = loss
        self.penalty = penalty
        self.testLoss = testLoss
        self.accuracy = accuracy
        self.testAccuracy = testAccuracy
        self.learningRate = learningRate
        self.gradientNorm = gradientNorm
        self.status = status
    }
}
