import Messages
import TerminalUI

extension Phrases {
    // MARK: depth
    static var depthShortTitle: String { localized("Depth") }
    static var activationVariance: String { localized("variance of activations") }
    static var activationVarianceShort: String { localized("var a") }
    static var gradientVariance: String { localized("variance of ∂loss/∂z") }
    static var gradientVarianceShort: String { localized("var ∂z") }
    static var recordedFromNow: String { localized("recorded from now on") }
    static var firstLastLayer: String { localized("first/last") }

    /// `first/last gradient 4.1e-5`.
    static func firstToLast(_ ratio: Double, columns: Int) -> String {
        let figure = NumberFormat.compact(ratio, significantDigits: 2)
        let long = localized("gradient of first/last layer \(figure)")
        return long.displayWidth <= columns ? long : localized("first/last \(figure)")
    }

    // MARK: histograms and weights
    static var histogramsShortTitle: String { localized("z and a") }
    static var weightsShortTitle: String { localized("Weights") }
    static func weightsOfLayer(_ number: Int, count: Int, spread: Double, columns: Int) -> String {
        let long =
            localized(
                "\(layer) \(number)   \(NumberFormat.grouped(count)) weights   spread \(NumberFormat.compact(spread))")
        return long.displayWidth <= columns
            ? long : localized("\(layer) \(number)  spread \(NumberFormat.compact(spread))")
    }

    // MARK: collapse
    static var collapseShortTitle: String { localized("One layer") }
    static func difference(_ value: Double) -> String { localized("differs by \(NumberFormat.scientific(value))") }
    static func differenceToOneLayer(_ value: Double) -> String {
        localized("Δ to one layer \(NumberFormat.scientific(value))")
    }
    static func linearLayers(_ count: Int) -> String { localized("\(count) linear layers: y = W x + b") }
    static var oneLinearLayer: String { localized("one linear layer: y = W x + b") }
    static func largestOutput(_ value: Double) -> String { localized("largest output  \(NumberFormat.compact(value))") }
    static func stackMinusLayer(_ value: Double) -> String {
        localized("stack - W x + b  \(NumberFormat.scientific(value))")
    }
    static var stackIsLayer: String { localized("the stack is one layer") }
    static var notLinear: [String] {
        [
            localized("a hidden layer is not linear,"), localized("so the stack is more than one layer:"),
            localized("a goes to identity"),
        ]
    }

    /// `W₃`.
    static func indexed(_ name: String, _ number: Int) -> String {
        let digits = Array("₀₁₂₃₄₅₆₇₈₉")
        return name + String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}
