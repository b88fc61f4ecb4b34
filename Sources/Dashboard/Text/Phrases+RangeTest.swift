import TerminalUI
import Training

extension Phrases {
    static let rangeTestTitle = "Learning-rate range test"
    static let rangeTestShortTitle = "Rate test"
    static let rangeTestRuns = "The rate rises from 1e-6 to 10 over a fork of the run…"
    static let smoothedLoss = "smoothed loss"
    static let rateAxis = "learning rate"
    static let steepest = "steepest"
    static let suggested = "suggested"
    static let divergedHere = "diverged"

    static func rangeTestHint(_ suggestion: Double?) -> String {
        guard let suggestion else { return "Esc closes" }
        return "Enter takes \(rate(suggestion)) · Esc"
    }

    /// What a range test found, in one line.
    static func rangeTest(_ result: RangeTestResult) -> String {
        let divergence = result.divergence.map { "diverged at \(rate($0))" } ?? "did not diverge"
        guard let steepest = result.steepest, let lowest = result.lowest else {
            return "The loss hardly falls at any rate; \(divergence)."
        }
        return "Steepest at \(rate(steepest)), lowest loss at \(rate(lowest)), \(divergence)."
    }

    static func tookRate(_ text: String) -> String { "learning rate \(text), as the range test suggests" }

    private static func rate(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 2) }
}
