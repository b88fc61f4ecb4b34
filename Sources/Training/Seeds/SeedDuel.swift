import Messages
import Foundation

/// How often one variant ends with a lower loss than another one, seed by seed.
public struct SeedDuel: Hashable, Sendable {
    public let first: String
    public let second: String
    /// Seeds in which the first one is ahead.
    public private(set) var wins = 0
    /// Seeds in which the second one is ahead.
    public private(set) var losses = 0
    /// Seeds in which neither is: both ended with the same loss, or both diverged.
    public private(set) var ties = 0

    init(first: String, second: String) {
        self.first = first
        self.second = second
    }

    mutating func add(_ loss: Double, against other: Double) {
        if loss < other {
            wins += 1
        } else if loss > other {
            losses += 1
        } else {
            ties += 1
        }
    }

    public var count: Int { wins + losses + ties }

    /// How probable it is that two equally good variants differ at least that much: the two-sided sign test,
    /// which leaves ties out (W. J. Dixon, A. M. Mood, "The Statistical Sign Test", JASA 41, 1946).
    ///
    ///     p = min(1, 2 sum from k = max(wins, losses) to n of C(n, k) / 2^n),   n = wins + losses
    public var signTest: Double {
        let n = wins + losses
        let most = max(wins, losses)
        var sum = 0.0
        for k in most...n { sum += exp(Self.logBinomial(n, k) - Double(n) * log(2)) }
        return min(1, 2 * sum)
    }

    private static func logBinomial(_ n: Int, _ k: Int) -> Double {
        lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
    }

    /// Whether chance alone does it in fewer than 1 of 20 cases.
    public var isClear: Bool { signTest < 0.05 }

    /// `relu ahead of tanh in 18 of 20 seeds`.
    public var sentence: String {
        var text: String
        if ties == count {
            text = localized("\(first) and \(second) even in \(count) of \(count) seeds")
        } else if wins == losses {
            text = localized("\(first) and \(second) ahead of each other in \(wins) of \(count) seeds each")
        } else {
            let (winner, loser) = wins > losses ? (first, second) : (second, first)
            text = localized("\(winner) ahead of \(loser) in \(max(wins, losses)) of \(count) seeds")
        }
        if !isClear, wins != losses { text += localized(", which may be chance") }
        return text
    }
}
