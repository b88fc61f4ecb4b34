import Messages
import NeuralNetworks
import TerminalUI

/// The words of the activation lab.
extension Phrases {
    static func title(of panel: ActivationLab.Panel) -> String {
        switch panel {
        case .functions: localized("Functions f")
        case .derivatives: localized("Derivatives f′")
        case .values: localized("Values at")
        case .facts: localized("Facts")
        case .identities: localized("Identities")
        }
    }

    // MARK: keys

    // MARK: notices
    static func unknownFunction(_ name: String, suggestion: String?) -> String {
        localized("no function \(name)") + (suggestion.map { localized(", did you mean \($0)?") } ?? "")
    }
    static var addUsage: String { localized(":add wants a function, such as :add mish or :add leaky_relu slope=0.2") }
    static func refusal(_ error: ComponentError) -> String {
        switch error {
        case .unknownName(let name, _): localized("no function \(name)")
        case .unknownOption(let option, let name, let known):
            localized("\(name) has no option \(option)")
                + (known.isEmpty ? "" : localized("; it has \(known.joined(separator: ", "))"))
        case .optionOutOfRange(let option, _, let range):
            localized(
                "\(option) goes from \(NumberFormat.plainDecimal(range.lowerBound)) to \(NumberFormat.plainDecimal(range.upperBound))"
            )
        }
    }

    // MARK: verdict

    // MARK: tables

    static var factColumns: [String] {
        [
            localized("range"), localized("monotone"), localized("mean f"), localized("levels off"),
            localized("no f′ at"),
        ]
    }

    static func factCells(_ function: ShownActivation) -> [String] {
        let facts = function.facts
        return [
            Phrases.range(facts), facts.isMonotone ? localized("yes") : localized("no"), Phrases.mean(function.mean),
            Phrases.limits(facts), Phrases.breaks(facts),
        ]
    }

    /// The same in words, with the formula.
    static func factLines(_ function: ShownActivation) -> [(name: String, words: String)] {
        let facts = function.facts
        return [
            ("f(z)", facts.formula),
            (localized("range"), Phrases.range(facts)),
            (localized("monotone"), facts.isMonotone ? localized("yes") : localized("no")),
            (
                localized("zero-centred"),
                Phrases.isCentred(function.mean)
                    ? localized("yes") : localized("\(localized("no")), mean \(Phrases.mean(function.mean))")
            ),
            (localized("levels off"), Phrases.limits(facts)),
            (localized("no f′ at"), Phrases.breaks(facts)),
        ]
    }

    static func isCentred(_ mean: Double) -> Bool { abs(mean) < 1e-4 }

    private static func mean(_ value: Double) -> String {
        Phrases.isCentred(value) ? "0" : NumberFormat.fixed(value, decimals: 3)
    }

    private static func range(_ facts: ActivationFacts) -> String {
        let low = facts.lower.value.isFinite ? NumberFormat.plainDecimal(facts.lower.value) : "-∞"
        let high = facts.upper.value.isFinite ? NumberFormat.plainDecimal(facts.upper.value) : "∞"
        return (facts.lower.isReached ? "[" : "(") + low + ", " + high + (facts.upper.isReached ? "]" : ")")
    }

    private static func limits(_ facts: ActivationFacts) -> String {
        let left = facts.leftLimit.map { localized("\(NumberFormat.plainDecimal($0)) left") }
        let right = facts.rightLimit.map { localized("\(NumberFormat.plainDecimal($0)) right") }
        let words = [left, right].compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "–" : words
    }

    private static func breaks(_ facts: ActivationFacts) -> String {
        let kinks = facts.kinks.map { NumberFormat.plainDecimal($0) }
        let jumps = facts.jumps.map { NumberFormat.plainDecimal($0) }
        var parts: [String] = []
        if !kinks.isEmpty { parts.append(localized("\(kinks.joined(separator: localized(" and "))) (kink)")) }
        if !jumps.isEmpty { parts.append(localized("\(jumps.joined(separator: localized(" and "))) (jump)")) }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
