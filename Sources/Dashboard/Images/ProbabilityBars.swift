import TerminalUI

/// The probability of every class as a bar.
struct ProbabilityBars: Widget {
    var probabilities: [Float]
    var names: [String]
    /// The true class, where it is known.
    var label: Int?

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard !probabilities.isEmpty else { return }
        let largest = probabilities.max() ?? 0
        let bars = probabilities.enumerated().map { index, probability in
            let color =
                index == label
                ? context.theme.good : probability == largest ? context.theme.accent : context.theme.dim
            return BarChart.Bar(
                label: index < names.count ? names[index] : String(index), value: Double(probability),
                text: NumberFormat.percent(Double(probability)), color: color)
        }
        BarChart(bars: bars, range: 0...1).render(into: &frame, area: area, context: context)
    }
}
