import ArgumentParser
import Recipes
import Training

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "The JSON Schema of recipes, from which editors complete and check them.",
        discussion: "Example: neuroscope schema > recipe.schema.json")

    func run() throws {
        var output = StandardOutput()
        try output.write(line: String(RecipeSchema.text.dropLast()))
        try output.flush()
    }
}
