import Calculus
import Messages
import Shell
import TerminalUI

extension LabPanel<DescentLab> {
    package static var steps: Self {
        LabPanel("steps") { lab, _ in
            lab.panelView { snapshot in
                guard let stage = lab.stage, let explanation = snapshot.explanation, let racer = lab.followedRacer
                else {
                    return StepsPanel(snapshot: snapshot, followed: lab.followed)
                }
                return ExplanationPanel(
                    explanation: explanation, label: racer.label, stage: stage, variables: snapshot.variables)
            }
        }
        .needing { lab, area, request in
            request.tableRows = max(0, area.rows - 1)
            request.explains = lab.stage != nil
        }
    }
}

/// The last steps of the followed racer.
struct StepsPanel: PanelView {
    var snapshot: DescentSnapshot
    var followed: Int

    private var label: String {
        snapshot.racers.indices.contains(followed) ? snapshot.racers[followed].label : ""
    }

    var titles: [String] {
        let step = snapshot.racers.indices.contains(followed) ? snapshot.racers[followed].row.step : 0
        return [localized("\(label), step \(NumberFormat.grouped(step))"), label]
    }
    var hint: String { localized("x explain") }
    /// In a race the distance stands in the table of the race.
    var readings: [String] {
        guard snapshot.racers.count == 1, let distance = snapshot.racers[0].distance else { return [] }
        let figure = NumberFormat.compact(distance)
        return [localized("\(figure) from the minimum"), localized("\(figure) away")]
    }

    /// From this width on gradient and update have a column for each variable.
    private static let wideColumns = 84

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let columns = figures(area).map { Table.Column($0.title, alignment: .right, width: $0.width) }
        let rows = snapshot.rows.map { row in figures(area).map { $0.text(row) } }
        Table(columns: columns, rows: rows, rowColors: [rows.count - 1: context.theme.seriesColor(followed)])
            .render(into: &frame, area: area, context: context)
    }

    /// A column: what it is called and what it shows of a row.
    private struct Figure {
        var title: String
        var width: Int
        var text: (DescentStep) -> String
    }

    private func figures(_ area: Rect) -> [Figure] {
        let names = snapshot.variables
        var figures = [Figure(title: "k", width: max(5, String(snapshot.step).count)) { String($0.step) }]
        guard names.count == 2 else {
            let width = min(12, max(8, (area.columns - 14) / 4))
            return figures + [
                number("x", width) { $0.point.x }, number("f", width) { $0.value },
                number("f′", width) { $0.gradient.x }, number("Δx", width) { $0.update?.x },
            ]
        }
        if area.columns >= Self.wideColumns {
            return figures + [
                number(names[0], 9) { $0.point.x }, number(names[1], 9) { $0.point.y }, number("f", 9) { $0.value },
                number("∂\(names[0])", 9) { $0.gradient.x }, number("∂\(names[1])", 9) { $0.gradient.y },
                number("Δ\(names[0])", 9) { $0.update?.x }, number("Δ\(names[1])", 9) { $0.update?.y },
            ]
        }
        figures += [
            Figure(title: names[0], width: 8) { coordinate($0.point.x) },
            Figure(title: names[1], width: 8) { coordinate($0.point.y) }, number("f", 8) { $0.value },
            number("|∇f|", 8) { size($0.gradient) },
        ]
        if area.columns >= 55 { figures.append(number("|Δ|", 8) { $0.update.map(size) }) }
        return figures
    }

    private func number(_ title: String, _ width: Int, _ value: @escaping (DescentStep) -> Double?) -> Figure {
        Figure(title: title, width: width) { row in
            value(row).map { NumberFormat.compact($0, significantDigits: width >= 10 ? 4 : 3) } ?? ""
        }
    }

    private func coordinate(_ value: Double) -> String {
        abs(value) < 100 ? NumberFormat.fixed(value, decimals: 4) : NumberFormat.compact(value)
    }

    private func size(_ vector: SIMD2<Double>) -> Double { (vector * vector).sum().squareRoot() }
}
