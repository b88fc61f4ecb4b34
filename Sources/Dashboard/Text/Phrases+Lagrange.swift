import Messages

/// The words of the lab of Lagrange's multiplier.
extension Phrases {
    static var oneDescentStep: String { localized("one step of the descent") }
    static var firstOrLast: String { localized("first, last step") }
    static var raisesRate: String { explanation(of: Action.raiseRate) }
    static var lowersRate: String { explanation(of: Action.lowerRate) }
    static var walkCurve: String { localized("walk along the curve") }
    static var hintWalk: String { localized("walk the curve") }
    static var newStart: String { localized("a new start for the descent") }
    static var startUsage: String { localized(":from wants two numbers, such as :from 1.5,0.5") }
    static func constrained(_ objective: String, _ constraint: String) -> String {
        localized("min \(objective) \(on) \(constraint.contains("=") ? constraint : constraint + " = 0")")
    }
    private static var on: String { localized("on") }

    static var noAnswer: String { localized("no minimum found on the curve") }
    static var smallerRate: String { localized("try a smaller learning rate (-, then r)") }
    static func bothWays(_ step: Int) -> String { localized("both ways agree after \(step) steps") }
    static func gradientAngle(_ degrees: String) -> String { localized("∇f and ∇g are \(degrees)° apart at ●") }
    static var parallelAtAnswer: String { localized("at the answer ✛ they are parallel") }

    static var lagrangeMapTitle: String { localized("Lines of equal f, and the curve g = 0") }
    static var lagrangeMapShortTitle: String { localized("f and g = 0") }
    static let gradientLegend = "━ ∇f  ╍ ∇g"
    static let gradientLegendShort = "∇f ∇g"
    static var twoWays: String { localized("Two ways to the answer") }
    static var conditionsColumn: String { localized("conditions ✛") }
    static func descentColumn(_ step: Int) -> String { localized("descent ◆ \(step)") }
    static var walkerColumn: String { localized("walker ●") }
    static var angleBetween: String { localized("angle between") }
    static var violationWord: String { localized("◆ off by") }
    static var conditionsTitle: String { localized("Conditions") }
    static var conditionsNote: String {
        localized(
            "Where f is lowest on the curve, one cannot walk along it and go down: ∇f has no part along the curve, so it is parallel to ∇g, ∇f = -λ ∇g. Newton's method solves these equations."
        )
    }
    static var descentNote: String {
        localized(
            "Descent in x and y with ascent in λ finds the same point: λ grows where g > 0 until leaving the curve no longer pays."
        )
    }
}
