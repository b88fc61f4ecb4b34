import Foundation
import Messages
import Shell
import TerminalUI
import Training

/// How well each layer learns, and what that means.
struct HealthPanel: PanelView {
    var lane: LaneSnapshot

    var titles: [String] { [Self.title] }
    var readings: [String] { [localized("gradient size")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let inside = area.inset(columns: area.columns > 24 ? 1 : 0, rows: 0)
        guard !inside.isEmpty else { return }
        let layers = lane.health
        if lane.row.step > 0, !layers.isEmpty, inside.columns >= 44, inside.rows >= 2 * layers.count + 10 {
            renderDetails(into: &frame, area: inside, context: context)
            return
        }
        let summary = layers.isEmpty ? [] : summaryLines(columns: inside.columns)
        // The verdict and the summary stay; the bars give way, and say how many they are.
        let spacious = inside.rows >= layers.count + summary.count + 4
        let summaryRows = min(summary.count + 1, max(0, inside.rows - min(layers.count, 1)))
        let (top, bottom) = inside.splitRows(
            at: min(inside.rows - summaryRows, max(layers.count, 1) + (spacious ? 2 : 0)))
        let bars = spacious ? top.inset(columns: 0, rows: 1) : top
        if layers.isEmpty || lane.row.step == 0 {
            frame.write(
                context.text(localized("after the first step")).truncated(to: bars.columns, ellipsis: context.ellipsis),
                at: Position(column: bars.column, row: bars.row), style: context.dimStyle, in: bars)
        } else {
            BarChart(bars: gradientBars(context), range: gradientRange, scale: .logarithmic)
                .render(into: &frame, area: bars, context: context)
        }
        drawSummary(summary, in: bottom, into: &frame, context: context)
    }

    /// Bars above a table of every layer's figures.
    private func renderDetails(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let count = lane.health.count
        let (bars, rest) = area.splitRows(at: count + 2)
        BarChart(bars: gradientBars(context), range: gradientRange, scale: .logarithmic)
            .render(into: &frame, area: bars.inset(columns: 0, rows: 1), context: context)
        let (table, bottom) = rest.splitRows(at: count + 2)
        Table(
            columns: [
                Table.Column(localized("layer")), Table.Column(localized("units"), alignment: .right),
                Table.Column(localized("saturated"), alignment: .right),
                Table.Column(localized("dead"), alignment: .right),
                Table.Column(localized("update/weight"), alignment: .right),
            ],
            rows: lane.health.enumerated().map { index, layer in
                [
                    String(index + 1), String(layer.units), layer.saturated.map(String.init) ?? "–",
                    String(layer.dead),
                    layer.updateRatio.map { NumberFormat.scientific($0) } ?? "–",
                ]
            }
        ).render(into: &frame, area: table, context: context)
        drawSummary(summaryLines(columns: area.columns), in: bottom, into: &frame, context: context)
    }

    private func drawSummary(
        _ lines: [(text: String, isWarning: Bool)], in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        var texts = lines.map { line in
            TextLines.Line(
                line.text, style: line.isWarning ? Style(foreground: context.theme.warning) : context.textStyle)
        }
        if area.rows >= lines.count + 2 { texts.append(TextLines.Line("", style: .plain)) }
        let verdict = lane.verdict.words
        texts.append(
            TextLines.Line(
                "\(verdict.mark) \(verdict.finding(columns: area.columns - 2))",
                style: Style(foreground: verdict.color(in: context.theme), attributes: .bold)))
        TextLines(texts).render(into: &frame, area: area, context: context)
    }

    private func gradientBars(_ context: DrawingContext) -> [BarChart.Bar] {
        let largest = lane.health.map(\.gradientNorm).filter(\.isFinite).max() ?? 0
        return lane.health.enumerated().map { index, layer in
            let isTiny = layer.gradientNorm < largest * 1e-3
            return BarChart.Bar(
                label: "\(localized("layer")) \(index + 1)", value: layer.gradientNorm,
                // A state that was returned to has no gradient until the next step.
                text: largest == 0 ? "–" : NumberFormat.scientific(layer.gradientNorm),
                color: isTiny ? context.theme.warning : context.theme.accent)
        }
    }

    /// Whole decades that hold all norms, and at least 1e-4 to 1, so that bars of one size mean the same.
    private var gradientRange: ClosedRange<Double> {
        let norms = lane.health.map(\.gradientNorm).filter { $0.isFinite && $0 > 0 }
        let low = min(-4, (norms.min().map { log10($0) } ?? -4).rounded(.down))
        let high = max(0, (norms.max().map { log10($0) } ?? 0).rounded(.up))
        return pow(10, low)...pow(10, high)
    }

    private func summaryLines(columns: Int) -> [(text: String, isWarning: Bool)] {
        let hidden = lane.health.dropLast()
        let units = hidden.reduce(0) { $0 + $1.units }
        let dead = hidden.reduce(0) { $0 + $1.dead }
        var lines: [(text: String, isWarning: Bool)] = []
        if units > 0 {
            let deadText = "\(localized("dead")) \(localized("\(dead) of \(units)"))"
            let saturating = hidden.compactMap(\.saturated)
            if saturating.isEmpty {
                lines.append((deadText, dead > 0))
            } else {
                let saturated = saturating.reduce(0, +)
                let text = "\(localized("saturated")) \(localized("\(saturated) of \(units)"))"
                let isWarning = dead > 0 || saturated * 2 > units
                if text.displayWidth + deadText.displayWidth + 3 <= columns {
                    lines.append(("\(text)   \(deadText)", isWarning))
                } else {
                    lines += [(text, saturated * 2 > units), (deadText, dead > 0)]
                }
            }
        }
        let ratios = lane.health.compactMap(\.updateRatio).filter(\.isFinite)
        if let largest = ratios.max() {
            let text = "\(localized("update/weight")) \(NumberFormat.scientific(largest))"
            let explained = "\(text) (\(localized("about 1e-3 is healthy")))"
            lines.append((explained.displayWidth <= columns ? explained : text, largest > 0.1))
        }
        return lines
    }
}

extension PanelKind {
    package static let health = PanelKind(HealthPanel.self)
}

extension HealthPanel: TrainingPanel {
    static let name = "health"
    static var title: String { localized("Health") }
    static let isNarrow = true

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.health = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}
