import Information
import Messages
import TerminalUI

/// The words of the information lab.
extension Phrases {
    // MARK: refusals
    static func unknownPreset(_ name: String, known: [String]) -> Wording {
        "found \"\(name)\", expected probabilities such as [0.5, 0.5] or one of \(known.joined(separator: ", "))"
    }
    static func tooManyOutcomes(_ count: Int) -> Wording {
        "found \(count) outcomes, expected at most \(NamedDistribution.largestCount)"
    }
    static func differentCounts(_ p: Int, _ q: Int) -> Wording { "p has \(p) outcomes, but q has \(q)" }
    static func noDistribution(_ error: DistributionError) -> Wording {
        switch error {
        case .empty: "found no probabilities"
        case .notAProbability(let index, let value):
            "found \(NumberFormat.compact(value)) at place \(index + 1), expected numbers from 0 to 1"
        case .wrongSum(let sum):
            "the probabilities sum to \(NumberFormat.plainDecimal(sum, significantDigits: 10)), expected 1"
        }
    }
    static var contentUsage: Wording { "p is one probability above 0 and at most 1, such as 0.1" }
    static var informationSetUsage: String {
        localized(
            "expected such as :set p=0.5,0.25,0.25, :set q=die or :set lr=0.1")
    }

    // MARK: keys

    // MARK: notices and facts
    static func targetIs(_ target: String) -> String { localized("target \(target)") }
    static func presetName(_ preset: DistributionPreset) -> String {
        switch preset {
        case .coin: localized("coin")
        case .loadedCoin: localized("loaded coin")
        case .die: localized("die")
        case .loadedDie: localized("loaded die")
        case .letters: localized("English letters")
        }
    }

    // MARK: verdicts

    // MARK: panels
}
