import Recipes

/// A key of the recipe and the values that a sweep gives it.
public struct SweepAxis: Hashable, Sendable {
    /// The key, such as `optimizer.learning_rate`.
    public let path: String
    /// The values as YAML, in the order in which they were told; at least one, each once.
    public let values: [String]

    public init(path: String, values: [String]) {
        self.path = path
        self.values = values
    }

    /// `PATH=V1,V2,...`; nil where the text is not of that form.
    public init?(_ text: String) {
        guard let settings = Setting.alternatives(text), let path = settings.first?.path else { return nil }
        self.init(path: path, values: settings.map(\.value))
    }

    var settings: [Setting] { values.map { Setting(path: path, value: $0) } }
}
