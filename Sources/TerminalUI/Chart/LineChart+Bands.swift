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
