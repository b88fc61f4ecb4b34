/// Where the parts of a line chart lie in its area, and its axes.
struct LineChartLayout {
    let area: Rect
    /// The cells of the curves.
    let plot: Rect
    let xAxis: ChartAxis
    let yAxis: ChartAxis
    let yTicks: [AxisTicks.Tick]
    /// Columns of the y axis's texts, 0 without it.
    let yTickColumns: Int
    let showsXTicks: Bool
    let showsLegend: Bool

    init(chart: LineChart, area: Rect) {
        self.area = area
        xAxis = ChartAxis(range: LineChartLayout.xRange(of: chart), scale: chart.xScale)
        yAxis = ChartAxis(range: LineChartLayout.yRange(of: chart), scale: chart.yScale)
        showsLegend = area.rows >= 5 && area.columns >= 16 && chart.showsLegend
        showsXTicks = area.rows >= 4 && area.columns >= 16
        let rows = area.rows - (showsLegend ? 1 : 0) - (showsXTicks ? 1 : 0)
        let count = max(2, rows / 3)
        let ticks =
            chart.yScale == .linear
            ? AxisTicks.linear(yAxis.range, count: count) : AxisTicks.logarithmic(yAxis.range, count: count)
        let width = ticks.ticks.map(\.text.count).max() ?? 0
        let showsYTicks = area.rows >= 3 && area.columns >= 3 * (width + 1)
        yTicks = showsYTicks ? ticks.ticks : []
        yTickColumns = showsYTicks ? max(width, 5) + 1 : 0
        plot = Rect(
            column: area.column + yTickColumns, row: area.row + (showsLegend ? 1 : 0),
            columns: area.columns - yTickColumns, rows: rows)
    }

    /// The column of a value on the x axis, `nil` outside of the range.
    func column(x: Double) -> Int? {
        guard xAxis.range.contains(x), let dot = xAxis.dot(of: x, count: 2 * plot.columns) else { return nil }
        return plot.column + dot / 2
    }

    /// The row of a value on the y axis, `nil` outside of the range.
    func row(y: Double) -> Int? {
        guard !plot.isEmpty, let dot = yAxis.dot(of: y, count: 4 * plot.rows), dot >= 0, dot < 4 * plot.rows else {
            return nil
        }
        return plot.row + plot.rows - 1 - dot / 4
    }

    private static func xRange(of chart: LineChart) -> ClosedRange<Double> {
        if let range = chart.xRange, range.lowerBound.isFinite, range.upperBound.isFinite,
            range.lowerBound > 0 || chart.xScale == .linear
        {
            return range
        }
        var low = Double.infinity
        var high = -Double.infinity
        for series in chart.series {
            guard let first = series.points.first?.x, let last = series.points.last?.x else { continue }
            if first.isFinite { low = min(low, first) }
            if last.isFinite { high = max(high, last) }
        }
        if chart.xScale == .logarithmic { return low > 0 && low < high ? low...high : 0.1...1 }
        return low < high ? low...high : low == high ? low...(low + 1) : 0...1
    }

    private static func yRange(of chart: LineChart) -> ClosedRange<Double> {
        if let range = chart.yRange, range.lowerBound.isFinite, range.upperBound.isFinite,
            range.lowerBound > 0 || chart.yScale == .linear
        {
            return range
        }
        var low = Double.infinity
        var high = -Double.infinity
        let leading = chart.series.filter { !$0.isBackground && $0.points.contains(where: \.isFinite) }
        for series in leading.isEmpty ? chart.series : leading {
            for point in series.points + series.band where point.isFinite {
                if chart.yScale == .linear || point.minimum > 0 {
                    low = min(low, point.minimum)
                } else if point.maximum > 0 {
                    low = min(low, point.maximum)
                }
                high = max(high, point.maximum)
            }
        }
        return ChartAxis.fitting(low: low, high: high, scale: chart.yScale)
    }
}
