import Datasets
package import Information
import Messages
import Recipes
import Shell
import TerminalUI

/// A distribution with the names of its outcomes.
package struct NamedDistribution: Hashable, Sendable {
    package var distribution: Probabilities
    package var outcomes: [String]

    /// The outcomes are numbered from 1.
    package init(_ distribution: Probabilities) {
        self.distribution = distribution
        outcomes = (1...distribution.count).map(String.init)
    }

    package init(_ preset: DistributionPreset) {
        distribution = preset.distribution
        outcomes = preset.outcomes
    }

    /// More outcomes than a screen shows and a reader follows are refused.
    static let largestCount = 64

    /// - Throws: `InputError` with `key` where it is no distribution or no preset.
    init(_ source: InformationSpecification.Source, file: String, key: String) throws(InputError) {
        switch source {
        case .preset(let name):
            let names = DistributionPreset.allCases.map(\.rawValue)
            guard let preset = DistributionPreset(rawValue: name) else {
                let known = names.joined(separator: ", ")
                throw InputError(
                    .data, "found \"\(name)\", expected probabilities such as [0.5, 0.5] or one of \(known)",
                    file: file,
                    key: key, suggestion: suggestion(for: name, among: names))
            }
            self.init(preset)
        case .probabilities(let values):
            guard values.count <= NamedDistribution.largestCount else {
                throw InputError(
                    .data, "found \(values.count) outcomes, expected at most \(NamedDistribution.largestCount)",
                    file: file, key: key)
            }
            do throws(DistributionError) {
                self.init(try Probabilities(values))
            } catch {
                throw InputError(.data, NamedDistribution.refusal(error), file: file, key: key)
            }
        }
    }

    private static func refusal(_ error: DistributionError) -> Wording {
        switch error {
        case .empty: Wording("found no probabilities")
        case .notAProbability(let index, let value):
            Wording(
                "found \(NumberFormat.compact(value)) at place \(index + 1), expected numbers from 0 to 1")
        case .wrongSum(let sum):
            Wording(
                "the probabilities sum to \(NumberFormat.plainDecimal(sum, significantDigits: 10)), expected 1")
        }
    }

    /// What a user typed: a preset, or numbers between commas or blanks.
    init(typed text: String) throws(InputError) {
        let words = text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "[" || $0 == "]" })
        let numbers = words.compactMap { Double($0) }
        let isNumeric = numbers.count == words.count && !words.isEmpty
        try self.init(isNumeric ? .probabilities(numbers) : .preset(text.trimmed), file: "", key: "")
    }
}

extension InformationUnit {
    /// The next one, for a key.
    var next: InformationUnit {
        let all = InformationUnit.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// How the logarithm is written.
    var logarithmName: String {
        switch self {
        case .bit: "log₂"
        case .nat: "ln"
        case .dit: "log₁₀"
        }
    }

    /// A quantity with its unit: `2.5850 bit`, or `∞`.
    func text(_ quantity: Double, decimals: Int = 4) -> String { "\(figure(quantity, decimals: decimals)) \(rawValue)" }

    /// A quantity without its unit.
    func figure(_ quantity: Double, decimals: Int = 4) -> String {
        quantity == .infinity ? "∞" : NumberFormat.fixed(quantity, decimals: decimals)
    }
}

/// Probabilities of outcomes; a run has distributions of another kind, that of values in histograms.
package typealias Probabilities = Information.Distribution

extension DistributionPreset {
    /// What a notice or a table calls it.
    var words: String {
        switch self {
        case .coin: localized("coin")
        case .loadedCoin: localized("loaded coin")
        case .die: localized("die")
        case .loadedDie: localized("loaded die")
        case .letters: localized("English letters")
        }
    }
}
