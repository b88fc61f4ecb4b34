package import TerminalUI

/// Title, settings, figures and state: one line if they fit, else two.
package struct HeaderView {
    package var title: String
    /// At the left; no two items of a header have the same rank.
    package var settings: [LineItem]
    /// At the right.
    package var figures: [LineItem]
    /// At the right end.
    package var state: LineItem
    /// Room for the figures of a long run, so that the screen does not rearrange itself while they grow.
    package var figureColumns: Int

    package init(title: String, settings: [LineItem], figures: [LineItem], state: LineItem, figureColumns: Int) {
        self.title = title
        self.settings = settings
        self.figures = figures
        self.state = state
        self.figureColumns = figureColumns
    }
    private static let separator = " · "

    package func rows(columns: Int) -> Int {
        let items = ([LineItem(title, rank: 0, style: Style.plain)] + settings).map {
            LineItem($0.short ?? $0.text, rank: 0, style: $0.style)
        }
        return items.width(separator: HeaderView.separator) + figureColumns + 4 <= columns ? 1 : 2
    }

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard area.rows >= 1 else { return }
        let first = Rect(column: area.column, row: area.row, columns: area.columns, rows: 1)
        let title = LineItem(title, rank: 0, style: Style(foreground: context.theme.accent, attributes: .bold))
        guard area.rows >= 2 else {
            draw(
                left: [title] + settings, right: figures + [state],
                in: first, into: &frame, context: context)
            return
        }
        let room = max(0, area.columns - state.text.displayWidth - 6)
        var cut = title
        cut.text = title.text.truncated(to: room, ellipsis: "…")
        draw(left: [cut], right: [state], in: first, into: &frame, context: context)
        draw(
            left: settings, right: figures,
            in: Rect(
                column: area.column, row: area.row + 1, columns: area.columns, rows: 1), into: &frame, context: context)
    }

    private func draw(
        left: [LineItem], right: [LineItem], in line: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let separator = context.text(HeaderView.separator)
        let ready = { (items: [LineItem]) in
            items.map { item in
                var item = item
                item.text = context.text(item.text)
                item.short = item.short.map(context.text)
                return item
            }
        }
        let ours = ready(left), theirs = ready(right)
        let room = line.columns - 2
        // All compete for the room, so that the ranks decide across both sides.
        let kept = (ours + theirs).fitted(to: room - 1, separator: separator)
        let leftCount = ours.filter { item in kept.contains { $0.rank == item.rank } }.count
        let shownLeft = Array(kept.prefix(leftCount)), shownRight = Array(kept.dropFirst(leftCount))
        let start = line.column + 1
        frame.write(
            shownLeft, at: Position(column: start, row: line.row), separator: separator,
            separatorStyle: context.dimStyle, in: line)
        let end = line.column + line.columns - 1
        frame.write(
            shownRight, at: Position(column: end - shownRight.width(separator: separator), row: line.row),
            separator: separator, separatorStyle: context.dimStyle, in: line)
    }
}
