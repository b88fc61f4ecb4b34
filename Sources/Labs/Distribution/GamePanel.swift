import Information
import Messages
import Shell
import TerminalUI

extension LabPanel<DistributionLab> {
    package static var game: Self { LabPanel("game") { lab, _ in GamePanel(lab: lab) } }
}

/// What the game asks for, how far off one is, and the rounds that were won.
struct GamePanel: PanelView {
    var lab: DistributionLab

    var titles: [String] { [localized("Match the divergence"), localized("Game")] }
    var readings: [String] { [localized("hits \(lab.game?.hits.count ?? 0)")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let game = lab.game else { return }
        let unit = lab.unit, now = lab.p.divergence(from: lab.q)
        let bold = Style(foreground: context.theme.accent, attributes: .bold)
        let tolerance = NumberFormat.plainDecimal(GuessGame.tolerance * unit.logarithm(2), significantDigits: 2)
        frame.write(
            context.text(localized("Turn q until D(p‖q) = \(lab.targetText) (±\(tolerance))")).truncated(
                to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row), style: bold, in: area)
        let scale = unit.logarithm(2)
        let full = max(2, game.target * 1.3)
        BarChart(
            bars: [
                BarChart.Bar(
                    label: localized("target"), value: game.target, text: unit.figure(game.target * scale),
                    color: context.theme.seriesColor(4)),
                BarChart.Bar(
                    label: "D(p‖q)", value: now.isFinite ? min(now, full) : full, text: unit.figure(now * scale),
                    color: context.theme.seriesColor(1)),
            ], range: 0...full
        ).render(
            into: &frame,
            area: Rect(
                column: area.column, row: area.row + 2, columns: area.columns, rows: max(0, min(2, area.rows - 2))),
            context: context)
        let top = area.row + 5, room = area.row + area.rows - top
        guard room > 0 else { return }
        let rest = Rect(column: area.column, row: top, columns: area.columns, rows: room)
        guard !game.hits.isEmpty else {
            TextBlock(
                localized(
                    """
                    Pick a bar of q with ← and →, turn it with ↑ and ↓ (0.01) or { and } (0.001). Each hit brings a \
                    new p and a new target. n skips.
                    """
                )
            ).render(into: &frame, area: rest, context: context)
            return
        }
        let rows = game.hits.enumerated().reversed().map { index, hit in
            [
                "✓ \(index + 1)", unit.figure(hit.target * scale, decimals: 2), unit.figure(hit.found * scale),
                "\(hit.turns)",
            ]
        }
        Table(
            columns: [
                Table.Column(localized("round")), Table.Column(localized("target"), alignment: .right),
                Table.Column(localized("found"), alignment: .right),
                Table.Column(localized("turns"), alignment: .right),
            ], rows: rows
        ).render(into: &frame, area: rest, context: context)
    }
}
