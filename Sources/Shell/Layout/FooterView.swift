import Messages
package import TerminalUI

/// The keys that matter now, or the command being typed.
package struct FooterView {
    /// A key and what it does, in a word or two.
    package struct Hint: Hashable {
        package var key: String
        package var name: String
        /// Hints of the lowest rank give way first.
        package var rank: Int
        /// Hints stand in the order of their places, the highest at the left.
        package var place: Int
        /// What a click on it stands for, from left to right.
        package var keys: [Key]

        package init(key: String, name: String, rank: Int, place: Int = 0, keys: [Key] = []) {
            self.key = key
            self.name = name
            self.rank = rank
            self.place = place
            self.keys = keys
        }

        /// The key that starts and stops.
        package static func pause(isRunning: Bool, rank: Int) -> Hint {
            Hint(key: "space", name: isRunning ? localized("pause") : localized("go on"), rank: rank)
        }
    }

    package var hints: [Hint]
    /// The command being typed.
    package var command: PromptLine?
    /// What can be typed.
    package var commandHint: String

    package init(hints: [Hint], command: PromptLine? = nil, commandHint: String = "") {
        self.hints = hints
        self.command = command
        self.commandHint = commandHint
    }

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        if let command {
            draw(command, into: &frame, area: area, context: context)
            return
        }
        let row = area.row
        var column = area.column + 1
        for hint in fitted(to: area.columns - 2, context: context) {
            let keyStyle = Style(foreground: context.theme.accent, attributes: .bold)
            column += frame.write(
                hint.key, at: Position(column: column, row: row), style: keyStyle, in: area)
            column += frame.write(
                " " + hint.name, at: Position(column: column, row: row), style: context.textStyle, in: area)
            column += 2
        }
    }

    /// The hints that fit, as they are written.
    private func fitted(to columns: Int, context: DrawingContext) -> [Hint] {
        let written = hints.map { hint in
            var hint = hint
            hint.key = context.text(hint.key)
            hint.name = context.text(hint.name)
            return hint
        }
        let width = { (hint: Hint) in hint.key.displayWidth + 1 + hint.name.displayWidth + 2 }
        var room = columns + 2
        var kept: Set<Int> = []
        for index in written.indices.sorted(by: { written[$0].rank > written[$1].rank }) {
            guard width(written[index]) <= room else { continue }
            kept.insert(index)
            room -= width(written[index])
        }
        return kept.sorted().map { written[$0] }
    }

    private func draw(_ line: PromptLine, into frame: inout Frame, area: Rect, context: DrawingContext) {
        let room = max(1, area.columns - 3)
        let before = String(line.text[..<line.cursor])
        let start = before.displayWidth >= room ? line.cursor - room + 1 : 0
        let shown = context.text(String(line.text[max(0, start)...]))
        let style = Style(foreground: context.theme.accent, attributes: .bold)
        frame.write(":", at: Position(column: area.column + 1, row: area.row), style: style, in: area)
        frame.write(shown, at: Position(column: area.column + 2, row: area.row), style: context.textStyle, in: area)
        let column = area.column + 2 + String(line.text[max(0, start)..<line.cursor]).displayWidth
        frame.restyle(Rect(column: column, row: area.row, columns: 1, rows: 1)) { $0.attributes.insert(.reverse) }
        if line.text.isEmpty {
            frame.write(
                context.text(commandHint), at: Position(column: area.column + 4, row: area.row),
                style: context.dimStyle, in: area)
        }
    }
}
