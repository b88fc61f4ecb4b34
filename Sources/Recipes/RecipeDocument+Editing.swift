public import Messages

extension RecipeDocument {
    /// The settings that make another document of this one: of what is changed as little as can be said, and a whole
    /// section where keys of it are gone.
    ///
    /// - Throws: `InputError` where the other one is not right, with its line, or where a key is gone that has no section:
    ///   a setting needs a value.
    public func settings(leadingTo other: RecipeDocument) throws(InputError) -> [Setting] {
        _ = try other.recipe()
        for entry in root.entries where other.root[entry.key] == nil {
            throw InputError(
                .usage, "the key is gone: write the value that it is to have", file: other.file, key: entry.key)
        }
        var settings: [Setting] = []
        for entry in other.root.entries {
            guard let old = root[entry.key] else {
                settings.append(RecipeDocument.setting(entry.key, entry.value))
                continue
            }
            settings += RecipeDocument.settings(from: old, to: entry.value, path: entry.key)
        }
        return settings
    }

    private static func settings(from old: RecipeNode, to new: RecipeNode, path: String) -> [Setting] {
        if old.flowText == new.flowText { return [] }
        // A source of data is one key in place of another, so the section is set as a whole.
        guard old.isMapping, new.isMapping, old.entries.allSatisfy({ new[$0.key] != nil }) else {
            return [setting(path, new)]
        }
        return new.entries.flatMap { entry in
            old[entry.key].map { settings(from: $0, to: entry.value, path: "\(path).\(entry.key)") }
                ?? [setting("\(path).\(entry.key)", entry.value)]
        }
    }

    /// A section that is written as a name has this name and no other keys.
    private static func setting(_ path: String, _ node: RecipeNode) -> Setting {
        let isName = node.text != nil && RecipeKeys.keptWhenNamed.contains(path)
        return Setting(path: path, value: isName ? "{name: \(node.flowText)}" : node.flowText)
    }
}
