import Datasets

/// The keys of a recipe, section by section: each is declared once, with how it is read and what is said of it.
package enum RecipeKeys {
    /// The keys at the top of a recipe for a network, or for a lab, whose own section comes after them.
    static func top(_ scenes: Scenes = .network, _ lab: (any LabSpecification.Type)? = nil) -> [RecipeKey<Recipe>] {
        lab == nil
            ? described() + network + paced + ending + shown(scenes) + changes
            : described(lab) + paced + shown(scenes, lab)
    }

    static let optimizer = ["name", "learning_rate", "schedule", "clip_norm"]
    static let schedule = ["name", "warm_up"]

    /// Sections that may be written as a name instead of a mapping with that `name`.
    static let named: Set<String> = [
        "optimizer", "optimizer.schedule", "model.activation", "model.initializer", "model.output",
    ]

    /// Those of them that keep their other keys when they are set to a name.
    static let keptWhenNamed: Set<String> = ["optimizer", "optimizer.schedule"]

    /// Keys that a setting cannot change, because they describe settings themselves.
    static let fixed = Set(changes.map(\.name))

    /// Every key of a network's recipe with its section, for suggestions.
    static let paths: [String] =
        top().map(\.name)
        + [
            ("data", data.map(\.name)), ("data.csv", csv.map(\.name)), ("data.idx", idx.map(\.name)),
            ("model", model.map(\.name)), ("optimizer", optimizer), ("optimizer.schedule", schedule),
            ("regularization", regularization.map(\.name)), ("stop", stop.map(\.name)),
        ].flatMap { section, keys in keys.map { "\(section).\($0)" } }

    /// Every key that a recipe may have, with its section, but for the options of what an optimizer, a schedule, an
    /// activation or an initializer names.
    package static func all(_ scenes: Scenes) -> [String] {
        let nested = [("data.table", table.map(\.name)), ("compare", variant), ("edits", edit)]
        return paths + nested.flatMap { section, keys in keys.map { "\(section).\($0)" } }
            + scenes.labs.flatMap { $0.paths }
    }
}
