/// How the numbers of one layer are spread, over the first samples of the training set, 256 at most.
public struct LayerDistribution: Hashable, Sendable {
    public var activation: String
    public var netInputs: Distribution
    public var activations: Distribution
    public var weights: Distribution
    /// Units that are level for most of the samples; nil for an activation that does not level off.
    public var saturated: Int?
    /// Units whose derivative is 0 for every sample.
    public var dead: Int
    public var units: Int

    public init(
        activation: String, netInputs: Distribution, activations: Distribution, weights: Distribution,
        saturated: Int?, dead: Int, units: Int
    ) {
        self.activation = activation
        self.netInputs = netInputs
        self.activations = activations
        self.weights = weights
        self.saturated = saturated
        self.dead = dead
        self.units = units
    }
}

/// Many numbers as a histogram with their mean and standard deviation.
public struct Distribution: Hashable, Sendable {
    /// Of equally wide bins over ``range``.
    public var counts: [Int]
    /// From minus to plus a round number that holds all values.
    public var range: ClosedRange<Double>
    public var mean: Double
    public var standardDeviation: Double

    public init(counts: [Int], range: ClosedRange<Double>, mean: Double, standardDeviation: Double) {
        self.counts = counts
        self.range = range
        self.mean = mean
        self.standardDeviation = standardDeviation
    }

    /// The distribution of some values; those that are not finite are left out.
    public init(_ values: [Double], bins: Int) {
        let values = values.filter(\.isFinite)
        let bound = Self.roundBound(values.reduce(0) { max($0, abs($1)) })
        var counts = [Int](repeating: 0, count: max(1, bins))
        for value in values {
            let place = (value + bound) / (2 * bound) * Double(counts.count)
            counts[min(counts.count - 1, max(0, Int(place)))] += 1
        }
        let count = Double(max(1, values.count))
        let mean = values.reduce(0, +) / count
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        self.init(
            counts: counts, range: -bound...bound, mean: mean, standardDeviation: variance.squareRoot())
    }

    /// The least of 1, 2 and 5 times a power of ten that is at least `value`, so that axes rest.
    private static func roundBound(_ value: Double) -> Double {
        var bound = 1e-3
        while bound < value, bound < 1e12 {
            if 2 * bound >= value { return 2 * bound }
            if 5 * bound >= value { return 5 * bound }
            bound *= 10
        }
        return bound
    }
}
