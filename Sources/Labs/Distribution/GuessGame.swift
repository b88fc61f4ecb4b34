import Information

/// A divergence to be matched by hand, round after round.
package struct GuessGame: Hashable, Sendable {
    /// A target that was met.
    package struct Hit: Hashable, Sendable {
        package var target: Double
        package var found: Double
        package var turns: Int
    }

    /// How far off counts as met, in bit.
    package static let tolerance = 0.01
    /// In bit, with two decimals.
    package private(set) var target = 0.0
    /// How often q was turned in this round.
    package private(set) var turns = 0
    package private(set) var hits: [Hit] = []

    /// The first target, away from what is there already.
    init(p: Probabilities, q: Probabilities, random: inout RandomDistributions) {
        aim(p: p, q: q, random: &random)
    }

    /// Another target, at least a tenth of a bit from where the bars stand.
    mutating func aim(p: Probabilities, q: Probabilities, random: inout RandomDistributions) {
        let now = p.divergence(from: q)
        turns = 0
        repeat {
            target = (random.number(in: 0.05...1.5) * 100).rounded() / 100
        } while abs(target - now) < 0.1
    }

    /// Counts a turn, and the round where it meets the target.
    ///
    /// - Returns: whether it does.
    mutating func turn(to divergence: Double) -> Bool {
        turns += 1
        guard abs(divergence - target) <= GuessGame.tolerance else { return false }
        hits.append(Hit(target: target, found: divergence, turns: turns))
        return true
    }
}
