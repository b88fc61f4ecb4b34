/// Rows of texts under a header.
public struct Table: Widget {
    public struct Column: Hashable, Sendable {
        public var title: String
        public var alignment: Alignment
        /// `nil`: as wide as its widest text.
        public var width: Int?

        public init(_ title: String, alignment: Alignment = .left, width: Int? = nil) {
            self.title = title
            self.alignment = alignment
            self.width = width
        }
    }

    public var columns: [Column]
    public var rows: [[String]]
    /// Drawn in reverse and kept in view.
    public var selectedRow: Int?
    public var showsHeader: Bool
    /// Colours of rows by index, where they differ from the text colour.
    public var rowColors: [Int: Color]

    public init(
        columns: [Column], rows: [[String]], selectedRow: Int? = nil, showsHeader: Bool = true,
        rowColors: [Int: Color] = [:]
    ) {
        self.columns = columns
        self.rows = rows
        self.selectedRow = selectedRow
        self.showsHeader = showsHeader
        self.rowColors = rowColors
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty, !columns.isEmpty else { return }
        let widths = columnWidths(area.columns, context: context)
        var body = area
        if showsHeader, area.rows > 1 {
            let style = Style(foreground: context.theme.dim, attributes: .bold)
            write(columns.map(\.title), widths: widths, row: area.row, style: style, area, &frame, context)
            body = area.splitRows(at: 1).bottom
        }
        let room = rows.count > body.rows && body.rows > 1 ? body.rows - 1 : body.rows
        let first = max(0, min(rows.count - room, (selectedRow ?? 0) - room + 1))
        let shown = first..<max(first, min(rows.count, first + room))
        for (offset, index) in shown.enumerated() {
            let isSelected = index == selectedRow
            let style = Style(
                foreground: rowColors[index] ?? context.theme.text, attributes: isSelected ? .reverse : [])
            let row = body.row + offset
            if isSelected {
                frame.fill(
                    Rect(column: area.column, row: row, columns: area.columns, rows: 1), with: Cell(" ", style: style))
            }
            write(rows[index], widths: widths, row: row, style: style, area, &frame, context)
        }
        guard room < body.rows else { return }
        frame.write(
            context.more(rows.count - shown.count).truncated(to: body.columns, ellipsis: context.ellipsis),
            at: Position(column: body.column, row: body.row + room), style: context.dimStyle, in: body)
    }

    private func write(
        _ texts: [String], widths: [Int], row: Int, style: Style, _ area: Rect, _ frame: inout Frame,
        _ context: DrawingContext
    ) {
        var column = area.column
        for (index, width) in widths.enumerated() {
            if index < texts.count, width > 0 {
                let text = context.text(texts[index])
                    .fitted(to: width, alignment: columns[index].alignment, ellipsis: context.ellipsis)
                frame.write(text, at: Position(column: column, row: row), style: style, in: area)
            }
            column += width + 2
        }
    }

    /// As wide as the texts; when that is too much, the widest columns give way.
    private func columnWidths(_ room: Int, context: DrawingContext) -> [Int] {
        var widths = columns.indices.map { index in
            columns[index].width
                ?? rows.reduce(showsHeader ? context.text(columns[index].title).displayWidth : 0) {
                    max($0, index < $1.count ? context.text($1[index]).displayWidth : 0)
                }
        }
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - room
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 3 {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
