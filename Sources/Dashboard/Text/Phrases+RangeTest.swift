import Messages
import TerminalUI
import Training

extension Phrases {

    static func rangeTestHint(_ suggestion: Double?) -> String {
        guard let suggestion else { return localized("Esc closes") }
        return localized("Enter takes \(Phrases.rate(suggestion)) · Esc")
    }

    /// What a range test found, in one line.
    static func rangeTest(_ result: RangeTestResult) -> String {
        let divergence =
            result.divergence.map { localized("diverged at \(Phrases.rate($0))") } ?? localized("did not diverge")
        guard let steepest = result.steepest, let lowest = result.lowest else {
            return localized("The loss hardly falls at any rate; \(divergence).")
        }
        return localized(
            "Steepest at \(Phrases.rate(steepest)), lowest loss at \(Phrases.rate(lowest)), \(divergence).")
    }

    private static func rate(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 2) }
}
