/// A border with a title at its left and the current reading or a key hint at its right.
public struct Panel: Widget {
    public var title: String
    /// What the panel shows now, at the right of the top border: `p 0.97`.
    public var reading: String
    /// A key that matters here, left of the reading: `z zoom`; the first to go when room is short.
    public var hint: String
    public var isFocused: Bool

    public init(title: String, reading: String = "", hint: String = "", isFocused: Bool = false) {
        self.title = title
        self.reading = reading
        self.hint = hint
        self.isFocused = isFocused
    }

    /// The cells inside of the border.
    public func interior(of area: Rect) -> Rect { area.inset(columns: 1, rows: 1) }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        drawBorder(into: &frame, area: area, context: context)
        drawTexts(into: &frame, area: area, context: context)
    }

    private func drawBorder(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let color = isFocused ? context.theme.focus : context.theme.border
        let style = Style(foreground: color, attributes: isFocused ? .bold : [])
        let glyphs = glyphs(context)
        let right = area.column + area.columns - 1
        let bottom = area.row + area.rows - 1
        frame.fill(
            Rect(column: area.column, row: area.row, columns: area.columns, rows: 1),
            with: Cell(glyphs[0], style: style))
        frame.fill(
            Rect(column: area.column, row: bottom, columns: area.columns, rows: 1),
            with: Cell(glyphs[0], style: style))
        frame.fill(
            Rect(column: area.column, row: area.row, columns: 1, rows: area.rows),
            with: Cell(glyphs[1], style: style))
        frame.fill(
            Rect(column: right, row: area.row, columns: 1, rows: area.rows),
            with: Cell(glyphs[1], style: style))
        let corners = [(area.column, area.row), (right, area.row), (area.column, bottom), (right, bottom)]
        for (index, corner) in corners.enumerated() {
            frame.put(Cell(glyphs[2 + index], style: style), at: Position(column: corner.0, row: corner.1))
        }
    }

    /// Title from the left; reading, then hint, from the right, each with a space at both sides.
    private func drawTexts(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let title = context.text(title)
        let reading = context.text(reading)
        let hint = context.text(hint)
        let room = area.columns - 4
        let needed = { (text: String) in text.isEmpty ? 0 : text.displayWidth + 2 }
        let shared = room < 14 ? room : room * 2 / 5
        let titleRoom = min(needed(title), max(room - needed(reading) - 1, shared))
        var left = area.column + 2
        let right = area.column + area.columns - 2
        let color = isFocused ? context.theme.focus : context.theme.text
        left += write(
            title, width: titleRoom, ending: nil, at: left, row: area.row,
            style: Style(foreground: color, attributes: .bold), into: &frame, context: context)
        let readingRoom = min(needed(reading), right - left - 1)
        let readingStart = right - readingRoom
        let used = write(
            reading, width: readingRoom, ending: right, at: readingStart, row: area.row,
            style: Style(foreground: context.theme.accent), into: &frame, context: context)
        let end = used > 0 ? right - used - 1 : right
        guard needed(hint) > 0, end - needed(hint) > left else { return }
        write(
            hint, width: needed(hint), ending: end, at: end - needed(hint), row: area.row,
            style: context.dimStyle, into: &frame, context: context)
    }

    /// Writes ` text ` in at most `width` columns, ending before `ending` if given; nothing if no
    /// three letters of it fit.
    @discardableResult
    private func write(
        _ text: String, width: Int, ending: Int?, at column: Int, row: Int, style: Style,
        into frame: inout Frame, context: DrawingContext
    ) -> Int {
        guard width >= min(5, text.displayWidth + 2), !text.isEmpty else { return 0 }
        let cut = " " + text.truncated(to: width - 2, ellipsis: context.ellipsis) + " "
        let start = ending.map { $0 - cut.displayWidth } ?? column
        return frame.write(cut, at: Position(column: start, row: row), style: style)
    }

    /// Horizontal, vertical and the corners. Without colours the panel that has the keys has heavy lines.
    private func glyphs(_ context: DrawingContext) -> [Unicode.Scalar] {
        if context.isASCII { return isFocused ? ["=", "|", "+", "+", "+", "+"] : ["-", "|", "+", "+", "+", "+"] }
        if isFocused, !context.hasColors { return ["━", "┃", "┏", "┓", "┗", "┛"] }
        return ["─", "│", "┌", "┐", "└", "┘"]
    }
}
