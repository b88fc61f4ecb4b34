import Datasets
package import Messages

extension RecipeParser {
    package func variants(_ value: RecipeValue) throws(InputError) -> [Variant] {
        var result: [Variant] = []
        let expected: Wording = "a mapping such as {label: relu, set: {model.activation: relu}}"
        for element in try value.list("a list of variants") {
            let section = try RecipeMapping(element, keys: RecipeKeys.variant, expected: expected)
            guard let settings = section["set"] else { throw element.mismatch(expected) }
            let changes = try self.changes(settings)
            try check(changes, on: document.withoutSettings)
            let label = try section["label"]?.string() ?? changes.map { "\($0.path)=\($0.text)" }.joined(separator: " ")
            guard !result.contains(where: { $0.label == label }) else {
                throw (section["label"] ?? element).error("found the label \"\(label)\" twice, expected different ones")
            }
            result.append(Variant(label: label, settings: changes.map(\.setting)))
        }
        return result
    }

    package func edits(_ value: RecipeValue) throws(InputError) -> [ScriptedEdit] {
        var parsed: [(step: Int, changes: [RecipeDocument.Change])] = []
        let expected: Wording = "a mapping such as {at: 500, set: {optimizer.learning_rate: 0.03}}"
        for element in try value.list("a list of edits") {
            let section = try RecipeMapping(element, keys: RecipeKeys.edit, expected: expected)
            guard let at = section["at"], let settings = section["set"] else { throw element.mismatch(expected) }
            parsed.append((try at.integer("a step, 0 or more", in: 0...Int.max), try changes(settings)))
        }
        let ordered = parsed.enumerated().sorted { ($0.element.step, $0.offset) < ($1.element.step, $1.offset) }
        var edited = document.withoutSettings
        for (_, edit) in ordered {
            edited = try check(edit.changes.filter { ParameterPath($0.path) == nil }, on: edited)
        }
        return ordered.map { ScriptedEdit(step: $0.element.step, settings: $0.element.changes.map(\.setting)) }
    }

    private func changes(_ value: RecipeValue) throws(InputError) -> [RecipeDocument.Change] {
        guard value.node.isMapping else {
            throw value.mismatch("a mapping of keys to values such as {optimizer.learning_rate: 0.03}")
        }
        return value.node.entries.map { RecipeDocument.Change(path: $0.key, value: $0.value) }
    }

    /// The document after `changes`, once the recipe that results has been found valid.
    @discardableResult
    private func check(
        _ changes: [RecipeDocument.Change], on document: RecipeDocument
    ) throws(InputError) -> RecipeDocument {
        var changed = document
        try changed.apply(changes)
        _ = try changed.recipe()
        return changed
    }
}

extension RecipeDocument {
    /// The document without its variants and edits.
    fileprivate var withoutSettings: RecipeDocument {
        var document = self
        for key in RecipeKeys.fixed { document.root[key] = nil }
        return document
    }
}

extension RecipeDocument.Change {
    fileprivate var text: String { value.flowText }
    fileprivate var setting: Setting { Setting(path: path, value: value.flowText) }
}
