import Messages
import TerminalUI

extension Phrases {
    // MARK: depth

    /// `first/last gradient 4.1e-5`.
    static func firstToLast(_ ratio: Double, columns: Int) -> String {
        let figure = NumberFormat.compact(ratio, significantDigits: 2)
        let long = localized("gradient of first/last layer \(figure)")
        return long.displayWidth <= columns ? long : localized("first/last \(figure)")
    }

    // MARK: histograms and weights
    static func weightsOfLayer(_ number: Int, count: Int, spread: Double, columns: Int) -> String {
        let long =
            localized(
                "\(localized("layer")) \(number)   \(NumberFormat.grouped(count)) weights   spread \(NumberFormat.compact(spread))"
            )
        return long.displayWidth <= columns
            ? long : localized("\(localized("layer")) \(number)  spread \(NumberFormat.compact(spread))")
    }

    // MARK: collapse

    /// `W₃`.
    static func indexed(_ name: String, _ number: Int) -> String {
        let digits = Array("₀₁₂₃₄₅₆₇₈₉")
        return name + String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}
