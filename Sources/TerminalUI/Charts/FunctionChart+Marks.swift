extension FunctionChart {
    /// A curve's name and its value at the cursor.
    struct LegendEntry: Hashable {
        var sample: String
        var name: String
        var reading: String
        var color: Color
        var isSelected: Bool

        var width: Int {
            sample.displayWidth + 1 + name.displayWidth + (reading.isEmpty ? 0 : 1 + reading.displayWidth)
        }
    }

    /// The entries row by row; those that do not fit are counted in the last.
    func legend(columns: Int, rows: Int, context: DrawingContext) -> [[LegendEntry]] {
        var lines: [[LegendEntry]] = [[]]
        var used = 0
        let named = curves.indices.filter { !curves[$0].name.isEmpty }
        for (place, index) in named.enumerated() {
            let entry = LegendEntry(
                sample: context.isASCII
                    ? String(mark(index)) : isDotted(index, context) ? "··" : dash(index, context).sample,
                name: context.text(curves[index].name),
                reading: readsLegend ? cursor.map { reading(curves[index].value($0)) } ?? "" : "",
                color: color(index, context), isSelected: curves[index].isSelected)
            let isLastLine = lines.count == rows
            let left = named.count - place - 1
            let reserve = isLastLine && left > 0 ? "+\(left + 1)".count + 2 : 0
            if used + entry.width + reserve > columns {
                if isLastLine {
                    let more = LegendEntry(
                        sample: "", name: "+\(left + 1)", reading: "", color: context.theme.dim, isSelected: false)
                    lines[lines.count - 1].append(more)
                    return lines
                }
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(entry)
            used += entry.width + 2
        }
        return lines.filter { !$0.isEmpty }
    }

    private func reading(_ value: Double) -> String {
        value.isNaN ? "-" : NumberFormat.plainDecimal(value, significantDigits: 4)
    }

    func drawLegend(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        for (offset, line) in layout.legend.enumerated() {
            var column = layout.area.column
            let row = layout.area.row + offset
            for entry in line {
                let style = Style(foreground: entry.color, attributes: entry.isSelected ? [.bold, .underline] : [])
                if !entry.sample.isEmpty {
                    column += frame.write(
                        entry.sample + " ", at: Position(column: column, row: row),
                        style: Style(foreground: entry.color), in: layout.area)
                }
                column += frame.write(entry.name, at: Position(column: column, row: row), style: style, in: layout.area)
                if !entry.reading.isEmpty {
                    column += frame.write(
                        " " + entry.reading, at: Position(column: column, row: row), style: context.textStyle,
                        in: layout.area)
                }
                column += 2
            }
        }
    }

    func drawAxes(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        drawZeroLines(layout, into: &frame, context: context)
        var taken: Set<Int> = []
        for tick in layout.yTicks {
            guard let row = layout.row(y: tick.value), taken.insert(row).inserted else { continue }
            frame.write(
                tick.text.fitted(to: layout.plot.column - layout.area.column - 1, alignment: .right, ellipsis: ""),
                at: Position(column: layout.area.column, row: row), style: context.dimStyle, in: layout.area)
        }
        guard !layout.xTicks.isEmpty else { return }
        let row = layout.area.row + layout.area.rows - 1
        var limit = layout.plot.column + layout.plot.columns
        let name = context.text(xLabel)
        if !name.isEmpty, name.displayWidth + 12 < layout.plot.columns {
            limit -= name.displayWidth
            frame.write(name, at: Position(column: limit, row: row), style: context.dimStyle, in: layout.area)
            limit -= 1
        }
        var free = layout.plot.column
        for tick in layout.xTicks {
            guard let column = layout.column(x: tick.value) else { continue }
            let start = max(column - tick.text.displayWidth / 2, layout.plot.column)
            guard start >= free, start + tick.text.displayWidth <= limit else { continue }
            frame.write(tick.text, at: Position(column: start, row: row), style: context.dimStyle, in: layout.area)
            free = start + tick.text.displayWidth + 2
        }
        let unit = context.text(yLabel)
        if !unit.isEmpty, unit.displayWidth < layout.plot.columns {
            frame.write(
                unit, at: Position(column: layout.plot.column + 1, row: layout.plot.row), style: context.dimStyle,
                in: layout.plot)
        }
    }

    /// The lines x = 0 and y = 0.
    private func drawZeroLines(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        let style = Style(foreground: context.theme.border)
        if yScale == .linear, let row = layout.row(y: 0) {
            frame.fill(
                Rect(column: layout.plot.column, row: row, columns: layout.plot.columns, rows: 1),
                with: Cell(context.isASCII ? "-" : "┈", style: style))
        }
        if xScale == .linear, let column = layout.column(x: 0) {
            frame.fill(
                Rect(column: column, row: layout.plot.row, columns: 1, rows: layout.plot.rows),
                with: Cell(context.isASCII ? ":" : "┊", style: style))
        }
    }

    /// A line at the cursor, its place on the x axis.
    func drawCursor(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        guard let cursor, let column = layout.column(x: cursor) else { return }
        frame.fill(
            Rect(column: column, row: layout.plot.row, columns: 1, rows: layout.plot.rows),
            with: Cell(context.isASCII ? "|" : "│", style: Style(foreground: context.theme.accent)))
        guard !layout.xTicks.isEmpty else { return }
        let text = " " + NumberFormat.plainDecimal(cursor, significantDigits: 6) + " "
        let start = min(
            max(layout.plot.column, column - text.count / 2), layout.plot.column + layout.plot.columns - text.count)
        guard start >= layout.plot.column else { return }
        frame.write(
            text, at: Position(column: start, row: layout.area.row + layout.area.rows - 1),
            style: Style(foreground: context.theme.accent, attributes: .reverse), in: layout.area)
    }

    /// Where the curves meet the cursor, then the points with their labels.
    func drawPoints(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        if let cursor {
            for index in curves.indices.reversed() where !curves[index].isFaint {
                guard let position = layout.position(x: cursor, y: curves[index].value(cursor)) else { continue }
                let style = Style(foreground: color(index, context), attributes: .bold)
                frame.put(Cell(context.isASCII ? mark(index) : "●", style: style), at: position, in: layout.plot)
            }
        }
        for point in points {
            guard let position = layout.position(x: point.x, y: point.y) else { continue }
            let color = point.colorIndex.map(context.theme.seriesColor) ?? context.theme.accent
            let style = Style(foreground: color, attributes: .bold)
            let mark = context.text(String(Character(point.mark))).unicodeScalars.first ?? "*"
            frame.put(Cell(mark, style: style), at: position, in: layout.plot)
            let label = context.text(point.label)
            guard !label.isEmpty else { continue }
            let right = layout.plot.column + layout.plot.columns
            let fits = position.column + 2 + label.displayWidth <= right
            frame.write(
                label,
                at: Position(
                    column: fits
                        ? position.column + 2 : max(layout.plot.column, position.column - 1 - label.displayWidth),
                    row: position.row),
                style: Style(foreground: color), in: layout.plot)
        }
    }
}
