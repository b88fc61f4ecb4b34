import ArgumentParser
import Datasets
import Localization
import Training

/// Which recipe to run, and what to change in it.
struct RecipeOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("A demo, or the file of a recipe.", valueName: "NAME|FILE.yaml"))
    var recipe: String

    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Change a setting of the recipe, such as optimizer.learning_rate=0.1; may be repeated.",
            valueName: "PATH=VALUE"))
    var settings: [SettingArgument] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("The seed of everything random.", valueName: "N"))
    var seed: UInt64?

    /// The recipe with the settings made.
    ///
    /// - Parameter more: further settings, which win.
    /// - Returns: a recipe without mistakes.
    /// - Throws: `InputError`.
    func document(_ more: [Setting] = []) throws(InputError) -> RecipeDocument {
        var document = try DemoCatalog.standard().document(for: recipe)
        var all = settings.map(\.setting)
        if let seed { all.append(Setting(path: "seed", value: "\(seed)")) }
        all += more
        if all.isEmpty { _ = try document.recipe() } else { try document.set(all) }
        return try document.titled()
    }

    /// Refuses a recipe that is for another screen than that of networks.
    ///
    /// - Throws: `InputError` (`usage`).
    func refuseOtherScenes(_ scene: SceneSpecification) throws(InputError) {
        guard scene != .network else { return }
        throw InputError(
            .usage,
            "\(recipe) is for the scene \(scene.name), expected one that trains a network; "
                + "neuroscope \(scene.command) works without a screen, neuroscope demo shows it")
    }
}
