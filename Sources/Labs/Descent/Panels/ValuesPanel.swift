import Calculus
import Foundation
import Messages
import Shell
import TerminalUI

extension LabPanel<DescentLab> {
    package static var values: Self {
        LabPanel("values") { lab, _ in
            lab.panelView { snapshot in
                ValuesPanel(
                    snapshot: snapshot, scale: lab.chartScale ?? DescentLab.chartScale(for: snapshot.surface))
            }
        }
        .needing { _, area, request in request.chartColumns = max(request.chartColumns, area.columns) }
    }
}

/// The values of all racers against the steps.
struct ValuesPanel: PanelView {
    var snapshot: DescentSnapshot
    var scale: AxisScale

    var titles: [String] {
        (scale == .logarithmic)
            ? [localized("Value by step (log)"), localized("Values (log)")]
            : [localized("Value by step"), localized("Values")]
    }

    /// What is lower than the start by this factor is as good as the minimum, what is higher is lost; neither may
    /// press the rest of the curves together.
    private static let depth = 1e-10
    private static let height = 1e6

    /// The range of a logarithmic axis, to quarters of a power of ten; nil where the chart finds its own.
    private var range: ClosedRange<Double>? {
        guard scale == .logarithmic else { return nil }
        var (low, high, start) = (Double.infinity, 0.0, 0.0)
        for racer in snapshot.racers where racer.isOn {
            for point in racer.curve where point.minimum > 0 && point.maximum.isFinite {
                low = min(low, point.minimum)
                high = max(high, point.maximum)
            }
            start = max(start, racer.curve.first?.maximum ?? 0)
        }
        low = max(low, start * Self.depth)
        high = min(high, start * Self.height)
        guard low > 0, low < high, high.isFinite else { return nil }
        return pow(10, (log10(low) * 4).rounded(.down) / 4)...pow(10, (log10(high) * 4).rounded(.up) / 4)
    }

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
            series: series, xRange: 0...last, yRange: range, yScale: scale, markers: markers,
            cursor: isPast ? Double(snapshot.shownStep) : nil, xLabel: localized("step")
        ).render(into: &frame, area: area, context: context)
    }
}
