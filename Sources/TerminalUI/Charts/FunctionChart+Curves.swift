extension FunctionChart {
    /// The faint curves behind, the first of the others in front.
    func drawCurves(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        let origin = Position(column: layout.plot.column, row: layout.plot.row)
        var lines = BrailleCanvas(size: layout.plot.size)
        let order =
            curves.indices.filter { curves[$0].isFaint }
            + curves.indices.reversed().filter {
                !curves[$0].isFaint
            }
        for index in order {
            var canvas = BrailleCanvas(size: layout.plot.size)
            draw(index, layout, on: &canvas, context)
            if context.isASCII {
                canvas.draw(into: &frame, at: origin, clip: layout.plot, mark: mark(index), context: context)
            } else {
                lines.overlay(canvas, sharing: true)
            }
        }
        if !context.isASCII { lines.draw(into: &frame, at: origin, clip: layout.plot, context: context) }
    }

    private func draw(
        _ index: Int, _ layout: FunctionChartLayout, on canvas: inout BrailleCanvas, _ context: DrawingContext
    ) {
        let curve = curves[index]
        let base = color(index, context)
        let ink = curve.isFaint ? context.theme.faded(base) : base
        let dash = isDotted(index, context) ? .dotted : dash(index, context)
        var previous: (x: Double, y: Int)?
        for column in 0..<layout.width {
            let x = layout.xAxis.value(at: Double(column) / Double(max(1, layout.width - 1)))
            let value = curve.value(x)
            guard value.isFinite, let dot = layout.yAxis.dot(of: value, count: layout.height) else {
                previous = nil
                continue
            }
            let y = layout.height - 1 - dot
            defer { previous = (x, y) }
            guard let previous, !isBroken(curve, from: previous, to: (x, y), layout) else {
                if dash.isInked(column) { canvas.set(x: column, y: y, color: ink) }
                continue
            }
            if dash.isInked(column) {
                canvas.line(fromX: column - 1, fromY: previous.y, toX: column, toY: y, color: ink)
            }
        }
    }

    /// Without colours a faint curve is told by its dots.
    func isDotted(_ index: Int, _ context: DrawingContext) -> Bool { curves[index].isFaint && !context.hasColors }

    /// A pole or a jump lies between two columns.
    private func isBroken(
        _ curve: Curve, from start: (x: Double, y: Int), to end: (x: Double, y: Int), _ layout: FunctionChartLayout
    ) -> Bool {
        let isPole = (start.y < 0 && end.y >= layout.height) || (start.y >= layout.height && end.y < 0)
        return isPole || curve.breaks.contains { start.x < $0 && $0 <= end.x }
    }

    func drawLines(_ layout: FunctionChartLayout, into frame: inout Frame, context: DrawingContext) {
        for line in lines {
            var canvas = BrailleCanvas(size: layout.plot.size)
            line.draw(on: &canvas) { layout.dot(x: $0.x, y: $0.y) }
            canvas.draw(
                into: &frame, at: Position(column: layout.plot.column, row: layout.plot.row), clip: layout.plot,
                mark: context.isASCII ? line.asciiMark : nil, context: context)
        }
    }
}
