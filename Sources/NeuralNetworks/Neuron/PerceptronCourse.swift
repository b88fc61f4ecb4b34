/// A threshold neuron on its way through samples by the perceptron's learning rule, one sample a step.
///
///     w <- w + rate (t - y) x,  b <- b + rate (t - y)
///
/// Rosenblatt, Psychological Review 65, 1958. Where a line separates the samples it comes to an end (Novikoff,
/// Symposium on the Mathematical Theory of Automata 12, 1962); where none does, it goes round in a circle.
public struct PerceptronCourse: Hashable, Sendable {
    /// An input and whether the neuron should fire for it.
    public struct Sample: Hashable, Sendable {
        public var inputs: [Double]
        public var target: Bool

        public init(inputs: [Double], target: Bool) {
            self.inputs = inputs
            self.target = target
        }
    }

    /// What one sample did.
    public struct Update: Hashable, Sendable {
        /// The place of the sample.
        public let index: Int
        public let sample: Sample
        public let before: ThresholdNeuron
        public let after: ThresholdNeuron
        /// t - y: -1, 0 or 1.
        public let error: Double
    }

    public enum Status: Hashable, Sendable {
        case learning
        /// A whole epoch without a mistake.
        case converged
        /// After an epoch the neuron is what it was `epochs` epochs before.
        case cycling(epochs: Int)
    }

    /// In the order in which they are learnt.
    public let samples: [Sample]
    public let start: ThresholdNeuron
    public private(set) var neuron: ThresholdNeuron
    /// Above 0. With another rate the search for a circle begins anew.
    public var learningRate: Double {
        didSet { if learningRate != oldValue { visited = [neuron] } }
    }
    public private(set) var status = Status.learning
    /// Samples that changed something.
    public private(set) var updates = 0
    /// Samples seen.
    public private(set) var steps = 0
    /// Mistakes of the epoch of now.
    public private(set) var mistakes = 0
    public private(set) var last: Update?
    /// The neuron at the ends of the last epochs, the latest last; a longer circle is not noticed.
    private var visited: [ThresholdNeuron]

    public init(_ start: ThresholdNeuron, samples: [Sample], learningRate: Double = 1) {
        self.start = start
        neuron = start
        self.samples = samples
        self.learningRate = learningRate
        visited = [start]
    }

    /// Whole epochs that are done.
    public var epoch: Int { samples.isEmpty ? 0 : steps / samples.count }
    /// The place of the sample that comes next.
    public var next: Int { samples.isEmpty ? 0 : steps % samples.count }
    public var isAtEnd: Bool { status != .learning || samples.isEmpty }

    /// How many samples the neuron answers rightly.
    public var rightCount: Int { samples.count { neuron.fires($0.inputs) == $0.target } }

    /// Learns the next sample; does nothing at the end.
    public mutating func step() {
        guard !isAtEnd else { return }
        let index = next, sample = samples[index], before = neuron
        let error = (sample.target ? 1.0 : 0) - (neuron.fires(sample.inputs) ? 1 : 0)
        if error != 0 {
            for (place, input) in zip(neuron.weights.indices, sample.inputs) {
                neuron.weights[place] += learningRate * error * input
            }
            neuron.bias += learningRate * error
            updates += 1
            mistakes += 1
        }
        last = Update(index: index, sample: sample, before: before, after: neuron, error: error)
        steps += 1
        if next == 0 { endEpoch() }
    }

    private mutating func endEpoch() {
        if mistakes == 0 {
            status = .converged
        } else if let earlier = visited.lastIndex(where: isNear) {
            status = .cycling(epochs: visited.count - earlier)
        }
        if visited.count == Self.longestCycle { visited.removeFirst() }
        visited.append(neuron)
        if !isAtEnd { mistakes = 0 }
    }

    /// Epochs of the longest circle that is noticed.
    private static let longestCycle = 256

    /// Equal but for the rounding of sums, which is far below what one update changes.
    private func isNear(_ other: ThresholdNeuron) -> Bool {
        let tolerance = 1e-6 * learningRate
        return abs(other.bias - neuron.bias) <= tolerance
            && zip(other.weights, neuron.weights).allSatisfy { abs($0 - $1) <= tolerance }
    }
}
