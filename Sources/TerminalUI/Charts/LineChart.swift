/// Curves over a common x axis, with axes, legend, markers and a cursor.
///
/// Points beyond the columns are reduced to the extremes of each column of dots, in one pass. A bucket
/// with a value that is not finite is a gap, and the legend tells how many there are.
public struct LineChart: Widget {
    public var series: [ChartSeries]
    /// `nil`: the range of the points.
    public var xRange: ClosedRange<Double>?
    /// `nil`: the range of the finite values, widened to round ends.
    public var yRange: ClosedRange<Double>?
    public var yScale: AxisScale
    public var xScale: AxisScale
    public var markers: [ChartMarker]
    /// A place on the x axis whose exact values are shown.
    public var cursor: Double?
    public var xLabel: String
    public var yLabel: String
    /// Weight of the past in the exponential moving average, in 0..<1; `nil` or 0: none.
    public var smoothing: Double?
    public var showsLegend: Bool
    /// Whether places on the x axis are counts, with no ticks between them.
    public var hasWholeX = true
    /// Shown while there is nothing to draw.
    public var emptyText: String
    /// Shown in the legend behind the number of gaps.
    public var gapText: String

    public init(
        series: [ChartSeries], xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
        yScale: AxisScale = .linear, xScale: AxisScale = .linear, markers: [ChartMarker] = [], cursor: Double? = nil,
        xLabel: String = "",
        yLabel: String = "", smoothing: Double? = nil, showsLegend: Bool = true, emptyText: String = "no data yet",
        gapText: String = "not finite"
    ) {
        self.series = series
        self.xRange = xRange
        self.yRange = yRange
        self.yScale = yScale
        self.xScale = xScale
        self.markers = markers
        self.cursor = cursor
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.smoothing = smoothing
        self.showsLegend = showsLegend
        self.emptyText = emptyText
        self.gapText = gapText
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let layout = LineChartLayout(chart: self, area: area)
        drawAxes(layout, into: &frame, context: context)
        drawMarkerLines(layout, into: &frame, context: context)
        if series.contains(where: { !$0.band.isEmpty }) { drawBands(layout, into: &frame, context: context) }
        let traces = drawCurves(layout, into: &frame, context: context)
        drawMarkerLabels(layout, into: &frame, context: context)
        drawCursor(layout, into: &frame, context: context)
        if layout.showsLegend { drawLegend(layout, gaps: traces.map(\.gapCount), into: &frame, context: context) }
        if traces.allSatisfy({ $0.columns.isEmpty }) { drawEmpty(layout, into: &frame, context: context) }
    }

    /// The raw traces dimmed below the smoothed ones; returns what was reduced from the raw points.
    private func drawCurves(
        _ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext
    ) -> [ChartTrace] {
        let origin = Position(column: layout.plot.column, row: layout.plot.row)
        let width = 2 * layout.plot.columns
        let traces = series.map { ChartTrace($0.points, xAxis: layout.xAxis, width: width) }
        let isSmoothed = (smoothing ?? 0) > 0
        if isSmoothed {
            var canvas = BrailleCanvas(size: layout.plot.size)
            for (index, trace) in traces.enumerated() {
                trace.draw(on: &canvas, yAxis: layout.yAxis, color: context.theme.faded(color(index, context)))
            }
            canvas.draw(
                into: &frame, at: origin, clip: layout.plot, attributes: .dim,
                mark: context.isASCII ? "." : nil, context: context)
        }
        var lines = BrailleCanvas(size: layout.plot.size)
        for index in series.indices.reversed() {
            let trace =
                isSmoothed
                ? ChartTrace(
                    ExponentialMovingAverage.smooth(series[index].points, weight: smoothing ?? 0),
                    xAxis: layout.xAxis, width: width) : traces[index]
            var canvas = BrailleCanvas(size: layout.plot.size)
            trace.draw(on: &canvas, yAxis: layout.yAxis, color: color(index, context), dash: dash(index, context))
            if context.isASCII {
                canvas.draw(into: &frame, at: origin, clip: layout.plot, mark: mark(index), context: context)
            } else {
                lines.overlay(canvas, sharing: !series[index].isBackground)
            }
        }
        lines.draw(into: &frame, at: origin, clip: layout.plot, context: context)
        return traces
    }

    private func drawEmpty(_ layout: LineChartLayout, into frame: inout Frame, context: DrawingContext) {
        let text = context.text(emptyText)
        guard layout.plot.columns >= text.displayWidth else { return }
        let position = Position(
            column: layout.plot.column + (layout.plot.columns - text.displayWidth) / 2,
            row: layout.plot.row + layout.plot.rows / 2)
        frame.write(text, at: position, style: context.dimStyle, in: layout.plot)
    }

    func color(_ index: Int, _ context: DrawingContext) -> Color {
        series[index].color ?? context.theme.seriesColor(index)
    }

    /// Without colours curves differ by their dashes, in ASCII by their characters.
    func dash(_ index: Int, _ context: DrawingContext) -> ChartTrace.Dash {
        guard !context.hasColors, !context.isASCII else { return .solid }
        return ChartTrace.Dash.allCases[index % ChartTrace.Dash.allCases.count]
    }

    /// How a curve of that index is drawn, in two characters: for a legend of one's own.
    public static func sample(of index: Int, context: DrawingContext) -> String {
        if context.isASCII { return String(mark(index)) + String(mark(index)) }
        let dashes = ChartTrace.Dash.allCases
        return (context.hasColors ? ChartTrace.Dash.solid : dashes[index % dashes.count]).sample
    }

    func mark(_ index: Int) -> Unicode.Scalar { LineChart.mark(index) }

    private static func mark(_ index: Int) -> Unicode.Scalar {
        let marks: [Unicode.Scalar] = ["*", "+", "o", "x", "#", "@", "%", "&"]
        return marks[index % marks.count]
    }
}
