/// The few words by which a chart marks an edit, such as `lr 0.3→0.03`.
enum EditLabel {
    private static let shortNames = [
        "optimizer.learning_rate": "lr", "optimizer.name": "optimizer", "model.activation": "activation",
        "model.initializer": "init", "model.hidden": "hidden", "regularization.l1": "l1", "regularization.l2": "l2",
        "regularization.dropout": "dropout", "optimizer.momentum": "momentum", "model.seed": "weights' seed",
        "data.seed": "data's seed",
    ]

    /// - Parameters:
    ///   - before: the settings that were in force, with which old values are told.
    static func text(_ settings: [Setting], before: RecipeDocument) -> String {
        settings.map { setting in
            let name = shortNames[setting.path] ?? String(setting.path.split(separator: ".").last ?? "")
            if let old = before.value(at: setting.path), old != setting.value {
                return "\(name) \(old)→\(setting.value)"
            }
            return "\(name) \(setting.value)"
        }.joined(separator: ", ")
    }
}
