extension LineChart {
    /// The value on the x axis under the middle of a cell, nil beside the curves.
    public func x(at position: Position, in area: Rect) -> Double? {
        guard !area.isEmpty else { return nil }
        let layout = LineChartLayout(chart: self, area: area)
        guard layout.plot.contains(position) else { return nil }
        return layout.xAxis.value(in: layout.plot, at: position.column)
    }
}

extension FunctionChart {
    /// The value on the x axis under the middle of a cell, nil beside the curves.
    public func x(at position: Position, in area: Rect, context: DrawingContext) -> Double? {
        guard !area.isEmpty else { return nil }
        let layout = FunctionChartLayout(plot: self, area: area, context: context)
        guard layout.plot.contains(position) else { return nil }
        return layout.xAxis.value(in: layout.plot, at: position.column)
    }
}

extension ChartAxis {
    /// The value under the middle of a column; the ends of the axis stand in the outermost dots.
    fileprivate func value(in plot: Rect, at column: Int) -> Double {
        let dots = 2 * plot.columns
        let dot = Double(2 * (column - plot.column)) + 0.5
        return value(at: dots > 1 ? min(max(0, dot / Double(dots - 1)), 1) : 0)
    }
}
