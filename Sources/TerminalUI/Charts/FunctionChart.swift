/// Functions of x, lines and points in a part of the plane, with axes and a cursor.
///
/// Curves are evaluated once for every column of dots, so that a picture costs what its area costs.
public struct FunctionChart: Widget {
    /// y = f(x).
    public struct Curve: Sendable {
        public var name: String
        /// Not a number where there is nothing to draw.
        public var value: @Sendable (Double) -> Double
        /// Which of the theme's series colours it has; `nil`: that of its own index.
        public var colorIndex: Int?
        /// Drawn behind the others in a weak colour.
        public var isFaint: Bool
        /// Its name stands out in the legend.
        public var isSelected: Bool
        /// Places where it is not continuous: no line leads over them.
        public var breaks: [Double]

        public init(
            name: String, colorIndex: Int? = nil, isFaint: Bool = false, isSelected: Bool = false,
            breaks: [Double] = [],
            value: @escaping @Sendable (Double) -> Double
        ) {
            self.name = name
            self.value = value
            self.colorIndex = colorIndex
            self.isFaint = isFaint
            self.isSelected = isSelected
            self.breaks = breaks
        }
    }

    /// A mark with a label beside it.
    public struct Point: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public var mark: Unicode.Scalar
        public var label: String
        /// Which of the theme's series colours it has; `nil`: the accent colour.
        public var colorIndex: Int?

        public init(x: Double, y: Double, mark: Unicode.Scalar = "●", label: String = "", colorIndex: Int? = nil) {
            self.x = x
            self.y = y
            self.mark = mark
            self.label = label
            self.colorIndex = colorIndex
        }
    }

    public var domain: ChartDomain
    public var curves: [Curve]
    /// Such as tangents; drawn over the curves.
    public var lines: [PlaneLine]
    public var points: [Point]
    /// A place on the x axis; curves are marked there, and the legend reads their values.
    public var cursor: Double?
    public var xLabel: String
    public var yLabel: String
    /// Where the x axis has texts; `nil`: at round places.
    public var xTicks: [Double]?
    public var xScale: AxisScale
    public var yScale: AxisScale
    public var showsLegend: Bool
    /// Whether the legend reads the curves' values at the cursor.
    public var readsLegend: Bool

    public init(
        domain: ChartDomain, curves: [Curve] = [], lines: [PlaneLine] = [], points: [Point] = [],
        cursor: Double? = nil, xLabel: String = "", yLabel: String = "", xTicks: [Double]? = nil,
        xScale: AxisScale = .linear,
        yScale: AxisScale = .linear, showsLegend: Bool = true, readsLegend: Bool = true
    ) {
        self.domain = domain
        self.curves = curves
        self.lines = lines
        self.points = points
        self.cursor = cursor
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.xTicks = xTicks
        self.xScale = xScale
        self.yScale = yScale
        self.showsLegend = showsLegend
        self.readsLegend = readsLegend
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let layout = FunctionChartLayout(plot: self, area: area, context: context)
        guard !layout.plot.isEmpty else { return }
        drawAxes(layout, into: &frame, context: context)
        drawCursor(layout, into: &frame, context: context)
        drawCurves(layout, into: &frame, context: context)
        drawLines(layout, into: &frame, context: context)
        drawPoints(layout, into: &frame, context: context)
        drawLegend(layout, into: &frame, context: context)
    }

    /// The place in the plane under a cell; nil outside of the plot.
    public func coordinates(at position: Position, in area: Rect, context: DrawingContext) -> (x: Double, y: Double)? {
        let layout = FunctionChartLayout(plot: self, area: area, context: context)
        guard layout.plot.contains(position) else { return nil }
        let x = layout.xAxis.value(
            at: (Double(position.column - layout.plot.column) + 0.5) / Double(layout.plot.columns))
        let y = layout.yAxis.value(
            at: 1 - (Double(position.row - layout.plot.row) + 0.5) / Double(layout.plot.rows))
        return (x, y)
    }

    /// A range that shows most of the curves' values over `x`; far outliers, such as those round a pole, stay outside.
    public static func fittingRange(
        of curves: [Curve], over x: ClosedRange<Double>, samples: Int = 120
    ) -> ClosedRange<Double> {
        var values: [Double] = []
        for curve in curves {
            for index in 0...samples {
                let place = x.lowerBound + (x.upperBound - x.lowerBound) * Double(index) / Double(samples)
                let value = curve.value(place)
                if value.isFinite { values.append(value) }
            }
        }
        guard !values.isEmpty else { return -1...1 }
        values.sort()
        let quarter = values[values.count / 4], threeQuarters = values[values.count * 3 / 4]
        let reach = 6 * max(threeQuarters - quarter, 1e-9 * max(1, abs(quarter)))
        let low = max(values[0], quarter - reach), high = min(values[values.count - 1], threeQuarters + reach)
        let margin = high > low ? (high - low) * 0.08 : max(abs(low) * 0.1, 1)
        return (low - margin)...(high + margin)
    }

    func color(_ index: Int, _ context: DrawingContext) -> Color {
        context.theme.seriesColor(curves[index].colorIndex ?? index)
    }

    /// Without colours curves differ by their dashes, in ASCII by their characters.
    func dash(_ index: Int, _ context: DrawingContext) -> ChartTrace.Dash {
        guard !context.hasColors, !context.isASCII else { return .solid }
        return ChartTrace.Dash.allCases[index % ChartTrace.Dash.allCases.count]
    }

    func mark(_ index: Int) -> Unicode.Scalar {
        let marks: [Unicode.Scalar] = ["*", "+", "o", "x", "#", "@", "%", "&"]
        return curves[index].isFaint ? "." : marks[index % marks.count]
    }
}
