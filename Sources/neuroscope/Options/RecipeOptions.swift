import ArgumentParser
import Dashboard
import Datasets
import Labs
import Messages
import Recipes
import Training

/// Which recipe to run, and what to change in it.
struct RecipeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A demo, or the file of a recipe; may be left out where --csv or --idx names data of your own.",
            valueName: "NAME|FILE.yaml"))
    var recipe: String?

    @OptionGroup var data: OwnDataOptions

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
        let source = data.source
        var document: RecipeDocument
        var all: [Setting] = []
        if let recipe {
            document = try DemoCatalog.shipped().document(for: recipe)
            if let source { all.append(source.setting) }
        } else if let source {
            document = try proposal(source).document
        } else {
            throw InputError(.usage, "expected NAME|FILE.yaml (a demo or a recipe), --csv FILE or --idx IMAGES,LABELS")
        }
        all += settings.map(\.setting)
        if let seed { all.append(Setting(path: "seed", value: "\(seed)")) }
        all += more
        if all.isEmpty { _ = try document.recipe() } else { try document.set(all) }
        return try document.titled()
    }

    /// A first recipe for data of the user's own; tells how far a large file has been read.
    private func proposal(_ source: DataSource) throws(InputError) -> RecipeProposal {
        let progress = LoadingLine()
        defer { progress.clear() }
        let told = LoadingProgress { progress.show($0, $1) }
        return try LoadingProgress.$current.withValue(told) {
            Result { () throws(InputError) in try RecipeProposal(source) }
        }.get()
    }

    /// Refuses a recipe that is for another screen than that of networks.
    ///
    /// - Throws: `InputError` (`usage`).
    func refuseOtherScenes(_ scene: SceneSpecification) throws(InputError) {
        guard scene != .network else { return }
        throw InputError(
            .usage,
            "\(recipe ?? "this") is for the scene \(scene.name), expected one that trains a network; "
                + "neuroscope \(scene.command) works without a screen, neuroscope demo shows it")
    }
}

extension DemoCatalog {
    /// The demos of this program, for networks and all labs.
    ///
    /// - Throws: `InputError` where they cannot be found.
    static func shipped() throws(InputError) -> DemoCatalog { try .standard(.all) }
}

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
