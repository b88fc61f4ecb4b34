/// A change of one key: what `--set PATH=VALUE`, `:set` and a key press have in common.
public struct Setting: Hashable, Sendable {
    /// The key, such as `optimizer.learning_rate`.
    public var path: String
    /// The value as YAML, such as `0.1`, `[8, 8]` or `{name: adam}`.
    public var value: String

    public init(path: String, value: String) {
        self.path = path
        self.value = value
    }
}

/// A run beside others, with settings of its own.
public struct Variant: Hashable, Sendable {
    public var label: String
    public var settings: [Setting]

    public init(label: String, settings: [Setting]) {
        self.label = label
        self.settings = settings
    }
}

/// An edit that a recipe makes by itself.
public struct ScriptedEdit: Hashable, Sendable {
    /// The edit applies after this step; at least 0.
    public var step: Int
    public var settings: [Setting]

    public init(step: Int, settings: [Setting]) {
        self.step = step
        self.settings = settings
    }
}
