import Messages
package import TerminalUI

/// Every key of a scene, group by group.
package struct HelpView {
    package struct Section: Hashable {
        package var heading: String
        package var keys: [KeyLine]

        package init(heading: String, keys: [KeyLine]) {
            self.heading = heading
            self.keys = keys
        }
    }

    package struct KeyLine: Hashable {
        package var label: String
        package var explanation: String

        package init(label: String, explanation: String) {
            self.label = label
            self.explanation = explanation
        }
    }

    package var sections: [Section]
    package var scroll = 0
    package var title = localized("Keys")
    /// The columns of the keys, or of what is to be typed.
    package var keyColumns = HelpView.usualKeyColumns

    package static let usualKeyColumns = 10
    private static let columnWidth = 38

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isWide = isWide(area.size)
        let lines = lines(isWide: isWide)
        let single = HelpView.columnWidth + keyColumns - HelpView.usualKeyColumns
        let width = min(area.columns, isWide ? 2 * HelpView.columnWidth + 4 : single + 6)
        let height = min(area.rows, lines.count + 2)
        let box = Rect(
            column: area.column + (area.columns - width) / 2, row: area.row + (area.rows - height) / 2,
            columns: width, rows: height)
        frame.fill(box)
        let scrolls = lines.count > height - 2
        let panel = Panel(
            title: title,
            reading: scrolls ? localized("arrows scroll, Esc closes") : localized("Esc closes"), isFocused: true)
        panel.render(into: &frame, area: box, context: context)
        let inside = panel.interior(of: box).inset(columns: 1, rows: 0)
        for (offset, line) in lines.dropFirst(scroll).prefix(inside.rows).enumerated() {
            for (index, entry) in line.enumerated() {
                let position = Position(column: inside.column + index * HelpView.columnWidth, row: inside.row + offset)
                draw(entry, at: position, in: inside, into: &frame, context: context)
            }
        }
    }

    package func scrollLimit(in size: Size) -> Int {
        max(0, lines(isWide: isWide(size)).count - (size.rows - 2))
    }

    private enum Entry {
        case heading(String)
        case binding(label: String, explanation: String)
        case empty
    }

    private func draw(
        _ entry: Entry, at position: Position, in clip: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        switch entry {
        case .empty: break
        case .heading(let text):
            frame.write(context.text(text), at: position, style: Style(attributes: [.bold, .underline]), in: clip)
        case .binding(let label, let explanation):
            frame.write(
                context.text(label), at: position,
                style: Style(foreground: context.theme.accent, attributes: .bold), in: clip)
            frame.write(
                context.text(explanation),
                at: Position(column: position.column + keyColumns, row: position.row),
                style: context.textStyle, in: clip)
        }
    }

    /// Whether there are two columns of keys; typed commands are too long for that.
    private func isWide(_ size: Size) -> Bool {
        keyColumns == HelpView.usualKeyColumns && size.columns >= 2 * HelpView.columnWidth + 4
    }

    /// A line per binding; neighbours that do the same thing forwards and backwards share one.
    private static func entries(of section: Section) -> [Entry] {
        var lines: [KeyLine] = []
        for key in section.keys {
            if let last = lines.last, last.explanation == key.explanation {
                lines[lines.count - 1].label += " " + key.label
            } else {
                lines.append(key)
            }
        }
        return lines.map { .binding(label: $0.label, explanation: $0.explanation) }
    }

    /// Rows of one or two entries.
    private func lines(isWide: Bool) -> [[Entry]] {
        let blocks = sections.filter { !$0.keys.isEmpty }.map {
            [Entry.heading($0.heading)] + HelpView.entries(of: $0) + [.empty]
        }
        guard isWide else { return blocks.flatMap(\.self).dropLast().map { [$0] } }
        let half = blocks.map(\.count).reduce(0, +) / 2
        var left: [Entry] = []
        var right: [Entry] = []
        for block in blocks {
            if left.count + block.count / 2 <= half { left += block } else { right += block }
        }
        let count = max(left.count, right.count) - 1
        return (0..<count).map { index in
            [index < left.count ? left[index] : .empty, index < right.count ? right[index] : .empty]
        }
    }
}
