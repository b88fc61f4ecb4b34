import TerminalUI
import Training

extension SeedStudy {
    /// The median of a variant over the steps, with the range of all seeds as its band. What lies beyond `cap` leaves
    /// the chart at the top.
    func series(of variant: Int, name: String, color: Color, cap: Double = .infinity) -> ChartSeries {
        let bands = bands(of: variant)
        let shown = { (value: Double) in min(value, cap) }
        var series = ChartSeries(
            name: name, points: bands.map { ChartPoint(x: Double($0.step), y: shown($0.spread.median)) }, color: color)
        series.band = bands.map {
            ChartPoint(
                x: Double($0.step), minimum: shown($0.spread.minimum), maximum: shown($0.spread.maximum),
                last: shown($0.spread.maximum))
        }
        return series
    }
}
