/// Counts of equally wide bins as vertical bars.
public struct Histogram: Widget {
    /// From the lowest bin to the highest; any number, neighbours are added up when they exceed the columns.
    public var counts: [Double]
    /// The values at the outer edges of the bins, written below; `nil`: none.
    public var range: ClosedRange<Double>?
    public var color: Color?

    public init(counts: [Double], range: ClosedRange<Double>? = nil, color: Color? = nil) {
        self.counts = counts
        self.range = range
        self.color = color
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let showsRange = range != nil && area.rows >= 3 && area.columns >= 12
        let plot = area.splitRows(at: area.rows - (showsRange ? 1 : 0)).top
        let heights = columnCounts(plot.columns)
        let highest = heights.max() ?? 0
        if highest > 0 {
            let style = Style(foreground: color ?? context.theme.accent)
            for (column, count) in heights.enumerated() where count > 0 {
                let scalars = VerticalBar.scalars(
                    fraction: count / highest, rows: plot.rows, isASCII: context.isASCII)
                for (offset, scalar) in scalars.enumerated() where scalar != " " {
                    let row = plot.row + plot.rows - 1 - offset
                    frame.put(
                        Cell(scalar, style: style), at: Position(column: plot.column + column, row: row), in: plot)
                }
            }
        }
        if showsRange, let range { drawRange(range, row: area.row + area.rows - 1, area, &frame, context) }
    }

    private func drawRange(
        _ range: ClosedRange<Double>, row: Int, _ area: Rect, _ frame: inout Frame, _ context: DrawingContext
    ) {
        let low = NumberFormat.compact(range.lowerBound)
        let high = NumberFormat.compact(range.upperBound)
        frame.write(low, at: Position(column: area.column, row: row), style: context.dimStyle, in: area)
        guard low.count + high.count < area.columns else { return }
        let end = area.column + area.columns - high.count
        frame.write(high, at: Position(column: end, row: row), style: context.dimStyle, in: area)
        let middle = (range.lowerBound + range.upperBound) / 2
        let text = abs(middle) < (range.upperBound - range.lowerBound) * 1e-9 ? "0" : NumberFormat.compact(middle)
        let start = area.column + (area.columns - text.count) / 2
        guard start > area.column + low.count, start + text.count < end else { return }
        frame.write(text, at: Position(column: start, row: row), style: context.dimStyle, in: area)
    }

    /// A height for each column: bins spread over several columns, or neighbours added up.
    private func columnCounts(_ columns: Int) -> [Double] {
        guard !counts.isEmpty, columns > 0 else { return [] }
        let clean = counts.map { $0.isFinite ? max(0, $0) : 0 }
        if clean.count <= columns {
            return (0..<columns).map { clean[$0 * clean.count / columns] }
        }
        return (0..<columns).map { column in
            clean[column * clean.count / columns..<(column + 1) * clean.count / columns].reduce(0, +)
        }
    }
}
