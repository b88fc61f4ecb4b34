/// A value in a recipe's YAML, with the place that it comes from.
package struct RecipeNode: Hashable, Sendable {
    package var content: Content
    package var origin: Origin

    package init(content: Content, origin: Origin) {
        self.content = content
        self.origin = origin
    }

    package indirect enum Content: Hashable, Sendable {
        /// Text; quoted text is never a number, a switch or nothing.
        case scalar(String, isQuoted: Bool)
        case sequence([RecipeNode])
        case mapping([Entry])
    }

    package struct Entry: Hashable, Sendable {
        package var key: String
        /// Where the key stands.
        package var origin: Origin
        package var value: RecipeNode
    }

    /// Where a value comes from, which decides how an error in it is told.
    package enum Origin: Hashable, Sendable {
        case file(line: Int, column: Int)
        /// A setting made afterwards; settings that were made together share a number.
        case setting(batch: Int)
    }

    /// The entries of a mapping; empty for anything else.
    package var entries: [Entry] {
        if case .mapping(let entries) = content { return entries }
        return []
    }

    package var isMapping: Bool {
        if case .mapping = content { return true }
        return false
    }

    /// The text of a scalar.
    package var text: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// The value under `key`; setting nil removes the entry, setting a value of a new key appends one.
    package subscript(key: String) -> RecipeNode? {
        get { entries.first { $0.key == key }?.value }
        set {
            var entries = self.entries
            let index = entries.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): entries[index] = Entry(key: key, origin: value.origin, value: value)
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append(Entry(key: key, origin: value.origin, value: value))
            case (nil, nil): break
            }
            content = .mapping(entries)
        }
    }
}
