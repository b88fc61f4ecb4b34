import ArgumentParser
import Recipes

/// `PATH=V1,V2,...`: a variant for each value.
struct ComparisonArgument: ExpressibleByArgument {
    let variants: [Variant]

    init?(argument: String) {
        guard let comparison = Comparison(argument) else { return nil }
        variants = comparison.variants
    }
}
