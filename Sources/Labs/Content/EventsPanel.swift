import Information
import Messages
import Shell
import TerminalUI

extension LabPanel<ContentLab> {
    package static var events: Self { LabPanel("events") { lab, _ in EventsPanel(lab: lab) } }
}

/// The probability of now in all units, and events that everybody knows.
struct EventsPanel: PanelView {
    var lab: ContentLab

    var titles: [String] { [localized("What events tell"), localized("Events")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let p = lab.probability
        let units = InformationUnit.allCases.map { unit in
            (lab.unit == unit ? "▸ " : "") + unit.text(lab.content(of: p, in: unit))
        }
        var row = area.row
        let heading = "p = \(NumberFormat.plainDecimal(p, significantDigits: 6))"
        frame.write(
            context.text(([heading] + units).joined(separator: "   ")), at: Position(column: area.column, row: row),
            style: Style(foreground: context.theme.text, attributes: .bold), in: area)
        row += 2
        let letters = DistributionPreset.letters.distribution
        let events: [(String, String, Double)] = [
            (localized("p of now"), NumberFormat.plainDecimal(p, significantDigits: 4), p),
            (localized("twice in a row"), "p²", p * p),
            (localized("coin: heads"), "1/2", 0.5), (localized("die: a six"), "1/6", 1 / 6.0),
            (localized("letter \("e")"), NumberFormat.fixed(letters[4], decimals: 4), letters[4]),
            (localized("letter \("z")"), NumberFormat.fixed(letters[25], decimals: 4), letters[25]),
            (localized("ace of spades"), "1/52", 1 / 52.0),
            (localized("6 of 49 right"), "1/13,983,816", 1 / 13_983_816.0),
        ]
        let table = Table(
            columns: [
                Table.Column(localized("event")), Table.Column("p", alignment: .right),
                Table.Column(lab.unit.rawValue, alignment: .right),
            ],
            rows: events.map { [$0.0, $0.1, lab.unit.figure(lab.content(of: $0.2))] }, selectedRow: 0)
        let tableArea = Rect(
            column: area.column, row: row, columns: area.columns,
            rows: min(events.count + 1, area.row + area.rows - row))
        table.render(into: &frame, area: tableArea, context: context)
        row += events.count + 2
        guard row < area.row + area.rows else { return }
        TextBlock(
            localized(
                """
                The rarer an event, the more it tells. Where events are independent their probabilities multiply, so \
                what they tell adds up: only a logarithm does that.
                """
            )
        ).render(
            into: &frame,
            area: Rect(column: area.column, row: row, columns: area.columns, rows: area.row + area.rows - row),
            context: context)
    }
}
