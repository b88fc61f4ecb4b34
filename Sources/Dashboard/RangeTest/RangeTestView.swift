import Messages
import Shell
import TerminalUI
import Training

/// A range test over the scene: loss against rate, and the rate that Enter takes.
struct RangeTestView {
    /// Nil while the test runs.
    var curves: [(label: String?, result: RangeTestResult)]?
    /// The lane whose suggestion Enter takes.
    var lane: Int

    private static let largest = Size(columns: 96, rows: 26)

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let width = min(area.columns, Self.largest.columns)
        let height = min(area.rows, Self.largest.rows)
        let box = Rect(
            column: area.column + (area.columns - width) / 2, row: area.row + (area.rows - height) / 2,
            columns: width, rows: height)
        frame.fill(box)
        let result = curves.flatMap { $0.indices.contains(lane) ? $0[lane].result : nil }
        let panel = Panel(
            title: width < 60 ? localized("Rate test") : localized("Learning-rate range test"),
            reading: hint(result), isFocused: true)
        panel.render(into: &frame, area: box, context: context)
        let inside = panel.interior(of: box).inset(columns: 1, rows: 0)
        guard let curves, let result else {
            frame.write(
                context.text(localized("The rate rises from 1e-6 to 10 over a fork of the run…")),
                at: Position(column: inside.column, row: inside.row),
                style: context.dimStyle, in: inside)
            return
        }
        let words = inside.rows > 6 ? 1 : 0
        let (chart, foot) = inside.splitRows(at: inside.rows - words)
        RangeTestChart(curves, marked: lane).render(into: &frame, area: chart, context: context)
        guard words > 0 else { return }
        frame.write(
            context.text(summary(result)).truncated(to: foot.columns, ellipsis: context.ellipsis),
            at: Position(column: foot.column, row: foot.row), style: context.textStyle, in: foot)
    }

    private func hint(_ result: RangeTestResult?) -> String {
        guard let suggestion = result?.suggestion else { return localized("Esc closes") }
        return localized("Enter takes \(rate(suggestion)) · Esc")
    }

    /// What a test found, in one line.
    private func summary(_ result: RangeTestResult) -> String {
        let divergence =
            result.divergence.map { localized("diverged at \(rate($0))") } ?? localized("did not diverge")
        guard let steepest = result.steepest, let lowest = result.lowest else {
            return localized("The loss hardly falls at any rate; \(divergence).")
        }
        return localized(
            "Steepest at \(rate(steepest)), lowest loss at \(rate(lowest)), \(divergence).")
    }

    private func rate(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 2) }
}
