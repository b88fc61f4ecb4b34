import Foundation
import Numerics

/// Distributions drawn at random, the same ones for the same seed.
public struct RandomDistributions: Hashable, Sendable {
    private var generator: SeededGenerator

    public init(seed: UInt64) { generator = SeededGenerator(seed: seed, stream: .data) }

    /// A distribution of which every one is as likely as any other: exponential draws divided by their sum
    /// (Devroye, "Non-Uniform Random Variate Generation", 1986, chapter XI.4, Dirichlet with all parameters 1).
    ///
    /// - Parameter count: of outcomes; at least 1.
    public mutating func next(count: Int) -> Distribution {
        // 1 - u is above 0.
        Distribution(proportions: (0..<max(1, count)).map { _ in -log(1 - generator.nextUnit()) })
    }

    /// A number in `range`, each as likely as the others.
    public mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUnit()
    }
}
