import Datasets
import Training

extension RecipeDocument {
    /// The recipe under its title in that language, if it has one.
    func titled(in language: TitleLanguage) throws(InputError) -> RecipeDocument {
        guard language == .zh, let title = try recipe().titleZh else { return self }
        var document = self
        try document.set(path: "title", to: title.jsonLiteral)
        return document
    }
}
