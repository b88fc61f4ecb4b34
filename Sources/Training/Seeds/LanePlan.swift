import Datasets
public import Messages
public import Recipes

/// What one lane of a run is to be: a variant, and one of its seeds.
public struct LanePlan: Hashable, Sendable {
    /// The variant's label; nil without variants.
    public let label: String?
    /// Which of the variants; 0 without variants.
    public let variantIndex: Int
    /// Which of the seeds.
    public let seedIndex: Int
    /// The seed; nil where each variant runs once.
    public let seed: UInt64?
    /// What it changes in the recipe; nil for nothing.
    public let variant: Variant?
}

extension RecipeDocument {
    /// A lane for each of some variants with each of `seedCount` seeds: that of the variant and those that
    /// follow it.
    ///
    /// - Parameters:
    ///   - variants: none for the recipe itself.
    ///   - seedCount: runs of each variant, at least 1.
    /// - Returns: by variant, then by seed.
    /// - Throws: `InputError` where a variant's settings do not fit, or not that many seeds follow.
    public func lanePlans(_ variants: [Variant], seedCount: Int) throws(InputError) -> [LanePlan] {
        guard seedCount > 1 else {
            if variants.isEmpty {
                return [LanePlan(label: nil, variantIndex: 0, seedIndex: 0, seed: nil, variant: nil)]
            }
            return variants.enumerated().map { index, variant in
                LanePlan(label: variant.label, variantIndex: index, seedIndex: 0, seed: nil, variant: variant)
            }
        }
        var plans: [LanePlan] = []
        for (index, variant) in (variants.isEmpty ? [nil] : variants.map(Optional.some)).enumerated() {
            for (place, seed) in try seeds(of: variant, count: seedCount).enumerated() {
                let seeded = Variant(
                    label: [variant?.label, "seed \(seed)"].compactMap(\.self).joined(separator: " "),
                    settings: (variant?.settings ?? []).filter { $0.path != "seed" }
                        + [Setting(path: "seed", value: "\(seed)")])
                plans.append(
                    LanePlan(
                        label: variant?.label, variantIndex: index, seedIndex: place, seed: seed, variant: seeded))
            }
        }
        return plans
    }

    private func seeds(of variant: Variant?, count: Int) throws(InputError) -> ClosedRange<UInt64> {
        var document = self
        document.removeScript()
        if let variant { try document.set(variant.settings) }
        return try document.recipe().seeds(count: count)
    }
}

extension Recipe {
    /// The seed and those that follow it, `count` in all, which is at least 1.
    ///
    /// - Throws: `InputError` (`usage`) where there are not as many.
    func seeds(count: Int) throws(InputError) -> ClosedRange<UInt64> {
        let (last, overflows) = seed.addingReportingOverflow(UInt64(max(1, count) - 1))
        guard !overflows else {
            throw InputError(.usage, "found \(seed), from where not \(count) seeds follow", key: "seed")
        }
        return seed...last
    }
}
