import Information
import Messages
import Recipes
import Shell
import TerminalUI

extension LabPanel<DistributionLab> {
    package static var bars: Self {
        LabPanel("bars") { BarsPanel(lab: $0, isEntered: $1) }
            .pointed { $0.point($1, in: $2) }
            // They turn the chosen bar, in the descent too.
            .entered { _ in
                [
                    Command(.key("+", "=", does: .turn(hundredths: 1))),
                    Command(.key("-", does: .turn(hundredths: -1))),
                ]
            }
    }
}

/// The distributions as bars, p over q, the chosen outcome marked.
struct BarsPanel: PanelView {
    var lab: DistributionLab
    var isEntered: Bool

    var titles: [String] {
        lab.hasTwo ? [localized("Two distributions"), "p, q"] : [localized("Distribution p"), "p"]
    }
    var readings: [String] {
        let name = lab.side == .p ? "p" : "q"
        let value = NumberFormat.fixed(lab.turned[lab.selection], decimals: 4)
        return ["▸ \(name)(\(lab.outcomes[lab.selection])) \(value)"]
    }

    /// The charts with their places inside of the panel, for drawing and for the mouse.
    func charts(in area: Rect) -> [(side: DistributionLab.Side, chart: ColumnChart, area: Rect)] {
        guard lab.hasTwo else { return [(.p, chart(.p), belowHeading(area))] }
        let (top, bottom) = area.splitRows(at: area.rows / 2)
        return [(.p, chart(.p), belowHeading(top)), (.q, chart(.q), belowHeading(bottom))]
    }

    private func belowHeading(_ area: Rect) -> Rect { area.splitRows(at: 1).bottom }

    private func chart(_ side: DistributionLab.Side) -> ColumnChart {
        let distribution = side == .p ? lab.p : lab.q
        let largest = max(lab.p.probabilities.max() ?? 1, lab.hasTwo ? lab.q.probabilities.max() ?? 1 : 0)
        let full = [0.15, 0.3, 0.6].first { largest <= $0 / 1.1 } ?? 1
        return ColumnChart(
            columns: lab.outcomes.indices.map { index in
                ColumnChart.Column(
                    label: lab.outcomes[index], value: distribution[index],
                    text: BarsPanel.figure(distribution[index]))
            }, fullValue: full, selection: lab.selection)
    }

    /// `0.25`, `.125`, `<.001`.
    static func figure(_ probability: Double) -> String {
        if probability > 0, probability < 0.0005 { return "~0" }
        return NumberFormat.plainDecimal((probability * 1000).rounded() / 1000, significantDigits: 3)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        for (side, chart, part) in charts(in: area) {
            let isTurned = lab.side == side && lab.hasTwo
            let distribution = side == .p ? lab.p : lab.q
            let entropy = lab.unit.text(distribution.entropy(in: lab.unit))
            let name = side == .p ? "p" : "q"
            let heading = "\(isTurned ? "▸ " : lab.hasTwo ? "  " : "")\(name) \(role(side))"
            let figure = "H(\(name)) \(entropy)"
            let row = part.row - 1
            frame.write(
                context.text(heading).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: row),
                style: Style(
                    foreground: isTurned ? context.theme.focus : context.theme.text,
                    attributes: isTurned || !lab.hasTwo ? .bold : []), in: area)
            if heading.displayWidth + figure.displayWidth + 2 <= area.columns {
                frame.write(
                    context.text(figure),
                    at: Position(column: area.column + area.columns - figure.displayWidth, row: row),
                    style: context.dimStyle, in: area)
            }
            var chart = chart
            chart.color = context.theme.seriesColor(side == .p ? 0 : 1)
            chart.render(into: &frame, area: part, context: context)
        }
    }

    private func role(_ side: DistributionLab.Side) -> String {
        switch lab.kind {
        case .content, .entropy: ""
        case .divergence: side == .p ? localized("what is true") : localized("what one believes")
        case .crossEntropy: side == .p ? localized("the target") : localized("softmax of z")
        case .guess: side == .p ? localized("given") : localized("yours to turn")
        }
    }
}
