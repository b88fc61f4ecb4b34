import Messages
import Recipes

/// The few words by which a chart marks an edit, such as `lr 0.3→0.03`.
enum EditLabel {
    private static var shortNames: [String: String] {
        [
            "optimizer.learning_rate": "lr", "optimizer.name": "optimizer", "model.activation": "activation",
            "model.initializer": "init", "model.hidden": "hidden", "regularization.l1": "l1", "regularization.l2": "l2",
            "regularization.dropout": "dropout", "optimizer.momentum": "momentum",
            "model.seed": localized("weights' seed"),
            "data.seed": localized("data's seed"),
        ]
    }

    /// Settings that are in force without being written down.
    private static func inForce(_ recipe: Recipe) -> [String: String] {
        var batch = "all"
        if case .size(let size) = recipe.batch { batch = "\(size)" }
        return [
            "optimizer.learning_rate": "\(recipe.optimizer.learningRate)", "optimizer.name": recipe.optimizer.name,
            "model.activation": recipe.model.activations.first?.name ?? "", "batch": batch,
            "model.initializer": recipe.model.initializer.name, "loss": recipe.loss ?? "",
        ].filter { !$0.value.isEmpty }
    }

    /// Of the user's own points and of what is left out only how many there are.
    private static func sampleWords(_ setting: Setting) -> String? {
        switch setting.path {
        case "data.points": localized("\(max(0, setting.value.count { $0 == "[" } - 1)) points")
        case "data.removed_samples":
            localized("\(setting.value.split { !$0.isNumber }.count) removed")
        default: nil
        }
    }

    /// `before` are the settings that were in force, as written; `recipe` has them with defaults, output and loss
    /// filled in.
    static func text(_ settings: [Setting], before: RecipeDocument, recipe: Recipe) -> String {
        let defaults = inForce(recipe)
        return settings.map { setting in
            if let words = sampleWords(setting) { return words }
            let name =
                shortNames[setting.path] ?? (setting.parameterPath != nil ? setting.path : nil)
                ?? String(setting.path.split(separator: ".").last ?? "")
            if let old = before.value(at: setting.path) ?? defaults[setting.path], old != setting.value {
                return "\(name) \(old)→\(setting.value)"
            }
            return "\(name) \(setting.value)"
        }.joined(separator: ", ")
    }
}
