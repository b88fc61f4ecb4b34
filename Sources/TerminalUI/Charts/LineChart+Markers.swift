extension LineChart {
    /// A dotted vertical line for every edit.
    func drawMarkerLines(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        let glyph: Unicode.Scalar = context.isASCII ? ":" : "┆"
        for marker in markers where marker.kind == .edit {
            guard let column = layout.column(x: marker.x) else { continue }
            frame.fill(
                Rect(column: column, row: layout.plot.row, columns: 1, rows: layout.plot.rows),
                with: Cell(glyph, style: context.dimStyle))
        }
    }

    /// The labels beside their lines, each in the first row where it covers no other.
    func drawMarkerLabels(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        let rows = max(1, layout.plot.rows / 2)
        var ends = Array(repeating: layout.plot.column - 1, count: rows)
        for marker in markers.sorted(by: { $0.x < $1.x }) where marker.kind == .edit {
            guard let column = layout.column(x: marker.x), !layout.plot.isEmpty else { continue }
            let label = context.text(marker.label)
            let width = label.displayWidth
            let right = layout.plot.column + layout.plot.columns
            let start = column + 2 + width <= right ? column + 2 : column - 1 - width
            guard width > 0, start >= layout.plot.column, let row = ends.firstIndex(where: { $0 < start }) else {
                continue
            }
            frame.write(
                label, at: Position(column: start, row: layout.plot.row + row),
                style: Style(foreground: context.theme.accent), in: layout.plot)
            ends[row] = max(start + width, column + 1)
        }
        for marker in markers where marker.kind == .divergence {
            drawDivergence(marker, layout, into: &frame, context: context)
        }
    }

    /// A cross where its curve ended, with its label on the side that has room.
    private func drawDivergence(
        _ marker: ChartMarker, _ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext
    ) {
        guard let column = layout.column(x: marker.x), !layout.plot.isEmpty else { return }
        let style = Style(foreground: context.theme.bad, attributes: .bold)
        let ended = marker.series.flatMap { series.indices.contains($0) ? [series[$0]] : nil } ?? series
        let value = ended.lazy.compactMap { $0.lastFiniteValue(before: marker.x) }.first
        let row = value.flatMap { layout.row(y: $0) } ?? layout.plot.row
        frame.put(
            Cell(context.isASCII ? "X" : "✗", style: style), at: Position(column: column, row: row), in: layout.plot)
        let label = context.text(marker.label)
        let right = layout.plot.column + layout.plot.columns
        let fitsRight = column + 2 + label.displayWidth <= right
        let start = fitsRight ? column + 2 : max(layout.plot.column, column - 1 - label.displayWidth)
        let room = fitsRight ? right - start : column - 1 - start
        frame.write(
            label.truncated(to: max(0, room), ellipsis: context.ellipsis), at: Position(column: start, row: row),
            style: style, in: layout.plot)
    }

    /// A line at the cursor; its place stands on the x axis.
    func drawCursor(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        guard let cursor, let column = layout.column(x: cursor) else { return }
        let style = Style(foreground: context.theme.accent)
        for row in layout.plot.row..<layout.plot.row + layout.plot.rows
        where frame[column, row].scalar == " " || frame[column, row].scalar == "┆" {
            frame.put(
                Cell(context.isASCII ? "|" : "│", style: style), at: Position(column: column, row: row),
                in: layout.plot)
        }
        guard layout.showsXTicks else { return }
        let text = " " + NumberFormat.compact(cursor, significantDigits: 7) + " "
        let start = min(
            max(layout.plot.column, column - text.count / 2), layout.plot.column + layout.plot.columns - text.count)
        guard start >= layout.plot.column else { return }
        frame.write(
            text, at: Position(column: start, row: layout.area.row + layout.area.rows - 1),
            style: Style(foreground: context.theme.accent, attributes: .reverse), in: layout.area)
    }
}

/// Something that happened at one place of the x axis.
public struct ChartMarker: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A dotted vertical line: a choice was changed here.
        case edit
        /// A cross: the loss or a parameter stopped being finite here.
        case divergence
    }

    public var x: Double
    public var label: String
    public var kind: Kind
    /// The curve that a divergence is of; nil for the first one.
    public var series: Int?

    public init(x: Double, label: String, kind: Kind = .edit) {
        self.x = x
        self.label = label
        self.kind = kind
    }
}

extension LineChart {
    /// The ranges around curves: filled faintly, or without colours as dotted edges.
    func drawBands(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        var canvas = BrailleCanvas(size: layout.plot.size)
        for index in series.indices.reversed() {
            let band = series[index].band
            let color = context.theme.faded(color(index, context))
            if context.hasColors {
                ChartTrace(band, xAxis: layout.xAxis, width: canvas.width)
                    .draw(on: &canvas, yAxis: layout.yAxis, color: color)
                continue
            }
            for edge in [
                band.map { ChartPoint(x: $0.x, y: $0.minimum) }, band.map { ChartPoint(x: $0.x, y: $0.maximum) },
            ] {
                ChartTrace(edge, xAxis: layout.xAxis, width: canvas.width)
                    .draw(on: &canvas, yAxis: layout.yAxis, color: color, dash: .dotted)
            }
        }
        canvas.draw(
            into: &frame, at: Position(column: layout.plot.column, row: layout.plot.row), clip: layout.plot,
            attributes: .dim, mark: context.isASCII ? "." : nil, context: context)
    }
}
