internal import Numerics

/// A neuron that fires when the weighted sum of its inputs reaches its threshold.
///
///     y = u(w . x + b),  b = -threshold,  u(z) = 1 for z >= 0, else 0
///
/// McCulloch and Pitts, Bulletin of Mathematical Biophysics 5, 1943; with weights Rosenblatt, Psychological
/// Review 65, 1958.
public struct ThresholdNeuron: Hashable, Sendable {
    /// One for each input.
    public var weights: [Double]
    /// What the weighted sum has to reach.
    public var threshold: Double

    public init(weights: [Double], threshold: Double) {
        self.weights = weights
        self.threshold = threshold
    }

    /// Weights and threshold drawn from the multiples of 1/4 between -2 and 2, so that sums of them are exact.
    public static func drawn(inputs: Int, seed: UInt64) -> ThresholdNeuron {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let numbers = (0...max(0, inputs)).map { _ in Double(generator.nextIndex(below: 17)) / 4 - 2 }
        return ThresholdNeuron(weights: Array(numbers.dropLast()), threshold: numbers.last ?? 0)
    }

    /// The threshold as one more weight, of an input that is always 1.
    public var bias: Double {
        get { threshold == 0 ? 0 : -threshold }
        set { threshold = newValue == 0 ? 0 : -newValue }
    }

    /// w . x; inputs without a weight count for nothing.
    public func weightedSum(_ inputs: [Double]) -> Double {
        zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// z = w . x + b, that is w . x less the threshold.
    public func netInput(_ inputs: [Double]) -> Double { weightedSum(inputs) - threshold }

    public func fires(_ inputs: [Double]) -> Bool { netInput(inputs) >= 0 }
}
