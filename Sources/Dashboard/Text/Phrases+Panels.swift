import TerminalUI

extension Phrases {
    // MARK: depth
    static let depthShortTitle = "Depth"
    static let activationVariance = "variance of activations"
    static let activationVarianceShort = "var a"
    static let gradientVariance = "variance of ∂loss/∂z"
    static let gradientVarianceShort = "var ∂z"
    static let recordedFromNow = "recorded from now on"
    static let firstLastLayer = "first/last"

    /// `first/last gradient 4.1e-5`.
    static func firstToLast(_ ratio: Double, columns: Int) -> String {
        let figure = NumberFormat.compact(ratio, significantDigits: 2)
        let long = "gradient of first/last layer \(figure)"
        return long.displayWidth <= columns ? long : "first/last \(figure)"
    }

    // MARK: histograms and weights
    static let histogramsShortTitle = "z and a"
    static let weightsShortTitle = "Weights"
    static func weightsOfLayer(_ number: Int, count: Int, spread: Double, columns: Int) -> String {
        let long =
            "\(layer) \(number)   \(NumberFormat.grouped(count)) weights   spread \(NumberFormat.compact(spread))"
        return long.displayWidth <= columns ? long : "\(layer) \(number)  spread \(NumberFormat.compact(spread))"
    }

    // MARK: collapse
    static let collapseShortTitle = "One layer"
    static func difference(_ value: Double) -> String { "differs by \(NumberFormat.scientific(value))" }
    static func differenceToOneLayer(_ value: Double) -> String {
        "Δ to one layer \(NumberFormat.scientific(value))"
    }
    static func linearLayers(_ count: Int) -> String { "\(count) linear layers: y = W x + b" }
    static let oneLinearLayer = "one linear layer: y = W x + b"
    static func largestOutput(_ value: Double) -> String { "largest output  \(NumberFormat.compact(value))" }
    static func stackMinusLayer(_ value: Double) -> String { "stack - W x + b  \(NumberFormat.scientific(value))" }
    static let stackIsLayer = "the stack is one layer"
    static let notLinear = [
        "a hidden layer is not linear,", "so the stack is more than one layer:", "a goes to identity",
    ]

    /// `W₃`.
    static func indexed(_ name: String, _ number: Int) -> String {
        let digits = Array("₀₁₂₃₄₅₆₇₈₉")
        return name + String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}
