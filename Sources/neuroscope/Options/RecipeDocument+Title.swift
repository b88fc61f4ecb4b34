import Datasets
import Messages
import Recipes

extension RecipeDocument {
    /// The recipe under its title in the present language, if it has one.
    func titled() throws(InputError) -> RecipeDocument {
        guard Language.current != .english else { return self }
        let recipe = try recipe()
        let title = recipe.title(in: .current)
        guard title != recipe.title else { return self }
        var document = self
        try document.set(path: "title", to: title.jsonLiteral)
        return document
    }
}
