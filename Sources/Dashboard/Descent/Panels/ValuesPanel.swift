import Calculus
import TerminalUI

/// The values of all racers against the steps.
struct ValuesPanel: PanelView {
    var snapshot: DescentSnapshot
    var scale: AxisScale

    var titles: [String] { Phrases.valuesTitles(isLogarithmic: scale == .logarithmic) }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let last = Double(max(1, snapshot.step))
        let series = snapshot.racers.enumerated().filter(\.element.isOn).map { index, racer in
            ChartSeries(
                name: racer.label, points: racer.curve, color: context.theme.seriesColor(index),
                currentValue: racer.row.value)
        }
        let markers = snapshot.edits.map { ChartMarker(x: Double($0.step), label: $0.label) }
        let isPast = snapshot.shownStep < snapshot.step
        LineChart(
            series: series, xRange: 0...last, yScale: scale, markers: markers,
            cursor: isPast ? Double(snapshot.shownStep) : nil, xLabel: Phrases.step
        ).render(into: &frame, area: area, context: context)
    }
}
