import Calculus
import TerminalUI

/// The last steps of the followed racer.
struct StepsPanel: PanelView {
    var snapshot: DescentSnapshot
    var followed: Int

    private var label: String {
        snapshot.racers.indices.contains(followed) ? snapshot.racers[followed].label : ""
    }

    var titles: [String] {
        let step = snapshot.racers.indices.contains(followed) ? snapshot.racers[followed].row.step : 0
        return Phrases.stepsTitles(label, step: step)
    }
    var hint: String { Phrases.explainHint }
    /// In a race the distance stands in the table of the race.
    var readings: [String] {
        guard snapshot.racers.count == 1, let distance = snapshot.racers[0].distance else { return [] }
        return Phrases.distanceReading(distance)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isPlane = snapshot.surface.dimension == 2
        let isData = !snapshot.samples.isEmpty
        let names = isData ? ("p", "q") : ("x", "y")
        var columns = [column("k", 6), column(names.0)]
        if isPlane { columns.append(column(names.1)) }
        columns.append(column("f"))
        let isWide = area.columns >= (isPlane ? 76 : 40)
        if !isPlane {
            columns += [column("f′"), column("Δx")]
        } else if isWide {
            columns += [column("∂\(names.0)"), column("∂\(names.1)"), column("Δ\(names.0)"), column("Δ\(names.1)")]
        } else {
            columns += area.columns >= 50 ? [column("|∇f|"), column("|Δ|")] : [column("|∇f|")]
        }
        let rows = snapshot.rows.map { row in
            var cells = [NumberFormat.grouped(row.step), text(row.point.x)]
            if isPlane { cells.append(text(row.point.y)) }
            cells.append(text(row.value))
            if !isPlane {
                cells += [text(row.gradient.x), row.update.map { text($0.x) } ?? ""]
            } else if isWide {
                cells += [text(row.gradient.x), text(row.gradient.y)]
                cells += [row.update.map { text($0.x) } ?? "", row.update.map { text($0.y) } ?? ""]
            } else {
                cells += [text(size(row.gradient)), row.update.map { text(size($0)) } ?? ""]
            }
            return cells
        }
        Table(columns: columns, rows: rows, rowColors: [rows.count - 1: context.theme.seriesColor(followed)])
            .render(into: &frame, area: area, context: context)
    }

    private func column(_ title: String, _ width: Int = 8) -> Table.Column {
        Table.Column(title, alignment: .right, width: width)
    }

    private func text(_ value: Double) -> String { NumberFormat.compact(value, significantDigits: 4) }

    private func size(_ vector: SIMD2<Double>) -> Double { (vector * vector).sum().squareRoot() }
}
