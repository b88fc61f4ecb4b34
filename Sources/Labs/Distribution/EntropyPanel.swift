import Information
import Messages
import Shell
import TerminalUI

extension LabPanel<DistributionLab> {
    package static var entropy: Self { LabPanel("entropy") { lab, _ in EntropyPanel(lab: lab) } }
}

/// The entropy against the largest one of as many outcomes, and next to familiar ones.
struct EntropyPanel: PanelView {
    var lab: DistributionLab

    var titles: [String] { [localized("Entropy"), localized("Entropy")] }
    var readings: [String] { [lab.unit.text(lab.p.entropy(in: lab.unit))] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let p = lab.p, unit = lab.unit
        let entropy = p.entropy(in: unit), largest = p.largestEntropy(in: unit)
        let share = largest > 0 ? entropy / largest : 0
        var row = area.row
        let write = { (text: String, style: Style, frame: inout Frame) in
            let text = context.text(text).truncated(to: area.columns, ellipsis: context.ellipsis)
            frame.write(text, at: Position(column: area.column, row: row), style: style, in: area)
            row += 1
        }
        let bold = Style(foreground: context.theme.text, attributes: .bold)
        write("H(p) = -Σ p \(unit.logarithmName) p = \(unit.text(entropy))", bold, &frame)
        Gauge(fraction: share, label: NumberFormat.percent(share), color: context.theme.seriesColor(0)).render(
            into: &frame, area: Rect(column: area.column, row: row, columns: area.columns, rows: 1), context: context)
        row += 1
        let bound = "\(unit.logarithmName) \(p.count) = \(unit.text(largest))"
        write(localized("at most \(bound)"), context.textStyle, &frame)
        row += 1
        let left = max(0, area.row + area.rows - row)
        let familiar = familiarRows
        let rows = min(left, familiar.count)
        BarChart(
            bars: familiar.map { name, value in
                BarChart.Bar(
                    label: name, value: value, text: unit.figure(value),
                    color: context.theme.seriesColor(name == localized("your p") ? 0 : 7))
            }, range: 0...max(unit.logarithm(26), largest)
        ).render(
            into: &frame, area: Rect(column: area.column, row: row, columns: area.columns, rows: rows),
            context: context)
        row += rows + 1
        guard row < area.row + area.rows else { return }
        TextBlock(
            localized(
                """
                Entropy is the mean of what an outcome tells: how much one has to ask, on average, to learn it. All \
                alike is the most uncertain, one certain the least.
                """
            )
        ).render(
            into: &frame,
            area: Rect(column: area.column, row: row, columns: area.columns, rows: area.row + area.rows - row),
            context: context)
    }

    /// Entropies that one knows, with the one of now.
    private var familiarRows: [(String, Double)] {
        [(localized("your p"), lab.p.entropy(in: lab.unit)), (localized("certain"), 0)]
            + DistributionPreset.allCases.map { preset in
                (preset.words, preset.distribution.entropy(in: lab.unit))
            }
    }
}
