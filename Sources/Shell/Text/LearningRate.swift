import Foundation
import TerminalUI

/// The learning rates that the keys reach: each step is a factor of 1.25, or of 10, rounded to 4 significant digits, so
/// that up and down again ends where it began.
package enum LearningRate {
    package static let factor = 1.25
    package static let range = 1e-9...1e6

    package static func raised(_ rate: Double) -> Double { rounded(rate * factor) }
    package static func lowered(_ rate: Double) -> Double { rounded(rate / factor) }
    package static func raisedTenfold(_ rate: Double) -> Double { rounded(rate * 10) }
    package static func loweredTenfold(_ rate: Double) -> Double { rounded(rate / 10) }

    /// As it stands in the header and in a setting: `0.0125`.
    package static func text(_ rate: Double) -> String { NumberFormat.plainDecimal(rate, significantDigits: 4) }

    private static func rounded(_ rate: Double) -> Double {
        guard rate.isFinite else { return rate }
        let clamped = min(max(rate, range.lowerBound), range.upperBound)
        return Double(text(clamped)) ?? clamped
    }
}
