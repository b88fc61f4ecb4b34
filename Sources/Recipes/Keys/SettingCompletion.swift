import NeuralNetworks

/// What a setting that is being typed may become: the paths of a network's recipe, and the names that their values have.
package enum SettingCompletion {
    /// Every setting, or every path with `=`, that begins with what was typed. In a list of values, as comparisons have
    /// one, the last value is completed.
    package static func settings(beginningWith text: String) -> [String] {
        guard let equals = text.firstIndex(of: "=") else {
            let settable = RecipeKeys.paths.filter { path in
                !RecipeKeys.fixed.contains(path) && !path.hasPrefix("title") && !sections.contains(path)
            }
            return (settable + ["learning_rate"]).filter { $0.hasPrefix(text) }.map { $0 + "=" }
        }
        let value = text[text.index(after: equals)...]
        let start = value.lastIndex(of: ",").map { value.index(after: $0) } ?? value.startIndex
        let kept = String(text[..<start]), begun = String(text[start...])
        return names(of: String(text[..<equals])).filter { $0.hasPrefix(begun) }.map { kept + $0 }
    }

    /// Keys that stand for others.
    private static let sections = ["data", "model", "regularization", "stop"]

    /// The names that the value of a path may be.
    static func names(of path: String) -> [String] {
        switch path {
        case "optimizer", "optimizer.name": return optimizers.names
        case "optimizer.schedule", "optimizer.schedule.name": return LearningRateSchedule.names
        default: break
        }
        guard let dot = path.firstIndex(of: ".") else { return choices(path, in: RecipeKeys.top()) }
        let key = String(path[path.index(after: dot)...])
        switch path[..<dot] {
        case "data": return choices(key, in: RecipeKeys.data)
        case "model": return choices(key, in: RecipeKeys.model)
        case "regularization": return choices(key, in: RecipeKeys.regularization)
        case "stop": return choices(key, in: RecipeKeys.stop)
        default: return []
        }
    }

    private static func choices<Section>(_ key: String, in rows: [RecipeKey<Section>]) -> [String] {
        rows.first { $0.name == key }?.kind.json.choices.unique ?? []
    }
}

extension JSONValue {
    /// The words that a schema allows.
    fileprivate var choices: [String] {
        guard case .object(let members) = self else { return [] }
        return members.flatMap { member -> [String] in
            switch (member.key, member.value) {
            case ("enum", .array(let values)): values.compactMap(\.text)
            case ("const", let value): [value.text].compactMap(\.self)
            case ("anyOf", .array(let nodes)): nodes.flatMap(\.choices)
            case ("type", .string("boolean")): ["true", "false"]
            default: []
            }
        }
    }

    private var text: String? { if case .string(let text) = self { text } else { nil } }
}
