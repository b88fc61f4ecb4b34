import ArgumentParser
import Datasets
import Messages
import Recipes

/// Variants of a recipe on one screen.
struct LaneOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Show a lane for each value, side by side: --compare model.activation=tanh,relu",
            valueName: "PATH=V1,V2,..."))
    var compare: ComparisonArgument?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Run each lane with this many seeds, and show median and range.", valueName: "N"))
    var seeds = 1

    /// As many as a screen has room for.
    static let laneCounts = 2...8
    static let mostSeeds = 100

    func validate() throws {
        guard 1...Self.mostSeeds ~= seeds else {
            throw ValidationError("--seeds: found \(seeds), expected a whole number from 1 to \(Self.mostSeeds)")
        }
        guard let count = compare?.variants.count, !Self.laneCounts.contains(count) else { return }
        throw ValidationError("--compare: found \(count) values, a screen shows 2 to 8")
    }

    /// The recipe with these variants in place of its own.
    func applied(to document: RecipeDocument) throws(InputError) -> RecipeDocument {
        guard let compare else { return document }
        var document = document
        try document.compare(compare.variants)
        return document
    }
}
