/// Where the outcomes of several seeds lie.
///
/// Quantiles are interpolated linearly between the ordered values, as NumPy's and R's (type 7) are: R. J. Hyndman,
/// Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996. An outcome that is not
/// finite, as after a divergence, counts as infinite; so may the quantiles be.
public struct Spread: Hashable, Sendable {
    public let minimum: Double
    public let lowerQuartile: Double
    public let median: Double
    public let upperQuartile: Double
    public let maximum: Double
    /// How many outcomes there are.
    public let count: Int
    /// How many of them are finite.
    public let finiteCount: Int

    /// Nil where there are no outcomes.
    ///
    /// - Parameter values: the outcomes in any order; nil stands for one that is not finite.
    public init?(_ values: [Double?]) {
        guard !values.isEmpty else { return nil }
        let ordered = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } ?? .infinity }.sorted()
        minimum = ordered[0]
        lowerQuartile = Self.quantile(0.25, of: ordered)
        median = Self.quantile(0.5, of: ordered)
        upperQuartile = Self.quantile(0.75, of: ordered)
        maximum = ordered[ordered.count - 1]
        count = ordered.count
        finiteCount = ordered.count(where: \.isFinite)
    }

    private static func quantile(_ share: Double, of ordered: [Double]) -> Double {
        let place = share * Double(ordered.count - 1)
        let index = Int(place)
        let rest = place - Double(index)
        guard rest > 0 else { return ordered[index] }
        guard ordered[index + 1].isFinite else { return .infinity }
        return ordered[index] + rest * (ordered[index + 1] - ordered[index])
    }
}
