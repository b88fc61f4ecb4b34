import Datasets
import Messages
import Recipes

/// The settings of a lane, and the data and the components that they ask for.
struct LaneConfiguration {
    let document: RecipeDocument
    /// With output and loss filled in.
    let recipe: Recipe
    let dataset: Dataset
    let components: RecipeComponents
    /// The scaling of the inputs that came with a model; nil where it is measured.
    let scaling: Standardization?

    /// Keeps the data of `previous` where the settings ask for the same. `scaling` is how to scale standardised inputs;
    /// measured on the training part if nil.
    ///
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
        components = try RecipeComponents(self.recipe)
        self.scaling = scaling
    }

    /// Finds out what is wrong with an edit, and keeps what was found out for when it is applied.
    ///
    /// - Throws: `InputError` where a setting does not exist or does not fit.
    func prepare(_ settings: [Setting]) throws(InputError) -> PreparedEdit {
        let ofRecipe = settings.ofRecipe
        var changed = self
        if !ofRecipe.isEmpty {
            changed = try LaneConfiguration(document.changed(by: ofRecipe), previous: self, scaling: scaling)
        }
        guard ofRecipe.count < settings.count else {
            return PreparedEdit(settings: settings, configuration: changed, parameters: [])
        }
        let architecture = changed.components.architecture(for: changed.dataset)
        return PreparedEdit(
            settings: settings, configuration: changed, parameters: try settings.parameters(in: architecture))
    }

    /// Finds out before the first step what is wrong with edits that come later.
    ///
    /// - Throws: `InputError` for the first thing that is wrong.
    func check(_ script: [ScriptedEdit]) throws(InputError) {
        var configuration = self
        for edit in script { configuration = try configuration.prepare(edit.settings).configuration }
    }

    func hasSameData(as other: LaneConfiguration) -> Bool {
        scaling == other.scaling && Self.haveSameData(recipe, other.recipe)
    }

    private static func haveSameData(_ first: Recipe, _ second: Recipe) -> Bool {
        first.data == second.data && (first.data.seed ?? first.seed) == (second.data.seed ?? second.seed)
    }

    /// Whether a trainer of other settings can take these over as it is.
    func suitsTrainer(of other: LaneConfiguration) -> Bool {
        let (new, old) = (recipe, other.recipe)
        return hasSameData(as: other) && new.model == old.model && new.loss == old.loss
            && new.optimizer.name == old.optimizer.name && new.optimizer.options == old.optimizer.options
            && new.batch == old.batch && new.precision == old.precision && new.seed == old.seed
            && new.regularization.dropout == old.regularization.dropout
    }
}

/// An edit that was found to fit, and what comes into force with it.
struct PreparedEdit: Sendable {
    let settings: [Setting]
    let configuration: LaneConfiguration
    /// The weights and biases that it sets.
    let parameters: [(index: Int, value: Double)]
}
