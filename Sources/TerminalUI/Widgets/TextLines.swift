/// Lines of text one below the other, each in its style.
///
/// A line that is too long shows its longest wording that fits; where lines are missing the last row tells how many.
public struct TextLines: Widget {
    public struct Line: Hashable, Sendable {
        /// The longest first.
        public var wordings: [String]
        public var style: Style

        public init(_ text: String, or shorter: String..., style: Style) {
            wordings = [text] + shorter
            self.style = style
        }
    }

    public var lines: [Line]
    /// The lines left out above, because they were scrolled past.
    public var first: Int

    public init(_ lines: [Line], first: Int = 0) {
        self.lines = lines
        self.first = first
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let shown = lines.dropFirst(max(0, first))
        let isCut = shown.count > area.rows
        let rows = isCut && area.rows > 1 ? area.rows - 1 : area.rows
        for (offset, line) in shown.prefix(rows).enumerated() {
            let text = String.longest(
                line.wordings.map(context.text), fitting: area.columns, ellipsis: context.ellipsis)
            frame.write(
                text, at: Position(column: area.column, row: area.row + offset), style: line.style, in: area)
        }
        guard rows < area.rows else { return }
        frame.write(
            context.more(shown.count - rows).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row + rows), style: context.dimStyle, in: area)
    }
}
