import Datasets

/// The keys of a recipe, section by section.
package enum RecipeKeys {
    static let top = [
        "title", "title_zh", "teaches", "group", "scene", "seed", "data", "model", "loss", "optimizer",
        "regularization", "batch", "precision", "steps", "speed", "stop", "view", "compare", "edits",
    ]
    /// The keys that a recipe for another scene than `network` may have beside its own section.
    static let anyScene = [
        "title", "title_zh", "teaches", "group", "scene", "seed", "steps", "speed", "view",
    ]
    static let data =
        DataSource.keys + [
            "classes", "encoding", "samples", "noise", "label_noise", "test_fraction", "features", "standardize",
            "points",
            "removed_samples", "seed",
        ]
    static let table = ["inputs", "targets"]
    static let csv = ["path", "inputs", "target"]
    static let idx = ["images", "labels"]
    static let model = ["hidden", "activation", "initializer", "output", "seed"]
    static let optimizer = ["name", "learning_rate", "schedule", "clip_norm"]
    static let schedule = ["name", "warm_up"]
    static let regularization = ["l1", "l2", "dropout"]
    static let stop = ["loss", "tolerance", "patience"]
    static let variant = ["label", "set"]
    static let edit = ["at", "set"]

    /// Sections that may be written as a name instead of a mapping with that `name`.
    static let named: Set<String> = [
        "optimizer", "optimizer.schedule", "model.activation", "model.initializer", "model.output",
    ]

    /// Those of them that keep their other keys when they are set to a name.
    static let keptWhenNamed: Set<String> = ["optimizer", "optimizer.schedule"]

    /// Keys that a setting cannot change, because they describe settings themselves.
    static let fixed: Set<String> = ["compare", "edits"]

    /// Every key with its section, for suggestions.
    static let paths: [String] =
        top
        + [
            ("data", data), ("data.csv", csv), ("data.idx", idx), ("model", model), ("optimizer", optimizer),
            ("optimizer.schedule", schedule), ("regularization", regularization), ("stop", stop),
        ].flatMap { section, keys in keys.map { "\(section).\($0)" } }

    /// Every key that a recipe may have, with its section, but for the options of what an optimizer, a schedule, an
    /// activation or an initializer names.
    package static func all(_ scenes: Scenes) -> [String] {
        let nested = [("data.table", table), ("compare", variant), ("edits", edit)]
        return paths + nested.flatMap { section, keys in keys.map { "\(section).\($0)" } }
            + scenes.labs.flatMap { $0.paths }
    }
}
