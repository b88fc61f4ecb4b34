import Dashboard
import Labs
import Recipes
import Shell

/// The scene that a recipe is for, be it a lab or a training run.
///
/// - Throws: `InputError` where the recipe, or a file that it names, is wrong.
func demonstration(of document: RecipeDocument, seedCount: Int = 1) throws -> any Demonstration {
    try LabCatalog.demonstration(of: document.recipe())
        ?? TrainingDemonstration(document: document, seedCount: seedCount)
}

extension Scenes {
    /// Every screen of this program with its panels.
    static let all = Scenes(labs: LabCatalog.labs, panels: PanelKind.names)
}
