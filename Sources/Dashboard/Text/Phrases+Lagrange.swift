import Messages

/// The words of the lab of Lagrange's multiplier.
extension Phrases {
    static var raisesRate: String { Phrases.explanation(of: Action.raiseRate) }
    static var lowersRate: String { Phrases.explanation(of: Action.lowerRate) }
    static func constrained(_ objective: String, _ constraint: String) -> String {
        localized("min \(objective) \(localized("on")) \(constraint.contains("=") ? constraint : constraint + " = 0")")
    }

}
