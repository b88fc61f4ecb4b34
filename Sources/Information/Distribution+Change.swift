extension Distribution {
    /// This distribution with one probability turned to a value; the others keep their proportions and share the
    /// rest.
    ///
    /// Where one outcome was certain, the others share the rest alike. A single outcome stays certain.
    ///
    /// - Parameters:
    ///   - index: an outcome.
    ///   - probability: clamped to 0...1.
    /// - Returns: the distribution turned.
    public func turning(_ index: Int, to probability: Double) -> Distribution {
        guard probabilities.indices.contains(index), probability.isFinite, count > 1 else { return self }
        let value = min(max(probability, 0), 1)
        let others = probabilities.indices.filter { $0 != index }
        let rest = others.map { probabilities[$0] }.sum
        var turned = probabilities
        turned[index] = value
        for other in others {
            turned[other] = rest > 0 ? probabilities[other] / rest * (1 - value) : (1 - value) / Double(others.count)
        }
        return Distribution(checked: turned)
    }

    /// The mixture (1 - share) · this + share · other.
    ///
    /// - Precondition: both have as many outcomes.
    public func mixed(with other: Distribution, share: Double) -> Distribution {
        precondition(count == other.count, "distributions of different lengths")
        let share = min(max(share, 0), 1)
        return Distribution(checked: zip(probabilities, other.probabilities).map { $0 + share * ($1 - $0) })
    }

    /// Whether every outcome is alike, to rounding.
    public var isUniform: Bool {
        probabilities.allSatisfy { abs($0 * Double(count) - 1) < 1e-12 }
    }

    /// An outcome that this distribution allows and the other one excludes: the reason of an infinite divergence.
    public func outcome(excludedBy other: Distribution) -> Int? {
        zip(probabilities, other.probabilities).enumerated().first { $0.element.0 > 0 && $0.element.1 == 0 }?.offset
    }
}
