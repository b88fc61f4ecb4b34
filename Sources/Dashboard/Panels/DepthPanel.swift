import Foundation
import Messages
import Shell
import TerminalUI
import Training

/// How gradients and activations fare from layer to layer, as bars of now and as curves over the steps.
struct DepthPanel: PanelView {
    var lane: LaneSnapshot

    /// One of the three figures of a layer.
    private struct Figure: Sendable {
        var name: String
        var short: String
        var value: @Sendable (LayerDepth) -> Double?
        var curve: @Sendable (LayerDepthHistory) -> [MetricBucket]
    }

    private static var figures: [Figure] {
        [
            Figure(
                name: localized("gradient size"), short: localized("gradient"), value: \.gradientNorm,
                curve: \.gradientNorm),
            Figure(
                name: localized("variance of activations"), short: localized("variance of a"),
                value: { $0.activationVariance }, curve: \.activationVariance),
            Figure(
                name: localized("variance of ∂loss/∂z"), short: localized("variance of ∂z"),
                value: { $0.gradientVariance },
                curve: \.gradientVariance),
        ]
    }

    var titles: [String] { [Self.title, localized("Depth")] }
    var readings: [String] {
        guard let ratio = lane.depth?.ratio(\.gradientNorm) else { return [] }
        return [DepthPanel.firstToLast(ratio, columns: 60), DepthPanel.firstToLast(ratio, columns: 20)]
    }

    /// `first/last gradient 4.1e-5`.
    static func firstToLast(_ ratio: Double, columns: Int) -> String {
        let figure = NumberFormat.compact(ratio, significantDigits: 2)
        let long = localized("gradient of first/last layer \(figure)")
        return long.displayWidth <= columns ? long : localized("first/last \(figure)")
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let depth = lane.depth, !depth.layers.isEmpty, !area.isEmpty else { return }
        let columns = area.columns >= 84 ? 3 : area.columns >= 58 ? 2 : 1
        let count = depth.layers.count
        let rest = area.rows - count - 3
        let hasCurves = rest >= 6
        let hasRatios = DepthPanel.showsRatios(of: count, in: area)
        let barRows = hasCurves ? count + 1 : min(area.rows - (hasRatios ? 1 : 0), count + (columns > 1 ? 1 : 0))
        for (index, part) in area.columnParts(columns).enumerated() {
            let bars = Rect(column: part.column, row: area.row, columns: part.columns - 1, rows: barRows)
            drawBars(
                DepthPanel.figures[index], depth, in: bars, hasHeading: columns > 1 || hasCurves, into: &frame, context)
        }
        if hasRatios {
            let line = Rect(column: area.column, row: area.row + barRows, columns: area.columns, rows: 1)
            drawRatios(depth, in: line, into: &frame, context: context)
        }
        guard hasCurves else { return }
        let lower = Rect(
            column: area.column, row: area.row + count + 2, columns: area.columns, rows: area.rows - count - 2)
        for (index, part) in lower.columnParts(columns).enumerated() {
            drawCurves(DepthPanel.figures[index], depth, in: part, into: &frame, context: context)
        }
    }

    /// Whether there is room for the line that sets the first layer against the last.
    static func showsRatios(of layerCount: Int, in area: Rect) -> Bool {
        area.rows > layerCount && area.columns >= 30
    }

    /// A bar a layer; where there are too many, those in the middle give way.
    private func drawBars(
        _ figure: Figure, _ depth: DepthSnapshot, in area: Rect, hasHeading: Bool, into frame: inout Frame,
        _ context: DrawingContext
    ) {
        var bars = area
        if hasHeading {
            let name = figure.name.displayWidth <= area.columns ? figure.name : figure.short
            frame.write(
                context.text(name).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row), style: context.dimStyle, in: area)
            bars = area.splitRows(at: 1).bottom
        }
        let values = depth.layers.map(figure.value)
        let largest = values.compactMap { $0 }.filter(\.isFinite).max() ?? 0
        let label = area.columns >= 34 ? "\(localized("layer")) " : ""
        let all = values.enumerated().map { index, value in
            BarChart.Bar(
                label: "\(label)\(index + 1)", value: value ?? 0,
                text: value.map { NumberFormat.compact($0, significantDigits: 2) } ?? "–",
                color: (value ?? 0) < largest * 1e-3 ? context.theme.warning : context.theme.accent)
        }
        var chart = BarChart(bars: all, range: range(values), scale: .logarithmic)
        chart.keepsLast = true
        chart.render(into: &frame, area: bars, context: context)
    }

    /// Whole decades that hold all values, and six at least, so that bars of one size mean the same.
    private func range(_ values: [Double?]) -> ClosedRange<Double> {
        let positive = values.compactMap { $0 }.filter { $0.isFinite && $0 > 0 }
        let high = (positive.max().map { log10($0) } ?? 0).rounded(.up)
        let low = max((positive.min().map { log10($0) } ?? -6).rounded(.down) - 1, high - 40)
        return pow(10, min(low, high - 6))...pow(10, high)
    }

    /// `first/last layer: gradient size 4.1e-5   activation variance 0.9`.
    private func drawRatios(_ depth: DepthSnapshot, in area: Rect, into frame: inout Frame, context: DrawingContext) {
        var text = localized("first/last")
        for figure in DepthPanel.figures {
            guard let ratio = depth.ratio(figure.value) else { continue }
            let next = "\(text)  \(figure.short) \(NumberFormat.compact(ratio, significantDigits: 2))"
            if next.displayWidth <= area.columns { text = next }
        }
        let isTiny = (depth.ratio(\.gradientNorm) ?? 1) < 1e-3
        frame.write(
            context.text(text).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row),
            style: isTiny ? Style(foreground: context.theme.warning, attributes: .bold) : context.textStyle, in: area)
    }

    private func drawCurves(
        _ figure: Figure, _ depth: DepthSnapshot, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        // Where layers are many, the first, the middle and the last one tell the story.
        let count = depth.history.count
        let shown = count <= 4 ? Array(0..<count) : [0, count / 2, count - 1]
        let series = shown.map { index in
            ChartSeries(
                name: "\(localized("layer")) \(index + 1)", points: figure.curve(depth.history[index]).chartPoints,
                currentValue: figure.value(depth.layers[index]))
        }
        LineChart(
            series: series, xRange: 0...AxisTicks.roundEnd(above: Double(max(1, lane.row.step))), yScale: .logarithmic,
            xLabel: localized("step"),
            emptyText: lane.row.step == 0 ? localized("after the first step") : localized("recorded from now on")
        ).render(into: &frame, area: area, context: context)
    }
}

extension PanelKind {
    package static let depth = PanelKind(DepthPanel.self)
}

extension DepthPanel: TrainingPanel {
    static let name = "depth"
    static var title: String { localized("Layer by layer") }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.depth = true
        request.showCurves(columns: interior.columns)
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}

extension Rect {
    /// Parts of about equal width from left to right.
    func columnParts(_ count: Int) -> [Rect] {
        (0..<count).map { index in
            let start = columns * index / count
            return Rect(
                column: column + start, row: row, columns: columns * (index + 1) / count - start, rows: rows)
        }
    }
}
