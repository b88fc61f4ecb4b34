import Foundation
import Numerics

/// Probabilities of finitely many outcomes: not negative, and together 1.
public struct Distribution: Hashable, Sendable {
    public let probabilities: [Double]
    /// How far the sum may be from 1.
    public static let tolerance = 1e-9

    /// - Throws: ``DistributionError`` where the numbers are no distribution.
    public init(_ probabilities: [Double]) throws(DistributionError) {
        guard !probabilities.isEmpty else { throw .empty }
        for (index, value) in probabilities.enumerated() where !value.isFinite || value < 0 {
            throw .notAProbability(index: index, value: value)
        }
        let sum = probabilities.sum
        guard abs(sum - 1) <= Distribution.tolerance else { throw .wrongSum(sum) }
        self.probabilities = probabilities
    }

    /// Numbers that are not negative, each divided by their sum.
    ///
    /// - Throws: ``DistributionError`` where one is negative or infinite, or all are 0.
    public init(normalizing weights: [Double]) throws(DistributionError) {
        guard !weights.isEmpty else { throw .empty }
        for (index, value) in weights.enumerated() where !value.isFinite || value < 0 {
            throw .notAProbability(index: index, value: value)
        }
        let largest = weights.max() ?? 0
        guard largest > 0 else { throw .wrongSum(0) }
        // Divided by the largest first, so that the sum of large weights stays finite.
        let scaled = weights.map { $0 / largest }
        let sum = scaled.sum
        probabilities = scaled.map { $0 / sum }
    }

    /// The softmax of logits: e^(z - max) divided by the sum of those (Goodfellow, Bengio and Courville, "Deep
    /// Learning", section 4.1).
    ///
    /// - Precondition: there is at least one logit, and all are finite.
    public init(softmax logits: [Double], temperature: Double = 1) {
        let scaled = logits.map { $0 / temperature }
        let largest = scaled.max() ?? 0
        let powers = scaled.map { exponential($0 - largest) }
        let sum = powers.sum
        probabilities = powers.map { $0 / sum }
    }

    /// All of `count` outcomes alike.
    public static func uniform(_ count: Int) -> Distribution {
        Distribution(checked: Array(repeating: 1 / Double(max(1, count)), count: max(1, count)))
    }

    /// Probabilities that are known to be some.
    init(checked probabilities: [Double]) { self.probabilities = probabilities }

    /// Proportions that are known not to be negative; all alike where they are all 0.
    init(proportions: [Double]) {
        let sum = proportions.sum
        self.init(
            checked: proportions.map { sum > 0 ? $0 / sum : 1 / Double(max(1, proportions.count)) })
    }

    public var count: Int { probabilities.count }
    public subscript(index: Int) -> Double { probabilities[index] }
}

/// Why numbers are no distribution.
public enum DistributionError: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case notAProbability(index: Int, value: Double)
    case wrongSum(Double)

    public var description: String {
        switch self {
        case .empty: "found no numbers, expected at least one probability"
        case .notAProbability(let index, let value):
            "found \(value) at place \(index + 1), expected numbers from 0 on"
        case .wrongSum(let sum): "the probabilities sum to \(sum), expected 1"
        }
    }
}

/// Distributions drawn at random, the same ones for the same seed.
public struct RandomDistributions: Hashable, Sendable {
    private var generator: SeededGenerator

    public init(seed: UInt64) { generator = SeededGenerator(seed: seed, stream: .data) }

    /// A distribution of which every one is as likely as any other: exponential draws divided by their sum
    /// (Devroye, "Non-Uniform Random Variate Generation", 1986, chapter XI.4, Dirichlet with all parameters 1).
    ///
    /// - Parameter count: of outcomes; at least 1.
    /// - Returns: probabilities that sum to 1.
    public mutating func next(count: Int) -> Distribution {
        // 1 - u is above 0.
        Distribution(proportions: (0..<max(1, count)).map { _ in -log(1 - generator.nextUnit()) })
    }

    /// A number in `range`, each as likely as the others.
    public mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUnit()
    }
}
