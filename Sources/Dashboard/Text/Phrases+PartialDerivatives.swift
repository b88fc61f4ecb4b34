import Calculus

/// The words of the lab of partial derivatives.
extension Phrases {
    static let turnDial = "turn the dial by 5°"
    static let movePoint = "move the point"
    static let changeStepLength = "longer, shorter steps"
    static let stepDown = "a step straight down"
    static let hintTurn = "turn"
    static let hintMovePoint = "move"
    static let hintDown = "step down"
    static let hintStepLength = "step length"
    static func stepLength(_ length: String) -> String { "steps of length \(length)" }
    static let wentDown = "went against the gradient"
    static let noWayDown = "the gradient is 0 here: no direction is down"
    static func twoVariables(_ names: [String]) -> String {
        names.isEmpty
            ? "found no variable, expected x and y"
            : "found the variables \(names.joined(separator: ", ")), expected x and y"
    }

    static let stepWord = "step"
    static let at = "at"
    static let arrowLegend = "━ ∇f up  ╍ -∇f down"
    static let arrowLegendShort = "━ ∇f"
    static let dialTitle = "Δf for steps of equal length, by direction"
    static let dialShortTitle = "Δf by direction"
    static func dialReading(_ change: String) -> String { "Δf = \(change)" }
    static let degreesWord = "degrees"
    static let slicesTitle = "Slices, the other variable held fixed"
    static let slicesShortTitle = "Slices"
    static let slope = "slope"
    static let gradientTitle = "Gradient"
    static let steepestSlope = "steepest slope"
    static let steepestDirection = "direction of ∇f"
    static let slopeThere = "slope in that direction"
    static let ofThisStep = "of this step"

    static let noGradient = "no gradient here"
    static func gradientVanishes(_ kind: StationaryPointKind) -> String { "∇f = 0: a \(name(of: kind))" }
    static let notSufficientOfTwo = "∇f = 0 alone does not say which"
    static func boundsHold(_ low: String, _ product: String, _ high: String) -> String {
        "\(low) ≤ ∇f·u = \(product) ≤ \(high)"
    }
    static let lowestOpposite = "lowest straight against ∇f"
}
