/// Where the parts of a function chart lie in its area, and its axes.
struct FunctionChartLayout {
    let area: Rect
    /// The cells of the curves.
    let plot: Rect
    let xAxis: ChartAxis
    let yAxis: ChartAxis
    let yTicks: [AxisTicks.Tick]
    let xTicks: [AxisTicks.Tick]
    let legend: [[FunctionChart.LegendEntry]]

    init(plot: FunctionChart, area: Rect, context: DrawingContext) {
        self.area = area
        let hasAxes = area.rows >= 4 && area.columns >= 16
        let legendRows = plot.showsLegend && area.rows >= 5 ? max(1, area.rows / 5) : 0
        legend = legendRows > 0 ? plot.legend(columns: area.columns, rows: legendRows, context: context) : []
        let rows = max(0, area.rows - legend.count - (hasAxes ? 1 : 0))
        let columns = max(0, area.columns - (hasAxes ? FunctionChartLayout.tickColumns : 0))
        xAxis = ChartAxis(range: plot.domain.x, scale: plot.xScale)
        yAxis = ChartAxis(range: plot.domain.y, scale: plot.yScale)
        yTicks = hasAxes ? FunctionChartLayout.ticks(yAxis, count: max(2, rows / 3)) : []
        let told = plot.xTicks?.map { AxisTicks.Tick(value: $0, text: NumberFormat.plainDecimal($0)) }
        xTicks = hasAxes ? told ?? FunctionChartLayout.ticks(xAxis, count: max(2, columns / 10)) : []
        self.plot = Rect(
            column: area.column + (hasAxes ? FunctionChartLayout.tickColumns : 0), row: area.row + legend.count,
            columns: columns, rows: rows)
    }

    private static let tickColumns = 7

    private static func ticks(_ axis: ChartAxis, count: Int) -> [AxisTicks.Tick] {
        axis.scale == .linear
            ? AxisTicks.linear(axis.range, count: count).ticks : AxisTicks.logarithmic(axis.range, count: count).ticks
    }

    var width: Int { 2 * plot.columns }
    var height: Int { 4 * plot.rows }

    /// The dots of a place, which may lie outside of the plot; nil for what the axes cannot show.
    func dot(x: Double, y: Double) -> (x: Int, y: Int)? {
        guard let column = xAxis.dot(of: x, count: width), let row = yAxis.dot(of: y, count: height) else { return nil }
        return (column, height - 1 - row)
    }

    /// The cell of a place; nil outside of the plot.
    func position(x: Double, y: Double) -> Position? {
        guard let dot = dot(x: x, y: y), dot.x >= 0, dot.y >= 0, dot.x < width, dot.y < height else { return nil }
        return Position(column: plot.column + dot.x / 2, row: plot.row + dot.y / 4)
    }

    func column(x: Double) -> Int? {
        guard let dot = xAxis.dot(of: x, count: width), dot >= 0, dot < width else { return nil }
        return plot.column + dot / 2
    }

    func row(y: Double) -> Int? {
        guard let dot = yAxis.dot(of: y, count: height), dot >= 0, dot < height else { return nil }
        return plot.row + plot.rows - 1 - dot / 4
    }
}

extension ChartDomain {
    /// The domain with one range widened around its middle so that a unit is as long on both axes; a cell is twice as
    /// high as wide.
    public func widened(columns: Int, rows: Int) -> ChartDomain {
        guard columns > 0, rows > 0 else { return self }
        let width = x.upperBound - x.lowerBound, height = y.upperBound - y.lowerBound
        let unit = max(width / Double(columns), height / Double(2 * rows))
        let around = { (range: ClosedRange<Double>, extent: Double) in
            let middle = (range.lowerBound + range.upperBound) / 2
            return (middle - extent / 2)...(middle + extent / 2)
        }
        return ChartDomain(x: around(x, unit * Double(columns)), y: around(y, unit * Double(2 * rows)))
    }
}
