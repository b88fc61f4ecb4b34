import Calculus
import Messages

/// The words of the lab of partial derivatives.
extension Phrases {
    static var turnDial: String { localized("turn the dial by 5°") }
    static var movePoint: String { localized("move the point") }
    static var changeStepLength: String { localized("longer, shorter steps") }
    static var stepDown: String { localized("a step straight down") }
    static var hintTurn: String { localized("turn") }
    static var hintMovePoint: String { localized("move") }
    static var hintDown: String { localized("step down") }
    static var hintStepLength: String { localized("step length") }
    static func stepLength(_ length: String) -> String { localized("steps of length \(length)") }
    static var wentDown: String { localized("went against the gradient") }
    static var noWayDown: String { localized("the gradient is 0 here: no direction is down") }
    static func twoVariables(_ names: [String]) -> String {
        names.isEmpty
            ? localized("found no variable, expected x and y")
            : localized("found the variables \(names.joined(separator: ", ")), expected x and y")
    }

    static var stepWord: String { localized("step") }
    static var at: String { localized("at") }
    static var arrowLegend: String { localized("━ ∇f up  ╍ -∇f down") }
    static let arrowLegendShort = "━ ∇f"
    static var dialTitle: String { localized("Δf for steps of equal length, by direction") }
    static var dialShortTitle: String { localized("Δf by direction") }
    static func dialReading(_ change: String) -> String { "Δf = \(change)" }
    static var degreesWord: String { localized("degrees") }
    static var slicesTitle: String { localized("Slices, the other variable held fixed") }
    static var slicesShortTitle: String { localized("Slices") }
    static var slope: String { localized("slope") }
    static var gradientTitle: String { localized("Gradient") }
    static var steepestSlope: String { localized("steepest slope") }
    static var steepestDirection: String { localized("direction of ∇f") }
    static var slopeThere: String { localized("slope in that direction") }
    static var ofThisStep: String { localized("of this step") }

    static var noGradient: String { localized("no gradient here") }
    static func gradientVanishes(_ kind: StationaryPointKind) -> String { localized("∇f = 0: a \(name(of: kind))") }
    static var notSufficientOfTwo: String { localized("∇f = 0 alone does not say which") }
    static func boundsHold(_ low: String, _ product: String, _ high: String) -> String {
        "\(low) ≤ ∇f·u = \(product) ≤ \(high)"
    }
    static var lowestOpposite: String { localized("lowest straight against ∇f") }
}
