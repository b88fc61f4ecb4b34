import Messages
import Shell
import TerminalUI
import Training

/// One lane among others: what it has learnt, how well, and how it is doing.
struct LaneTile {
    var lane: LaneSnapshot
    /// The number of the lane, which has a colour and a dash of its own.
    var index: Int
    var isLeader: Bool
    var isFocused: Bool
    /// What the tile shows; a second one where there is room for both.
    var views: [any PanelView]
    var kinds: [PanelKind]

    /// The areas of a tile's inside.
    struct Parts: Hashable {
        var panels: [Rect]
        var curve: Rect?
        var figures: Rect
    }

    /// From this width on a tile has room for two panels.
    private static let doubleColumns = 50

    static func parts(of interior: Rect, kinds: [PanelKind]) -> Parts {
        let figureRows = interior.rows >= 6 ? 2 : interior.rows >= 3 ? 1 : 0
        let (upper, figures) = interior.splitRows(at: interior.rows - figureRows)
        var panels = upper
        var curve: Rect?
        if kinds.first != .loss, upper.rows >= 13 {
            let (top, bottom) = upper.splitRows(at: upper.rows - 3)
            panels = top
            curve = bottom
        }
        guard kinds.count > 1, kinds[0].isHero, panels.columns >= doubleColumns, panels.rows >= 6 else {
            return Parts(panels: [panels], curve: curve, figures: figures)
        }
        let (left, right) = panels.splitColumns(at: min(panels.columns / 2, 2 * panels.rows))
        let inset = Rect(
            column: right.column + 1, row: right.row, columns: max(0, right.columns - 1), rows: right.rows)
        return Parts(panels: [left, inset], curve: curve, figures: figures)
    }

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let sample = LineChart.sample(of: index, context: context)
        let (title, reading) = caption(columns: area.columns - sample.displayWidth - 1)
        let parts = LaneTile.parts(of: area.inset(columns: 1, rows: 1), kinds: kinds)
        let panel = Panel(title: "\(sample) \(title)", reading: reading, isFocused: isFocused)
        panel.render(into: &frame, area: area, context: context)
        frame.restyle(Rect(column: area.column + 3, row: area.row, columns: sample.displayWidth, rows: 1)) {
            $0.foreground = context.theme.seriesColor(index)
        }
        for (view, part) in zip(views, parts.panels) {
            view.renderContents(into: &frame, area: part, context: context)
        }
        if let map = views.first, let place = parts.panels.first {
            _ = map.drawColorBar(border: area, interior: place, of: &frame, context: context)
        }
        if let curve = parts.curve { drawCurve(in: curve, into: &frame, context: context) }
        drawFigures(in: parts, hasLoss: !reading.isEmpty, into: &frame, context: context)
    }

    /// The name, and the loss; names that are settings give up their path where there is no room.
    private func caption(columns: Int) -> (title: String, reading: String) {
        let loss = lane.row.loss.map { NumberFormat.plainDecimal($0, significantDigits: 4) } ?? "–"
        let star = isLeader ? "★ " : ""
        let titles = lane.names
        for reading in ["\(star)\(localized("loss")) \(loss)", "\(star)\(loss)"] {
            for title in titles where title.displayWidth + reading.displayWidth + 9 <= columns {
                return (title, reading)
            }
        }
        return (titles.first { $0.displayWidth + 6 <= columns } ?? titles.last ?? "", "")
    }

    private func drawCurve(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        var series = [
            ChartSeries(
                name: localized("train"), points: lane.history.trainLoss.chartPoints,
                color: context.theme.seriesColor(index))
        ]
        if !lane.history.testLoss.isEmpty {
            series.append(
                ChartSeries(
                    name: localized("test"), points: lane.history.testLoss.chartPoints, color: context.theme.dim))
        }
        LineChart(
            series: series, xRange: 0...Double(max(1, lane.row.step)), yScale: .logarithmic, showsLegend: false,
            emptyText: ""
        ).render(into: &frame, area: area, context: context)
    }

    /// How many answers are right, and the verdict.
    private func drawFigures(in parts: Parts, hasLoss: Bool, into frame: inout Frame, context: DrawingContext) {
        let area = parts.figures
        let verdict = lane.verdict.words
        let verdictLine = (
            text: lane.isHeld
                ? localized("║ paused at step \(NumberFormat.grouped(lane.row.step))")
                : "\(verdict.mark) \(verdict.finding(columns: area.columns - 2))",
            style: Style(
                foreground: lane.isHeld ? context.theme.warning : verdict.color(in: context.theme), attributes: .bold)
        )
        let figures = figuresText(in: parts, hasLoss: hasLoss)
        let lines = [(text: figures, style: context.textStyle), verdictLine].filter { !$0.text.isEmpty }
        // Where there is one line, what went wrong matters more than how much is right.
        let showsFigures = verdict.tone == .good && !lane.isHeld
        let shown = area.rows == 1 ? (showsFigures ? lines.prefix(1) : lines.suffix(1)) : lines[...]
        TextLines(shown.map { TextLines.Line($0.text, style: $0.style) })
            .render(into: &frame, area: area, context: context)
    }

    private func figuresText(in parts: Parts, hasLoss: Bool) -> String {
        let columns = parts.figures.columns
        if let depth = lane.depth, let ratio = depth.ratio(\.gradientNorm), let panel = parts.panels.first,
            !DepthPanel.showsRatios(of: depth.layers.count, in: panel)
        {
            return DepthPanel.firstToLast(ratio, columns: columns)
        }
        guard hasLoss else {
            let star = isLeader ? "★ " : ""
            let loss = lane.row.loss.map { NumberFormat.compact($0) } ?? "–"
            let share = (lane.row.testAccuracy ?? lane.row.accuracy).map { "  \(NumberFormat.percent($0))" } ?? ""
            return "\(star)\(loss)\(share)"
        }
        if let test = lane.row.testLoss, lane.row.accuracy == nil {
            return "\(localized("test")) \(NumberFormat.plainDecimal(test))"
        }
        guard let accuracy = lane.row.accuracy else { return "" }
        let train = "\(NumberFormat.percent(accuracy)) \(localized("right"))"
        if let collapse = lane.collapse, parts.panels.count < kinds.count, kinds.first != .collapse {
            let both = "\(train)  \(localized("Δ to one layer \(NumberFormat.scientific(collapse.largestDifference))"))"
            if both.displayWidth <= columns { return both }
        }
        guard let test = lane.row.testAccuracy else { return train }
        let both = "\(train), \(localized("test")) \(NumberFormat.percent(test))"
        return both.displayWidth <= columns ? both : "\(localized("test")) \(NumberFormat.percent(test))"
    }
}
