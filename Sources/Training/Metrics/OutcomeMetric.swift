/// The figure by which runs are judged.
public enum OutcomeMetric: String, CaseIterable, Hashable, Sendable {
    case loss
    case testLoss = "test_loss"
    case accuracy
    case testAccuracy = "test_accuracy"

    /// Whether a larger value is the better one.
    public var isHigherBetter: Bool { self == .accuracy || self == .testAccuracy }

    /// The figures that all runs have.
    public static func all(isClassification: Bool, hasTestSet: Bool) -> [OutcomeMetric] {
        allCases.filter { metric in
            switch metric {
            case .loss: true
            case .testLoss: hasTestSet
            case .accuracy: isClassification
            case .testAccuracy: hasTestSet && isClassification
            }
        }
    }

    /// How the figure lies over the last rows of some runs; nil where there are none. A run without it, as after a
    /// divergence, counts as the worst there is: an infinite loss, no right answer.
    public func spread(of rows: [MetricRow]) -> Spread? {
        Spread(rows.map { value(of: $0) ?? (isHigherBetter ? 0 : nil) })
    }

    /// The figure of a run's last row; nil where the run diverged or has no such figure.
    public func value(of row: MetricRow) -> Double? {
        switch self {
        case .loss: row.loss
        case .testLoss: row.testLoss
        case .accuracy: row.accuracy
        case .testAccuracy: row.testAccuracy
        }
    }
}
