/// Wrapped text as in ``TextBlock`` that flows through columns side by side, page by page.
public struct TextColumns: Widget {
    public var text: String
    /// The page shown, from 0.
    public var page: Int
    /// The narrowest column before one column less is used.
    public var narrowest: Int

    private static let gap = 3

    public init(_ text: String, page: Int = 0, narrowest: Int = 44) {
        self.text = text
        self.page = page
        self.narrowest = narrowest
    }

    /// How many pages of this size the text fills; at least 1.
    public func pageCount(in size: Size) -> Int {
        guard size.columns > 0, size.rows > 0 else { return 1 }
        let (count, columns) = columns(in: size.columns)
        let lines = TextLayout(text, columns: columns).lines.count
        return max(1, (lines + count * size.rows - 1) / (count * size.rows))
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let (count, columns) = columns(in: area.columns)
        let lines = TextLayout(context.text(text), columns: columns).lines
        for index in 0..<count {
            let first = (page * count + index) * area.rows
            guard first < lines.count else { return }
            let column = Rect(
                column: area.column + index * (columns + TextColumns.gap), row: area.row, columns: columns,
                rows: area.rows)
            for (offset, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
                line.draw(row: column.row + offset, in: column, color: nil, into: &frame, context)
            }
        }
    }

    private func columns(in total: Int) -> (count: Int, columns: Int) {
        let count = max(1, (total + TextColumns.gap) / (narrowest + TextColumns.gap))
        return (count, max(1, (total - (count - 1) * TextColumns.gap) / count))
    }
}
