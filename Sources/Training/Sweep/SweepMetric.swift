/// The figure by which the combinations of a sweep are judged.
public enum SweepMetric: String, CaseIterable, Hashable, Sendable {
    case loss
    case testLoss = "test_loss"
    case accuracy
    case testAccuracy = "test_accuracy"

    /// Whether a larger value is the better one.
    public var isHigherBetter: Bool { self == .accuracy || self == .testAccuracy }

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

extension Sweep {
    /// The figures that all runs have.
    public var metrics: [SweepMetric] {
        SweepMetric.allCases.filter { metric in
            switch metric {
            case .loss: true
            case .testLoss: hasTestSet
            case .accuracy: isClassification
            case .testAccuracy: hasTestSet && isClassification
            }
        }
    }
}
