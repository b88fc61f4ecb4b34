/// An optimizer by name, with its learning rate, schedule and clipping.
public struct OptimizerSpecification: Hashable, Sendable {
    public var name: String
    /// The learning rate before the schedule; above 0.
    public var learningRate: Double
    /// The options that were told; the others have the optimizer's defaults. Switches are 0 or 1.
    public var options: [String: Double]
    /// How the learning rate changes over steps; constant if nil.
    public var schedule: ScheduleSpecification?
    /// The largest L2 norm of a gradient: longer ones are scaled down to it; above 0; nil for no limit.
    public var clipNorm: Double?

    public init(
        name: String = "sgd", learningRate: Double = 0.1, options: [String: Double] = [:],
        schedule: ScheduleSpecification? = nil, clipNorm: Double? = nil
    ) {
        self.name = name
        self.learningRate = learningRate
        self.options = options
        self.schedule = schedule
        self.clipNorm = clipNorm
    }
}

/// A learning-rate schedule by name; ``LearningRateSchedule`` says what the options mean.
public struct ScheduleSpecification: Hashable, Sendable {
    /// `constant`, `step`, `exponential`, `cosine` or `one_cycle`.
    public var name: String
    /// Steps over which the rate rises linearly from near 0 before the schedule proper begins.
    public var warmUp: Int
    /// The options that were told.
    public var options: [String: Double]

    public init(name: String = "constant", warmUp: Int = 0, options: [String: Double] = [:]) {
        self.name = name
        self.warmUp = warmUp
        self.options = options
    }
}
