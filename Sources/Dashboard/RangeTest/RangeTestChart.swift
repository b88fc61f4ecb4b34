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
                name: curve.label ?? Phrases.smoothedLoss,
                points: curve.result.points.map { ChartPoint(x: $0.rate, y: $0.smoothedLoss) })
        }
        LineChart(
            series: series, xRange: range, xScale: .logarithmic, markers: markers, xLabel: Phrases.rateAxis
        ).render(into: &frame, area: area, context: context)
    }

    private var markers: [ChartMarker] {
        guard curves.indices.contains(marked) else { return [] }
        let result = curves[marked].result
        var markers: [ChartMarker] = []
        if let rate = result.steepest { markers.append(ChartMarker(x: rate, label: Phrases.steepest)) }
        if let rate = result.suggestion { markers.append(ChartMarker(x: rate, label: Phrases.suggested)) }
        if let rate = result.divergence {
            markers.append(ChartMarker(x: rate, label: Phrases.divergedHere, kind: .divergence))
        }
        return markers
    }
}
