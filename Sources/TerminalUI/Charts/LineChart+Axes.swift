extension LineChart {
    func drawAxes(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        drawYTicks(layout, into: &frame, context: context)
        if layout.showsXTicks { drawXTicks(layout, into: &frame, context: context) }
    }

    /// Texts right-aligned before the plot; a row holds one of them.
    private func drawYTicks(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        var taken: Set<Int> = []
        for tick in layout.yTicks {
            guard let row = layout.row(y: tick.value), taken.insert(row).inserted else { continue }
            let column = layout.plot.column - 1 - tick.text.displayWidth
            frame.write(
                tick.text, at: Position(column: column, row: row), style: context.dimStyle, in: layout.area)
        }
    }

    /// Texts centred below their places, kept inside; the axis' name at the right where there is room.
    private func drawXTicks(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        let row = layout.area.row + layout.area.rows - 1
        let end = layout.plot.column + layout.plot.columns
        let name = context.text(xLabel)
        let hasName = !name.isEmpty && name.displayWidth + 12 < layout.plot.columns
        let limit = hasName ? end - name.displayWidth - 1 : end
        let count = max(1, layout.plot.columns / 14)
        // Two values at least, with smaller steps or, where that is not enough, in the place of the name.
        let tries = [(count, limit), (2 * count, limit), (count, end), (2 * count, end), (4 * count, end)]
        let placed = tries.lazy.map { placedTicks(layout, count: $0.0, limit: $0.1) }
        guard let index = placed.firstIndex(where: { $0.count > 1 }) ?? placed.indices.first else { return }
        for tick in placed[index] {
            frame.write(
                tick.text, at: Position(column: tick.column, row: row), style: context.dimStyle, in: layout.area)
        }
        guard hasName, tries[index].1 == limit else { return }
        frame.write(name, at: Position(column: limit + 1, row: row), style: context.dimStyle, in: layout.area)
    }

    /// Those that do not touch each other, and the columns where they begin.
    private func placedTicks(_ layout: LineChartLayout, count: Int, limit: Int) -> [(text: String, column: Int)] {
        let ticks =
            xScale == .linear
            ? AxisTicks.linear(layout.xAxis.range, count: count, isWhole: hasWholeX)
            : AxisTicks.logarithmic(layout.xAxis.range, count: count)
        var free = layout.plot.column
        return ticks.ticks.compactMap { tick in
            guard let column = layout.column(x: tick.value) else { return nil }
            let width = tick.text.displayWidth
            let start = max(min(column - width / 2, limit - width), layout.plot.column)
            guard start >= free, start <= column else { return nil }
            free = start + width + 2
            return (tick.text, start)
        }
    }

    /// The axis' name at the left, the curves with their values at the right; with a cursor the values there.
    func drawLegend(_ layout: LineChartLayout, gaps: [Int], into frame: inout Frame, context: DrawingContext) {
        let row = layout.area.row
        let end = layout.area.column + layout.area.columns
        let pieces = fittingLegend(layout.area.columns, gaps: gaps, context: context)
        let name = context.text(yLabel)
        var column = max(layout.area.column, end - width(of: pieces))
        if !name.isEmpty, column - layout.area.column > name.displayWidth + 1 {
            frame.write(name, at: Position(column: layout.area.column, row: row), style: context.dimStyle)
        }
        for piece in pieces {
            column += frame.write(
                piece.text, at: Position(column: column, row: row), style: piece.style, in: layout.area)
        }
    }

    private typealias LegendPiece = (text: String, style: Style)

    private func width(of pieces: [LegendPiece]) -> Int { pieces.reduce(0) { $0 + $1.text.displayWidth } }

    /// The fullest legend that fits: digits give way, then the samples of the lines where colours tell them apart,
    /// then the values of the last curves, and at last whole entries, which are counted.
    private func fittingLegend(_ columns: Int, gaps: [Int], context: DrawingContext) -> [LegendPiece] {
        let needsSamples = context.isASCII || !context.hasColors
        var candidates = [(4, true), (3, true), (2, true)].map { digits, showsSamples in
            legend(gaps: gaps, digits: digits, valueCount: series.count, showsSamples: showsSamples, context: context)
        }
        candidates += (0...series.count).reversed().map { count in
            legend(gaps: gaps, digits: 2, valueCount: count, showsSamples: needsSamples, context: context)
        }
        let names = candidates[candidates.count - 1]
        candidates += (1..<max(1, names.count)).reversed().map { count in
            names.prefix(count) + [[("+\(names.count - count)", context.dimStyle)]]
        }
        return candidates.lazy.map { Array($0.joined(separator: [("  ", .plain)])) }
            .first { width(of: $0) <= columns } ?? []
    }

    /// An entry for each curve such as `━━ train 0.0081`, after that of the cursor; without the samples of the lines
    /// the names have their colours. Only the first `valueCount` curves have values.
    private func legend(
        gaps: [Int], digits: Int, valueCount: Int, showsSamples: Bool, context: DrawingContext
    ) -> [[LegendPiece]] {
        var entries: [[LegendPiece]] = []
        if let cursor {
            let style = Style(foreground: context.theme.accent, attributes: .bold)
            entries.append([("@ \(NumberFormat.compact(cursor, significantDigits: 7))", style)])
        }
        for (index, series) in series.enumerated() {
            let style = Style(foreground: color(index, context))
            let sample = context.isASCII ? String(mark(index)) : dash(index, context).sample
            var pieces: [LegendPiece] = showsSamples ? [(sample + " ", style)] : []
            pieces.append((context.text(series.name), showsSamples ? context.textStyle : style))
            if index < valueCount { pieces.append((" " + valueText(series, digits: digits), context.textStyle)) }
            if gaps[index] > 0, index < valueCount {
                pieces.append((" (\(gaps[index]) \(context.text(gapText)))", Style(foreground: context.theme.bad)))
            }
            entries.append(pieces)
        }
        return entries
    }

    private func valueText(_ series: ChartSeries, digits: Int) -> String {
        let value: Double?
        if let cursor {
            value = series.value(at: cursor)
        } else {
            value = series.currentValue ?? series.points.last?.last
        }
        guard let value, value.isFinite else { return "-" }
        if abs(value) >= 1e7 { return NumberFormat.compact(value) }
        return NumberFormat.plainDecimal(value, significantDigits: digits)
    }
}
