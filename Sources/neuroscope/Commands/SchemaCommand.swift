import ArgumentParser
import Dashboard
import Labs
import Recipes

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "The JSON Schema of recipes, from which editors complete and check them.",
        discussion: "Example: neuroscope schema > recipe.schema.json")

    func run() throws {
        var output = StandardOutput()
        try output.write(line: String(RecipeSchema.text(Scenes.all).dropLast()))
        try output.flush()
    }
}
