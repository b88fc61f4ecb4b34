/// The words of the lab of Lagrange's multiplier.
extension Phrases {
    static let oneDescentStep = "one step of the descent"
    static let firstOrLast = "first, last step"
    static let raisesRate = explanation(of: Action.raiseRate)
    static let lowersRate = explanation(of: Action.lowerRate)
    static let walkCurve = "walk along the curve"
    static let hintWalk = "walk the curve"
    static let newStart = "a new start for the descent"
    static let startUsage = ":from wants two numbers, such as :from 1.5,0.5"
    static func constrained(_ objective: String, _ constraint: String) -> String {
        "min \(objective) \(on) \(constraint.contains("=") ? constraint : constraint + " = 0")"
    }
    private static let on = "on"

    static let noAnswer = "no minimum found on the curve"
    static let smallerRate = "try a smaller learning rate (-, then r)"
    static func bothWays(_ step: Int) -> String { "both ways agree after \(step) steps" }
    static func gradientAngle(_ degrees: String) -> String { "∇f and ∇g are \(degrees)° apart at ●" }
    static let parallelAtAnswer = "at the answer ✛ they are parallel"

    static let lagrangeMapTitle = "Lines of equal f, and the curve g = 0"
    static let lagrangeMapShortTitle = "f and g = 0"
    static let gradientLegend = "━ ∇f  ╍ ∇g"
    static let gradientLegendShort = "∇f ∇g"
    static let twoWays = "Two ways to the answer"
    static let conditionsColumn = "conditions ✛"
    static func descentColumn(_ step: Int) -> String { "descent ◆ \(step)" }
    static let walkerColumn = "walker ●"
    static let angleBetween = "angle between"
    static let violationWord = "◆ off by"
    static let conditionsTitle = "Conditions"
    static let conditionsNote =
        "Where f is lowest on the curve, one cannot walk along it and go down: ∇f has no part along the curve, so it is parallel to ∇g, ∇f = -λ ∇g. Newton's method solves these equations."
    static let descentNote =
        "Descent in x and y with ascent in λ finds the same point: λ grows where g > 0 until leaving the curve no longer pays."
}
