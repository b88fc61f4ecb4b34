/// What the keys act on.
package enum Mode: Hashable, Sendable {
    case normal
    /// The list of keys, scrolled by some lines.
    case help(scroll: Int)
    case command(CommandLine)
    /// A range test over the scene, begun when there were that many results.
    case rangeTest(after: Int)
    /// The list of branches.
    case branches(selected: Int)
    /// The recipe as it stands, scrolled by some lines.
    case recipe(text: String, scroll: Int)
    /// A cursor in the focused panel; `x` and `y` in 0...1 from the left and from the top of its plot.
    case inspecting(PanelKind, x: Double, y: Double)
    /// A cursor in the common chart of all lanes, `x` in 0...1 from the left.
    case reading(x: Double)
}

/// A text being typed.
package struct CommandLine: Hashable, Sendable {
    package private(set) var text: [Character] = []
    /// The place of the cursor, in characters from the left.
    package private(set) var cursor = 0

    package init(_ text: String = "") {
        self.text = Array(text)
        cursor = self.text.count
    }

    package var string: String { String(text) }

    mutating func insert(_ character: Character) {
        text.insert(character, at: cursor)
        cursor += 1
    }

    /// Whether there was something to delete.
    mutating func deleteBackward() -> Bool {
        guard cursor > 0 else { return !text.isEmpty }
        cursor -= 1
        text.remove(at: cursor)
        return true
    }

    mutating func deleteForward() {
        if cursor < text.count { text.remove(at: cursor) }
    }

    mutating func deleteToStart() {
        text.removeFirst(cursor)
        cursor = 0
    }

    mutating func move(by offset: Int) { cursor = min(max(0, cursor + offset), text.count) }
    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = text.count }
}
