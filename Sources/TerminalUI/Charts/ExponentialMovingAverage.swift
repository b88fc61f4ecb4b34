/// The debiased exponential moving average that smooths a curve.
///
/// ```
/// m_t = w m_(t-1) + (1 - w) x_t,   m_0 = 0,   smoothed_t = m_t / (1 - w^t)
/// ```
/// The division takes away the pull of the start towards 0 (D. Kingma, J. Ba, "Adam: A Method for
/// Stochastic Optimization", 2014, section 3).
public struct ExponentialMovingAverage: Hashable, Sendable {
    /// Weight of the past, in 0..<1.
    public let weight: Double
    private var sum = 0.0
    private var remaining = 1.0

    public init(weight: Double) {
        self.weight = weight.isFinite ? min(max(weight, 0), 0.9999) : 0
    }

    /// Takes the next value in and returns the average; values that are not finite leave it as it is.
    public mutating func add(_ value: Double) -> Double {
        guard value.isFinite else { return value }
        sum = weight * sum + (1 - weight) * value
        remaining *= weight
        return sum / (1 - remaining)
    }

    /// The points with their values smoothed in order; what is not finite stays a gap.
    public static func smooth(_ points: [ChartPoint], weight: Double) -> [ChartPoint] {
        var average = ExponentialMovingAverage(weight: weight)
        return points.map { ChartPoint(x: $0.x, y: average.add($0.last)) }
    }
}
