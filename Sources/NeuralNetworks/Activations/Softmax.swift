internal import Numerics

/// Probabilities from logits, and the loss behind them, safe for logits of any size.
///
///     softmax(z)_k = e^(z_k / T) / sum over j of e^(z_j / T)
///
/// The largest logit is taken off before e is raised to anything (log-sum-exp; Blanchard, Higham and Higham, IMA
/// Journal of Numerical Analysis 41, 2021).
public struct Softmax: Hashable, Sendable {
    /// At least one.
    public var logits: [Double]
    /// T, above 0: small ones approach the hardmax, large ones equal shares; 1 unless told.
    public var temperature: Double

    public init(logits: [Double], temperature: Double = 1) {
        self.logits = logits
        self.temperature = temperature
    }

    /// The logits by the temperature, less the largest of them: 0 or below.
    public var shifted: [Double] {
        let largest = logits.max() ?? 0
        return logits.map { ($0 - largest) / temperature }
    }

    /// e raised to ``shifted``: from 0 to 1.
    public var powers: [Double] { shifted.map { Double.exp($0) } }

    /// log of the sum of e^(z / T).
    public var logSumExp: Double { (logits.max() ?? 0) / temperature + Double.log(powers.reduce(0, +)) }

    public var probabilities: [Double] {
        let powers = powers
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// 1 for the largest logit, the first of equal ones, 0 for all others.
    public var hardmax: [Double] {
        let winner = logits.indices.max { logits[$0] < logits[$1] || (logits[$0] == logits[$1] && $0 > $1) }
        return logits.indices.map { $0 == winner ? 1 : 0 }
    }

    /// -ln of the probability of a class, in nats.
    public func crossEntropy(of target: Int) -> Double {
        Double.log(powers.reduce(0, +)) - shifted[target]
    }

    /// The derivative of the cross-entropy by each logit: (a - y) / T.
    public func gradient(of target: Int) -> [Double] {
        probabilities.enumerated().map { ($1 - ($0 == target ? 1 : 0)) / temperature }
    }
}
