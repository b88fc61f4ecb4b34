import Calculus
import Messages

/// The words of the lab of partial derivatives.
extension Phrases {
    static func twoVariables(_ names: [String]) -> String {
        names.isEmpty
            ? localized("found no variable, expected x and y")
            : localized("found the variables \(names.joined(separator: ", ")), expected x and y")
    }

    static func gradientVanishes(_ kind: StationaryPointKind) -> String {
        localized("∇f = 0: a \(Phrases.name(of: kind))")
    }
}
