import Foundation

/// What a range test found: loss against rate, and what it says about the rate.
public struct RangeTestResult: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        /// The rate of the step.
        public let rate: Double
        /// The loss of the step's mini-batch.
        public let loss: Double
        /// The average of the losses so far, the newer ones weighing more.
        public let smoothedLoss: Double

        public init(rate: Double, loss: Double, smoothedLoss: Double) {
            self.rate = rate
            self.loss = loss
            self.smoothedLoss = smoothedLoss
        }
    }

    /// In ascending order of rates.
    public let points: [Point]
    /// The rate at which the loss ran away; nil where it did not.
    public let divergence: Double?
    /// The rate at which the smoothed loss falls fastest per decade of the rate; nil where it hardly falls.
    public let steepest: Double?
    /// The rate at which the smoothed loss is lowest; nil where it hardly falls.
    public let lowest: Double?

    /// A fall of the smoothed loss below this share of it is noise.
    private static let leastFall = 0.1

    /// - Parameters:
    ///   - points: in ascending order of rates. The first tenth of them is no measure, being averages of a few losses.
    ///   - divergence: the rate at which the loss ran away, if it did.
    public init(points: [Point], divergence: Double?) {
        self.points = points
        self.divergence = divergence
        let settled = points.dropFirst(max(1, points.count / 10))
        let reach = max(1, points.count / 40)
        guard let first = settled.first,
            let bottom = settled.indices.min(by: { points[$0].smoothedLoss < points[$1].smoothedLoss }),
            first.smoothedLoss - points[bottom].smoothedLoss > Self.leastFall * abs(first.smoothedLoss)
        else {
            (steepest, lowest) = (nil, nil)
            return
        }
        lowest = points[bottom].rate
        let slopes = settled.indices.filter { $0 <= bottom && $0 >= reach && $0 + reach < points.count }.map {
            (rate: points[$0].rate, slope: Self.slope(of: points[$0 - reach...$0 + reach]))
        }
        steepest = slopes.min { $0.slope < $1.slope }?.rate
    }

    /// A rate to train with, in two digits: half way, on the logarithmic axis, between the steepest descent, where the
    /// loss has begun to fall, and the lowest loss, after which it rises; nil where it hardly falls.
    public var suggestion: Double? {
        guard let steepest, let lowest else { return nil }
        return Self.rounded((steepest * lowest).squareRoot())
    }

    /// The slope of the least-squares line of loss against the logarithm of the rate.
    private static func slope(of points: ArraySlice<Point>) -> Double {
        let count = Double(points.count)
        let places = points.map { log10($0.rate) }
        let meanPlace = places.reduce(0, +) / count
        let meanLoss = points.reduce(0) { $0 + $1.smoothedLoss } / count
        var (covariance, variance) = (0.0, 0.0)
        for (place, point) in zip(places, points) {
            covariance += (place - meanPlace) * (point.smoothedLoss - meanLoss)
            variance += (place - meanPlace) * (place - meanPlace)
        }
        return variance > 0 ? covariance / variance : 0
    }

    /// Two significant digits.
    private static func rounded(_ rate: Double) -> Double {
        guard rate > 0, rate.isFinite else { return rate }
        return Double(String(format: "%.1e", rate)) ?? rate
    }
}

extension RangeTestResult {
    /// The columns of a table of points.
    public static let columnNames = ["learning_rate", "loss", "smoothed_loss"]

    /// A line of JSON for each point, and one for what they say: `steepest`, `lowest`, `diverged_at` and
    /// `suggestion`, null where there is none.
    public var jsonLines: [String] {
        let text = { (value: Double?) in value.map { "\($0)" } ?? "null" }
        return points.map { point in
            "{\"learning_rate\":\(point.rate),\"loss\":\(point.loss),\"smoothed_loss\":\(point.smoothedLoss)}"
        } + [
            "{\"steepest\":\(text(steepest)),\"lowest\":\(text(lowest)),\"diverged_at\":\(text(divergence)),"
                + "\"suggestion\":\(text(suggestion))}"
        ]
    }

    /// The points as comma-separated values under a header.
    public var csvLines: [String] {
        [Self.columnNames.joined(separator: ",")] + points.map { "\($0.rate),\($0.loss),\($0.smoothedLoss)" }
    }
}

/// The last range test of a run.
public struct RangeTestOutcome: Hashable, Sendable {
    /// 1 for the first test of a run, and so on.
    public var number: Int
    /// A result for each lane, in their order.
    public var results: [RangeTestResult]

    public init(number: Int, results: [RangeTestResult]) {
        self.number = number
        self.results = results
    }
}
