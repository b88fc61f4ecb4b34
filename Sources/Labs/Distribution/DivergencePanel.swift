import Information
import Messages
import Recipes
import Shell
import TerminalUI

extension LabPanel<DistributionLab> {
    package static var divergence: Self { LabPanel("divergence") { lab, _ in DivergencePanel(lab: lab) } }
}

/// H(p,q) as entropy and divergence on top of each other, and the divergence both ways.
struct DivergencePanel: PanelView {
    var lab: DistributionLab

    var titles: [String] { [localized("Cross-entropy and divergence"), localized("Divergence")] }
    var readings: [String] { lab.kind == .guess ? [] : ["H(p,q) \(lab.unit.text(crossEntropy))"] }

    private var crossEntropy: Double { lab.p.crossEntropy(against: lab.q, in: lab.unit) }
    private var entropy: Double { lab.p.entropy(in: lab.unit) }
    private var forward: Double { lab.p.divergence(from: lab.q, in: lab.unit) }
    private var backward: Double { lab.q.divergence(from: lab.p, in: lab.unit) }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var row = area.row
        row = drawSum(row: row, area, into: &frame, context: context)
        row = drawBothWays(row: row, area, into: &frame, context: context)
        let note = [
            lab.infiniteWords(forward: true), lab.infiniteWords(forward: false),
            localized(
                """
                D(p‖q) is what it costs on average to take q for p. It is not a distance: the other way round it is \
                another number.
                """
            ),
        ]
        .compactMap(\.self).joined(separator: "\n\n")
        guard row < area.row + area.rows else { return }
        TextBlock(note).render(
            into: &frame,
            area: Rect(column: area.column, row: row, columns: area.columns, rows: area.row + area.rows - row),
            context: context)
    }

    /// The stacked bar: entropy, then divergence, as long as the cross-entropy.
    private func drawSum(row: Int, _ area: Rect, into frame: inout Frame, context: DrawingContext) -> Int {
        let unit = lab.unit
        let first = Style(foreground: context.theme.seriesColor(0))
        let second = Style(foreground: context.theme.seriesColor(1))
        let parts = "\(unit.figure(entropy)) + \(unit.figure(forward))"
        let sum =
            crossEntropy == .infinity
            ? "H(p,q) = ∞" : "H(p,q) = H(p) + D(p‖q) = \(parts) = \(unit.text(crossEntropy))"
        let short = "H(p,q) = \(unit.text(crossEntropy))"
        let text = context.text(sum).displayWidth <= area.columns ? context.text(sum) : context.text(short)
        let bold = Style(foreground: context.theme.text, attributes: .bold)
        frame.write(text, at: Position(column: area.column, row: row), style: bold, in: area)
        let largest = max(lab.p.largestEntropy(in: unit) * 1.5, crossEntropy.isFinite ? crossEntropy : 0)
        let columns = { (value: Double) in
            largest > 0 ? Int((min(value / largest, 1) * Double(area.columns)).rounded()) : 0
        }
        let end = crossEntropy.isFinite ? columns(crossEntropy) : area.columns
        let own = min(columns(entropy), end)
        for place in 0..<end {
            let isEntropy = place < own
            let scalar: Unicode.Scalar = context.isASCII ? (isEntropy ? "#" : "+") : (isEntropy ? "█" : "▒")
            frame.put(
                Cell(scalar, style: isEntropy ? first : second),
                at: Position(column: area.column + place, row: row + 1), in: area)
        }
        if crossEntropy == .infinity, end > 0 {
            frame.put(
                Cell(context.isASCII ? ">" : "►", style: second),
                at: Position(column: area.column + end - 1, row: row + 1), in: area)
        }
        let legend = [
            ("█ H(p) \(unit.figure(entropy))", first), ("▒ D(p‖q) \(unit.figure(forward))", second),
        ]
        var column = area.column
        for (text, style) in legend {
            column +=
                frame.write(
                    context.text(text), at: Position(column: column, row: row + 2), style: style, in: area) + 2
        }
        return row + 4
    }

    /// D(p‖q) and D(q‖p) as bars of one scale.
    private func drawBothWays(row: Int, _ area: Rect, into frame: inout Frame, context: DrawingContext) -> Int {
        let unit = lab.unit
        let finite = [forward, backward].filter(\.isFinite).max() ?? 0
        let full = max(finite, unit.logarithm(2))
        let bars = [("D(p‖q)", forward, 1), ("D(q‖p)", backward, 2)].map { name, value, color in
            BarChart.Bar(
                label: name, value: value.isFinite ? value : full, text: unit.text(value),
                color: context.theme.seriesColor(color))
        }
        BarChart(bars: bars, range: 0...full).render(
            into: &frame,
            area: Rect(
                column: area.column, row: row, columns: area.columns, rows: max(0, min(2, area.row + area.rows - row))),
            context: context)
        return row + 3
    }
}
