import TerminalUI
import Training

extension OutcomeMetric {
    /// The words for it.
    var title: String {
        switch self {
        case .loss: "loss"
        case .testLoss: "test loss"
        case .accuracy: "accuracy"
        case .testAccuracy: "test accuracy"
        }
    }

    func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "-" }
        return isHigherBetter
            ? NumberFormat.fixed(value, decimals: 4) : NumberFormat.plainDecimal(value, significantDigits: 6)
    }
}
