import Messages
import NeuralNetworks
import Shell
import TerminalUI

extension LabPanel<NeuronLab> {
    package static var firing: Self { LabPanel("firing") { lab, _ in NeuronFiringPanel(lab: lab) } }
}

/// The unit step and the sigmoid over z, with the z of now, and their values beside the threshold.
struct NeuronFiringPanel: PanelView {
    var lab: NeuronLab

    var titles: [String] { [localized("Two ways of firing: step and sigmoid"), localized("Firing")] }
    var readings: [String] { ["z = \(lab.figure(lab.netInput))"] }

    private static let places = [-0.1, 0, 0.1]

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let rows = NeuronFiringPanel.places.count + 2
        if area.columns >= 56 || area.rows < 2 * rows {
            let (left, right) = area.splitColumns(at: area.columns - 24)
            plot.render(into: &frame, area: left, context: context)
            drawTable(
                into: &frame,
                area: Rect(column: right.column + 2, row: right.row, columns: right.columns - 2, rows: right.rows),
                context: context)
        } else {
            let (top, bottom) = area.splitRows(at: area.rows - rows - 1)
            plot.render(into: &frame, area: top, context: context)
            drawTable(into: &frame, area: bottom.splitRows(at: 1).bottom, context: context)
        }
    }

    private var plot: FunctionChart {
        let step = UnitStep(), sigmoid = Sigmoid()
        let reach = max(6, (abs(lab.netInput) * 1.25).rounded(.up))
        return FunctionChart(
            domain: ChartDomain(x: -reach...reach, y: -0.1...1.15),
            curves: [
                FunctionChart.Curve(name: "u(z)", breaks: [0]) { step.value($0) },
                FunctionChart.Curve(name: "σ(z)") { sigmoid.value($0) },
            ], cursor: lab.netInput, xLabel: "z")
    }

    private func drawTable(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let step = UnitStep(), sigmoid = Sigmoid()
        let rows = (NeuronFiringPanel.places + [lab.netInput]).map { z in
            [lab.figure(z), lab.figure(step.value(z)), NumberFormat.fixed(sigmoid.value(z), decimals: 4)]
        }
        Table(
            columns: [
                Table.Column("z", alignment: .right), Table.Column("u(z)", alignment: .right),
                Table.Column("σ(z)", alignment: .right),
            ], rows: rows, selectedRow: area.rows > rows.count ? rows.count - 1 : nil
        ).render(into: &frame, area: area, context: context)
    }
}
