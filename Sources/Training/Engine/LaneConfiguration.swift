import Datasets
import Messages
import Recipes

/// The settings of a lane, and the data that they ask for.
struct LaneConfiguration {
    let document: RecipeDocument
    /// With output and loss filled in.
    let recipe: Recipe
    let dataset: Dataset
    /// The scaling of the inputs that came with a model; nil where it is measured.
    let scaling: Standardization?

    /// - Parameters:
    ///   - previous: whose data is kept where the settings ask for the same.
    ///   - scaling: how to scale standardised inputs; measured on the training part if nil.
    /// - Throws: `InputError` for whatever is wrong with the recipe or its data.
    init(
        _ document: RecipeDocument, previous: LaneConfiguration? = nil, scaling: Standardization? = nil
    ) throws(InputError) {
        let recipe = try document.recipe()
        if let previous, previous.scaling == scaling, Self.haveSameData(previous.recipe, recipe) {
            dataset = previous.dataset
        } else {
            dataset = try recipe.makeDataset(scaling: scaling)
        }
        self.document = document
        self.recipe = try recipe.resolved(for: dataset)
        self.scaling = scaling
    }

    /// The configuration after some settings more.
    ///
    /// - Throws: `InputError` where a setting does not exist or does not fit.
    func changed(by settings: [Setting]) throws(InputError) -> LaneConfiguration {
        var document = document
        try document.set(settings)
        return try LaneConfiguration(document, previous: self, scaling: scaling)
    }

    /// Finds out before the first step what is wrong with edits that come later.
    ///
    /// - Throws: `InputError` for the first thing that is wrong.
    func check(_ script: [ScriptedEdit]) throws(InputError) {
        var configuration = self
        for edit in script {
            configuration = try configuration.changed(by: edit.settings.ofRecipe)
            guard !edit.settings.ofParameters.isEmpty else { continue }
            let architecture = try RecipeComponents(configuration.recipe).architecture(for: configuration.dataset)
            _ = try edit.settings.parameters(in: architecture)
        }
    }

    func hasSameData(as other: LaneConfiguration) -> Bool {
        scaling == other.scaling && Self.haveSameData(recipe, other.recipe)
    }

    private static func haveSameData(_ first: Recipe, _ second: Recipe) -> Bool {
        first.data == second.data && (first.data.seed ?? first.seed) == (second.data.seed ?? second.seed)
    }
}
