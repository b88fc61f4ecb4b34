package import Messages
import Datasets

/// A mapping of a recipe while it is read; it has no other keys than those that it may have.
package struct RecipeMapping {
    package let value: RecipeValue

    /// A mapping that may have `keys`; `expected` says what it is, for the error where there is none.
    package init(_ value: RecipeValue, keys: [String], expected: Wording = "a mapping") throws(InputError) {
        guard value.node.isMapping else { throw value.mismatch(expected) }
        self.value = value
        for entry in value.node.entries where !keys.contains(entry.key) {
            throw unknown(entry, keys: keys)
        }
    }

    package subscript(key: String) -> RecipeValue? {
        value.node[key].map { RecipeValue(node: $0, path: path(key), file: value.file) }
    }

    private func path(_ key: String) -> String {
        value.path.isEmpty ? key : "\(value.path).\(key)"
    }

    private func unknown(_ entry: RecipeNode.Entry, keys: [String]) -> InputError {
        let near = suggestion(for: entry.key, among: keys).map(path)
        let elsewhere = RecipeKeys.paths.first { $0.hasSuffix(".\(entry.key)") }
        let message: Wording = "unknown key, expected one of \(keys.joined(separator: ", "))"
        return RecipeValue.error(
            message, at: entry.origin, path: path(entry.key), file: value.file, suggestion: near ?? elsewhere)
    }
}
