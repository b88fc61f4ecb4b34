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

        package init(key: String, name: String, rank: Int, place: Int = 0) {
            self.key = key
            self.name = name
            self.rank = rank
            self.place = place
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
        let keyStyle = Style(foreground: context.theme.accent, attributes: .bold)
        for place in places(in: area, context: context) {
            let start = place.area.column
            let used = frame.write(
                place.key, at: Position(column: start, row: area.row), style: keyStyle, in: area)
            frame.write(
                " " + place.name, at: Position(column: start + used, row: area.row), style: context.textStyle, in: area)
        }
    }

    /// A hint where it stands.
    private struct Place {
        var hint: Hint
        /// As they are written.
        var key: String
        var name: String
        var area: Rect
    }

    /// Where the hints stand that fit: what is drawn, and what a click finds.
    private func places(in area: Rect, context: DrawingContext) -> [Place] {
        let written = hints.map { hint in
            let (key, name) = (context.text(hint.key), context.text(hint.name))
            let width = key.displayWidth + 1 + name.displayWidth
            return Place(
                hint: hint, key: key, name: name, area: Rect(column: 0, row: area.row, columns: width, rows: 1))
        }
        var room = area.columns
        var kept: Set<Int> = []
        for index in written.indices.sorted(by: { hints[$0].rank > hints[$1].rank }) {
            guard written[index].area.columns + 2 <= room else { continue }
            kept.insert(index)
            room -= written[index].area.columns + 2
        }
        var column = area.column + 1
        return kept.sorted().map { index in
            var place = written[index]
            place.area.column = column
            column += place.area.columns + 2
            return place
        }
    }

    /// What a click stands for: the key that is written there, or that of the hint's name.
    package func press(at position: Position, in area: Rect, context: DrawingContext) -> Press? {
        guard command == nil, area.rows > 0,
            let place = places(in: area, context: context).first(where: { $0.area.contains(position) })
        else { return nil }
        let presses = place.hint.presses
        let offset = position.column - place.area.column
        guard presses.count > 1, offset < place.key.displayWidth else { return presses.first }
        // Keys of one hint are as wide as each other, but for a blank between them.
        return presses[offset * presses.count / place.key.displayWidth]
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

extension FooterView {
    /// What a hint asks for.
    package enum Press: Hashable, Sendable {
        case key(Key)
        /// The command line, with the command begun.
        case command(String)
    }
}

extension FooterView.Hint {
    /// What its keys stand for, from left to right; none for what only the mouse can do, and for a range of keys.
    var presses: [FooterView.Press] {
        let words = key.split(separator: " ").flatMap { word in
            word.count > 1 && word.allSatisfy { Key(label: String($0)) != nil && !$0.isLetter && $0 != ":" }
                ? word.map { String($0) } : [String(word)]
        }
        let presses = words.map { word -> FooterView.Press? in
            if word.count > 1, word.hasPrefix(":") { return .command(word.dropFirst() + " ") }
            return Key(label: word).map { .key($0) }
        }
        return presses.contains(nil) ? [] : presses.compactMap(\.self)
    }
}
