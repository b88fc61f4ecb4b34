import Messages
package import TerminalUI
package import Training

/// Smoothed loss against the rate, with the steepest descent, the suggestion and the divergence of one result marked.
package struct RangeTestChart: Widget {
    private let curves: [(label: String?, result: RangeTestResult)]
    /// The curve that is marked.
    private let marked: Int
    private let range: ClosedRange<Double>

    /// - Parameters:
    ///   - curves: a result for each lane, with its label where there are several.
    ///   - marked: the index of the one that is marked.
    ///   - options: of the test.
    package init(
        _ curves: [(label: String?, result: RangeTestResult)], marked: Int = 0,
        options: RangeTest.Options = RangeTest.Options()
    ) {
        self.curves = curves
        self.marked = marked
        range = options.lowest...options.highest
    }

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let series = curves.map { curve in
            ChartSeries(
                name: curve.label ?? localized("smoothed loss"),
                points: curve.result.points.map { ChartPoint(x: $0.rate, y: $0.smoothedLoss) })
        }
        LineChart(
            series: series, xRange: range, yRange: lossRange, xScale: .logarithmic,
            markers: markers(columns: area.columns), xLabel: localized("learning rate")
        ).render(into: &frame, area: area, context: context)
    }

    /// From the lowest loss to somewhat above the highest one before it; what runs away leaves at the top.
    private var lossRange: ClosedRange<Double>? {
        var (low, high) = (Double.infinity, -Double.infinity)
        for (_, result) in curves {
            let losses = result.points.map(\.smoothedLoss)
            guard let bottom = losses.indices.min(by: { losses[$0] < losses[$1] }) else { continue }
            low = min(low, losses[bottom])
            high = max(high, losses[...bottom].max() ?? losses[bottom])
        }
        guard low.isFinite, high > low else { return nil }
        let margin = high - low
        return max(0, low - 0.1 * margin)...(high + 0.5 * margin)
    }

    private static let columnsForAllLabels = 48

    private func markers(columns: Int) -> [ChartMarker] {
        guard curves.indices.contains(marked) else { return [] }
        let result = curves[marked].result
        var markers: [ChartMarker] = []
        if let rate = result.steepest { markers.append(ChartMarker(x: rate, label: localized("steepest"))) }
        if let rate = result.suggestion { markers.append(ChartMarker(x: rate, label: localized("suggested"))) }
        if let rate = result.divergence {
            markers.append(
                ChartMarker(
                    x: rate, label: columns < Self.columnsForAllLabels ? "" : localized("diverged"), kind: .divergence))
        }
        return markers
    }
}
