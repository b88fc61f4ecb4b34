/// Wrapped text: paragraphs, `# headings`, `- lists`, `**bold**`, code between backquotes, and wide characters.
///
/// Lines of one paragraph are joined; an empty line separates paragraphs.
public struct TextBlock: Widget {
    public var text: String
    /// Lines skipped at the top.
    public var scroll: Int
    public var color: Color?

    public init(_ text: String, scroll: Int = 0, color: Color? = nil) {
        self.text = text
        self.scroll = scroll
        self.color = color
    }

    /// Lines that the text needs at this width.
    public func lineCount(columns: Int) -> Int { TextLayout(text, columns: columns).lines.count }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let lines = TextLayout(context.text(text), columns: area.columns).lines
        let first = max(0, min(scroll, lines.count - area.rows))
        for (offset, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
            line.draw(row: area.row + offset, in: area, color: color, into: &frame, context)
        }
        let isCut = first + area.rows < lines.count
        guard isCut, area.columns >= 3 else { return }
        let corner = Position(column: area.column + area.columns - 1, row: area.row + area.rows - 1)
        frame.put(Cell(context.isASCII ? "v" : "▼", style: context.dimStyle), at: corner, in: area)
    }
}

extension TextLayout.Line {
    func draw(row: Int, in area: Rect, color: Color?, into frame: inout Frame, _ context: DrawingContext) {
        var column = area.column + indent
        for piece in pieces {
            var style = Style(foreground: color ?? context.theme.text)
            if piece.isBold || isHeading { style.attributes.insert(.bold) }
            if piece.isCode || isHeading { style.foreground = context.theme.accent }
            column += frame.write(
                String(Character(piece.scalar)), at: Position(column: column, row: row), style: style, in: area)
        }
    }
}
