import Messages
import Recipes

/// The few words by which a chart marks an edit, such as `lr 0.3→0.03`.
enum EditLabel {
    /// What a key is called for short, where that is more than its last part, and its value in force, where that need
    /// not be written down.
    private static func entry(_ path: String, _ recipe: Recipe) -> (name: String?, inForce: String?) {
        switch path {
        case "optimizer.learning_rate": ("lr", "\(recipe.optimizer.learningRate)")
        case "optimizer.name": ("optimizer", recipe.optimizer.name)
        case "model.activation": (nil, recipe.model.activations.first?.name)
        case "model.initializer": ("init", recipe.model.initializer.name)
        case "model.seed": (localized("weights' seed"), nil)
        case "data.seed": (localized("data's seed"), nil)
        case "batch": (nil, recipe.batch.text)
        case "loss": (nil, recipe.loss)
        default: (ParameterPath(path) == nil ? nil : path, nil)
        }
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
        settings.map { setting in
            if let words = sampleWords(setting) { return words }
            let entry = entry(setting.path, recipe)
            let name = entry.name ?? String(setting.path.split(separator: ".").last ?? "")
            if let old = before.value(at: setting.path) ?? entry.inForce, old != setting.value {
                return "\(name) \(old)→\(setting.value)"
            }
            return "\(name) \(setting.value)"
        }.joined(separator: ", ")
    }
}
