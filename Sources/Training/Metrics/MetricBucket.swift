/// What a metric did over some neighbouring steps.
public struct MetricBucket: Hashable, Sendable {
    /// The last step in the bucket.
    public var step: Int
    public var minimum: Float
    public var maximum: Float
    public var last: Float

    public init(step: Int, minimum: Float, maximum: Float, last: Float) {
        self.step = step
        self.minimum = minimum
        self.maximum = maximum
        self.last = last
    }
}
