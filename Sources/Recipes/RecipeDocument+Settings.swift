import Datasets
public import Messages

extension RecipeDocument {
    /// Changes one key; see ``set(_:)``.
    public mutating func set(path: String, to yamlText: String) throws(InputError) {
        try set([Setting(path: path, value: yamlText)])
    }

    /// Changes keys and checks the recipe that results; on an error nothing is changed.
    ///
    /// Settings made by one call belong together and are checked together. What a setting leaves
    /// behind without meaning is dropped, unless another one of the same call asked for it:
    /// - a data source replaces the one there was; a source of another kind also replaces `samples`,
    ///   `noise`, `encoding`, `standardize` and features that do not fit;
    /// - the name of an optimizer or a schedule drops the options that the new one does not have;
    /// - a data source, an output or a loss drops the `model.output` or `loss` that does not go with it.
    ///
    /// - Throws: `InputError`: `usage` for an unknown key and for a wrong value.
    public mutating func set(_ settings: [Setting]) throws(InputError) {
        let changed = try changed(by: settings)
        _ = try changed.recipe()
        self = changed
    }

    /// What ``set(_:)`` makes of it, before anybody has checked the recipe that results.
    ///
    /// - Throws: `InputError` (`usage`) where a value is not YAML or its key cannot be set.
    package func changed(by settings: [Setting]) throws(InputError) -> RecipeDocument {
        var changed = self
        changed.batches += 1
        var changes: [Change] = []
        for setting in settings {
            do {
                let value = try RecipeNode(settingValue: setting.value, batch: changed.batches)
                changes.append(Change(path: setting.path, value: value))
            } catch {
                throw InputError(.usage, error.wording, key: setting.path)
            }
        }
        try changed.apply(changes)
        return changed
    }

    /// A key and its new value.
    struct Change {
        let path: String
        let value: RecipeNode
    }

    /// Changes keys, in order, without checking the recipe that results.
    mutating func apply(_ changes: [Change]) throws(InputError) {
        let changes = changes.map { change in
            let isName = change.value.text != nil && RecipeKeys.keptWhenNamed.contains(change.path)
            return isName ? Change(path: change.path + ".name", value: change.value) : change
        }
        let together = Set(changes.map(\.path))
        for change in changes { try apply(change, together: together) }
    }

    private mutating func apply(_ change: Change, together: Set<String>) throws(InputError) {
        let (path, value) = (change.path, change.value)
        let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if RecipeKeys.fixed.contains(keys[0]) {
            throw RecipeValue.error("cannot be set, only written in a recipe", at: value.origin, path: path, file: file)
        }
        guard !keys.contains("") else {
            throw RecipeValue.error(
                "found a key without a name, expected one such as optimizer.learning_rate", at: value.origin,
                path: path, file: file)
        }
        let before = root
        try replace(keys[...], in: &root, path: "", with: value, full: path)
        switch keys[0] {
        case "optimizer":
            dropOptimizerOptions(keeping: together)
            dropScheduleOptions(keeping: together)
        case "loss", "model":
            dropMisfits(keeping: together, changed: path)
        case "data":
            dropOtherSources(than: keys.count > 1 ? keys[1] : nil, before: before, keeping: together)
            dropMisfits(keeping: together, changed: path)
        default:
            break
        }
    }

    /// Puts `value` at `keys` below `node`, turning names into mappings on the way.
    private func replace(
        _ keys: ArraySlice<String>, in node: inout RecipeNode, path: String, with value: RecipeNode, full: String
    ) throws(InputError) {
        guard let key = keys.first else { return }
        let childPath = path.isEmpty ? key : "\(path).\(key)"
        let rest = keys.dropFirst()
        if rest.isEmpty {
            node[key] = value
            return
        }
        var section = node[key] ?? RecipeNode(content: .mapping([]), origin: value.origin)
        if section.text != nil, RecipeKeys.named.contains(childPath) {
            let name = section
            section = RecipeNode(content: .mapping([]), origin: name.origin)
            section["name"] = name
        }
        guard section.isMapping else {
            throw RecipeValue.error(
                "unknown key, since \(childPath) is not a mapping", at: value.origin, path: full, file: file,
                suggestion: suggestion(for: full, among: RecipeKeys.paths))
        }
        try replace(rest, in: &section, path: childPath, with: value, full: full)
        node[key] = section
    }
}

extension RecipeNode {
    /// Parses the value of a setting; empty text is nothing rather than an empty mapping.
    fileprivate init(settingValue yaml: String, batch: Int) throws(InputError) {
        try self.init(yaml: yaml, batch: batch)
        if isMapping, entries.isEmpty, !yaml.contains("{") { content = .scalar("", isQuoted: false) }
    }
}

extension RecipeDocument {
    /// Replaces the variants, after finding out that each of them is a recipe.
    ///
    /// - Parameter variants: none for a single run.
    /// - Throws: `InputError`: `usage` for an unknown key or a wrong value; nothing is changed then.
    public mutating func compare(_ variants: [Variant]) throws(InputError) {
        var changed = self
        changed.root["compare"] = nil
        for variant in variants {
            var single = changed
            try single.set(variant.settings)
        }
        if !variants.isEmpty {
            let list = variants.map { variant in
                let settings = variant.settings.map { "\($0.path.jsonLiteral): \($0.value)" }
                return "{label: \(variant.label.jsonLiteral), set: {\(settings.joined(separator: ", "))}}"
            }
            do {
                changed.root["compare"] = try RecipeNode(
                    yaml: "[\(list.joined(separator: ", "))]", batch: changed.batches + 1)
            } catch {
                throw InputError(.usage, error.wording, key: "compare")
            }
            _ = try changed.recipe()
        }
        self = changed
    }

    /// Drops all variants but one.
    package mutating func keepVariant(_ label: String?) {
        guard let kept = (try? recipe())?.compare.first(where: { $0.label == label }) else { return }
        try? compare([kept])
    }

    /// Takes the scripted edits and the variants away; a branch from here has its own.
    package mutating func removeScript() {
        root["edits"] = nil
        root["compare"] = nil
    }
}

extension RecipeDocument {
    /// Takes the variants away and leaves the scripted edits.
    package mutating func removeVariants() { root["compare"] = nil }
}

extension RecipeDocument {
    package var withoutEdits: RecipeDocument {
        var document = self
        document.root["edits"] = nil
        return document
    }

    /// With its seed written down, also where it is the usual one.
    package var withSeed: RecipeDocument {
        guard root["seed"] == nil, let seed = try? recipe().seed else { return self }
        var document = self
        document.root["seed"] = RecipeNode(
            content: .scalar("\(seed)", isQuoted: false), origin: .setting(batch: batches))
        return document
    }
}
