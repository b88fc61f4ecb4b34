package import TerminalUI

/// Command lines as they are typed, with those before them.
package struct CommandPrompt: Hashable, Sendable {
    /// What a key led to.
    package struct Outcome: Hashable, Sendable {
        /// The line as it now is; nil once it is entered or given up.
        package var line: PromptLine?
        /// The whole line, without blanks at its ends, where it was entered and is not empty.
        package var command: String?
        /// What the line may become, where `Tab` left several ways open.
        package var choices: [String] = []
    }

    /// Earlier lines, the newest last.
    private var history: [String] = []

    package init() {}

    /// A key while `line` is typed; `completions` are the lines that a text may become.
    package mutating func type(
        _ key: Key, in line: PromptLine, completions: (String) -> [String] = { _ in [] }
    ) -> Outcome {
        var line = line
        switch key {
        case .enter:
            let text = line.string.trimmed
            history.removeAll { $0 == text }
            if text.isEmpty { return Outcome() }
            history.append(text)
            return Outcome(command: text)
        case .escape: return Outcome()
        case .backspace:
            guard line.deleteBackward() else { return Outcome() }
        case .delete: line.deleteForward()
        case .left: line.move(by: -1)
        case .right: line.move(by: 1)
        case .home, .control("a"): line.moveToStart()
        case .end, .control("e"): line.moveToEnd()
        case .control("u"): line.deleteToStart()
        case .tab: return complete(line, among: completions(line.string))
        case .up: line = earlier(than: line)
        case .down: line = later(than: line)
        case .character(let character): line.insert(character)
        default: break
        }
        return Outcome(line: line)
    }

    /// As much as all choices have in common.
    private func complete(_ line: PromptLine, among choices: [String]) -> Outcome {
        let common = choices.commonPrefix
        let isLonger = common.count > line.text.count
        return Outcome(
            line: isLonger ? PromptLine(common) : line, choices: choices.count > 1 && !isLonger ? choices : [])
    }

    private func earlier(than line: PromptLine) -> PromptLine {
        let index = history.firstIndex(of: line.string) ?? history.count
        return index > 0 ? PromptLine(history[index - 1]) : line
    }

    private func later(than line: PromptLine) -> PromptLine {
        guard let index = history.firstIndex(of: line.string) else { return line }
        return index + 1 < history.count ? PromptLine(history[index + 1]) : PromptLine()
    }
}

extension String {
    /// Without blanks at its ends.
    package var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The first word and the rest.
    package var commandParts: (command: String, argument: String) {
        let parts = split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]).trimmed : "")
    }
}

/// A text being typed.
package struct PromptLine: Hashable, Sendable {
    package private(set) var text: [Character] = []
    /// The place of the cursor, in characters from the left.
    package private(set) var cursor = 0

    package init(_ text: String = "") {
        self.text = Array(text)
        cursor = self.text.count
    }

    package var string: String { String(text) }

    package mutating func insert(_ character: Character) {
        text.insert(character, at: cursor)
        cursor += 1
    }

    /// Whether there was something to delete.
    package mutating func deleteBackward() -> Bool {
        guard cursor > 0 else { return !text.isEmpty }
        cursor -= 1
        text.remove(at: cursor)
        return true
    }

    package mutating func deleteForward() {
        if cursor < text.count { text.remove(at: cursor) }
    }

    package mutating func deleteToStart() {
        text.removeFirst(cursor)
        cursor = 0
    }

    package mutating func move(by offset: Int) { cursor = min(max(0, cursor + offset), text.count) }
    package mutating func moveToStart() { cursor = 0 }
    package mutating func moveToEnd() { cursor = text.count }
}
