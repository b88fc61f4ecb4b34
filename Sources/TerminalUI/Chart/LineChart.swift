/// Curves over a common x axis, with axes, legend, markers and a cursor.
public struct LineChart: Widget {
    public var series: [ChartSeries]
    /// `nil`: the range of the points.
    public var xRange: ClosedRange<Double>?
    /// `nil`: the range of the finite values.
    public var yRange: ClosedRange<Double>?
    public var yScale: AxisScale
    public var markers: [ChartMarker]
    /// A place on the x axis whose exact values are shown.
    public var cursor: Double?
    public var xLabel: String
    public var yLabel: String
    /// Weight of the past in the exponential moving average, in 0..<1; `nil` or 0: none.
    public var smoothing: Double?
    public var showsLegend: Bool

    public init(
        series: [ChartSeries], xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
        yScale: AxisScale = .linear, markers: [ChartMarker] = [], cursor: Double? = nil, xLabel: String = "",
        yLabel: String = "", smoothing: Double? = nil, showsLegend: Bool = true
    ) {
        self.series = series
        self.xRange = xRange
        self.yRange = yRange
        self.yScale = yScale
        self.markers = markers
        self.cursor = cursor
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.smoothing = smoothing
        self.showsLegend = showsLegend
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
