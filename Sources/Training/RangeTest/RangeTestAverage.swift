/// Averages the losses of a range test as they come, and notices where they run away.
///
///     m_i = w m_(i-1) + (1 - w) loss_i,   m_0 = 0,   smoothed_i = m_i / (1 - w^i)
struct RangeTestAverage {
    private let options: RangeTest.Options
    private var sum = 0.0
    private var remaining = 1.0
    private var lowest = Double.infinity
    private var points: [RangeTestResult.Point] = []
    private var divergence: Double?

    init(_ options: RangeTest.Options) {
        self.options = options
    }

    /// Takes in the loss of the next step.
    ///
    /// - Parameters:
    ///   - loss: nil where the loss or a parameter is not finite.
    ///   - rate: the rate of that step.
    /// - Returns: whether the test goes on.
    mutating func add(_ loss: Double?, rate: Double) -> Bool {
        guard let loss, loss.isFinite else {
            divergence = rate
            return false
        }
        sum = options.smoothing * sum + (1 - options.smoothing) * loss
        remaining *= options.smoothing
        let smoothed = sum / (1 - remaining)
        points.append(RangeTestResult.Point(rate: rate, loss: loss, smoothedLoss: smoothed))
        // The first losses are an average of too few to be a measure.
        if remaining < 0.5 || options.smoothing == 0 { lowest = min(lowest, smoothed) }
        guard smoothed <= options.divergenceFactor * lowest else {
            divergence = rate
            return false
        }
        return true
    }

    var result: RangeTestResult { RangeTestResult(points: points, divergence: divergence) }
}
