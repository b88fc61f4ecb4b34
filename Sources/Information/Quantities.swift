import Foundation

/// How much an event of probability `p` tells: -log p (Shannon, "A Mathematical Theory of Communication", 1948).
///
/// - Parameters:
///   - probability: in (0, 1].
///   - unit: the unit of the answer.
/// - Returns: from 0 (certain) on.
/// - Throws: ``DistributionError`` for anything else.
public func informationContent(
    of probability: Double, in unit: InformationUnit = .bit
) throws(DistributionError) -> Double {
    guard probability > 0, probability <= 1 else { throw .notAProbability(index: 0, value: probability) }
    return probability == 1 ? 0 : -unit.logarithm(probability)
}

extension Distribution {
    /// H(p) = -Σ p log p, the mean of what an outcome tells; 0 log 0 counts 0 (Shannon, 1948).
    public func entropy(in unit: InformationUnit = .bit) -> Double {
        (-probabilities.map { $0 > 0 ? $0 * unit.logarithm($0) : 0 }.sum).orZero
    }

    /// The largest entropy of as many outcomes, that of the uniform distribution: log n.
    public func largestEntropy(in unit: InformationUnit = .bit) -> Double { unit.logarithm(Double(count)) }

    /// D(p‖q) = Σ p log(p/q), what it costs to take q for p; infinite where q excludes what p allows (Kullback and
    /// Leibler, "On Information and Sufficiency", 1951).
    ///
    /// - Precondition: both have as many outcomes.
    public func divergence(from other: Distribution, in unit: InformationUnit = .bit) -> Double {
        precondition(count == other.count, "distributions of different lengths")
        // The terms can cancel to less than rounding leaves, but the quantity is never negative.
        return zip(probabilities, other.probabilities).map { p, q in
            p == 0 ? 0 : q == 0 ? .infinity : p * unit.logarithm(of: p, over: q)
        }.sum.orZero
    }

    /// H(p,q) = -Σ p log q = H(p) + D(p‖q); infinite where q excludes what p allows.
    ///
    /// - Precondition: both have as many outcomes.
    public func crossEntropy(against other: Distribution, in unit: InformationUnit = .bit) -> Double {
        precondition(count == other.count, "distributions of different lengths")
        return zip(probabilities, other.probabilities).map { p, q in
            p == 0 ? 0 : q == 0 ? .infinity : -p * unit.logarithm(q)
        }.sum.orZero
    }

    /// The gradient of H(p,q) in nats with respect to the logits of q = softmax(z): q - p (Goodfellow, Bengio and
    /// Courville, "Deep Learning", section 6.2.2.3).
    public func crossEntropyGradient(ofLogitsOf other: Distribution) -> [Double] {
        zip(other.probabilities, probabilities).map { $0 - $1 }
    }
}

extension Double {
    /// Itself where it is above 0; else 0, which has no sign.
    fileprivate var orZero: Double { self > 0 ? self : 0 }
}

extension [Double] {
    /// The sum with the rounding errors carried along (Neumaier, 1974).
    var sum: Double {
        var sum = 0.0
        var lost = 0.0
        for value in self {
            let next = sum + value
            if next.isFinite { lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum }
            sum = next
        }
        return sum + lost
    }
}

func exponential(_ value: Double) -> Double { exp(value) }

/// What information is counted in: the base of the logarithm.
public enum InformationUnit: String, CaseIterable, Sendable {
    /// Base 2.
    case bit
    /// Base e.
    case nat
    /// Base 10, also called hartley.
    case dit

    /// The logarithm of a positive number to the base of the unit.
    public func logarithm(_ value: Double) -> Double {
        switch self {
        case .bit: log2(value)
        case .nat: log(value)
        case .dit: log10(value)
        }
    }

    /// The logarithm of a quotient of positive numbers, which itself may be too large or too small for a number.
    func logarithm(of value: Double, over divisor: Double) -> Double {
        let quotient = value / divisor
        return quotient.isFinite && quotient >= .leastNormalMagnitude
            ? logarithm(quotient) : logarithm(value) - logarithm(divisor)
    }

    /// A quantity in nats as one in this unit.
    public func from(nats: Double) -> Double {
        switch self {
        case .bit: nats / 0.693147180559945309417
        case .nat: nats
        case .dit: nats / 2.302585092994045684018
        }
    }
}
