import Information
import Messages
import Recipes
import Shell
import TerminalUI

extension LabPanel<DistributionLab> {
    package static var values: Self { LabPanel("values") { lab, _ in OutcomesPanel(lab: lab) } }
}

/// Outcome by outcome: what the sums are made of.
struct OutcomesPanel: PanelView {
    var lab: DistributionLab

    var titles: [String] { [localized("Outcome by outcome"), localized("Outcomes")] }
    var readings: [String] { [lab.unit.rawValue] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let (columns, rows) = cells(context)
        let selected = lab.selection
        // The sums stay in view below outcomes that scroll.
        let body = min(rows.count, max(0, area.rows - 1))
        let (top, bottom) = area.splitRows(at: body)
        let widths = columns.indices.map { index in
            ([columns[index]] + rows.map { $0[index] }).map(\.displayWidth).max() ?? 0
        }
        let tableColumns = columns.enumerated().map { index, column in
            Table.Column(column, alignment: index == 0 ? .left : .right, width: widths[index])
        }
        Table(columns: tableColumns, rows: Array(rows.dropLast()), selectedRow: selected)
            .render(into: &frame, area: top, context: context)
        Table(columns: tableColumns, rows: [rows[rows.count - 1]], showsHeader: false)
            .render(into: &frame, area: bottom.splitRows(at: 1).top, context: context)
    }

    /// Titles and rows, the sums last.
    private func cells(_ context: DrawingContext) -> (columns: [String], rows: [[String]]) {
        let unit = lab.unit, p = lab.p, q = lab.q
        let figure = { (value: Double) in unit.figure(value) }
        let content = { (p: Double) in p > 0 ? max(0, -unit.logarithm(p)) : Double.infinity }
        let term = { (p: Double, q: Double) in
            p == 0 ? 0 : q == 0 ? Double.infinity : p * unit.logarithm(p / q)
        }
        let probability = { (value: Double) in NumberFormat.fixed(value, decimals: 4) }
        let log = unit.logarithmName
        switch lab.kind {
        case .content, .entropy:
            let rows = p.probabilities.indices.map { index in
                [
                    lab.outcomes[index], probability(p[index]), figure(content(p[index])),
                    figure(p[index] > 0 ? p[index] * content(p[index]) : 0),
                ]
            }
            return (
                ["", "p", "-\(log) p", "-p \(log) p"],
                rows + [["Σ", "1", "", figure(p.entropy(in: unit))]]
            )
        case .divergence, .guess:
            let rows = p.probabilities.indices.map { index in
                [
                    lab.outcomes[index], probability(p[index]), probability(q[index]),
                    figure(term(p[index], q[index])), figure(term(q[index], p[index])),
                ]
            }
            return (
                ["", "p", "q", "p \(log) p/q", "q \(log) q/p"],
                rows + [
                    ["Σ", "1", "1", figure(p.divergence(from: q, in: unit)), figure(q.divergence(from: p, in: unit))]
                ]
            )
        case .crossEntropy:
            let gradient = lab.descent.gradient, logits = lab.descent.logits
            let rows = p.probabilities.indices.map { index in
                [
                    lab.outcomes[index], probability(p[index]), NumberFormat.fixed(logits[index], decimals: 3),
                    probability(q[index]), NumberFormat.fixed(gradient[index], decimals: 4),
                    figure(p[index] == 0 ? 0 : p[index] * content(q[index])),
                ]
            }
            return (
                ["", "p", "z", "q", "q-p", "-p \(log) q"],
                rows + [["Σ", "1", "", "1", "0", figure(p.crossEntropy(against: q, in: unit))]]
            )
        }
    }
}
