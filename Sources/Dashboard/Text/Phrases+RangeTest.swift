import Messages
import TerminalUI
import Training

extension Phrases {
    static var rangeTestTitle: String { localized("Learning-rate range test") }
    static var rangeTestShortTitle: String { localized("Rate test") }
    static var rangeTestRuns: String { localized("The rate rises from 1e-6 to 10 over a fork of the run…") }
    static var smoothedLoss: String { localized("smoothed loss") }
    static var rateAxis: String { localized("learning rate") }
    static var steepest: String { localized("steepest") }
    static var suggested: String { localized("suggested") }
    static var divergedHere: String { localized("diverged") }

    static func rangeTestHint(_ suggestion: Double?) -> String {
        guard let suggestion else { return localized("Esc closes") }
        return localized("Enter takes \(rate(suggestion)) · Esc")
    }

    /// What a range test found, in one line.
    static func rangeTest(_ result: RangeTestResult) -> String {
        let divergence = result.divergence.map { localized("diverged at \(rate($0))") } ?? localized("did not diverge")
        guard let steepest = result.steepest, let lowest = result.lowest else {
            return localized("The loss hardly falls at any rate; \(divergence).")
        }
        return localized("Steepest at \(rate(steepest)), lowest loss at \(rate(lowest)), \(divergence).")
    }

    static func tookRate(_ text: String) -> String { localized("learning rate \(text), as the range test suggests") }

    private static func rate(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 2) }
}
