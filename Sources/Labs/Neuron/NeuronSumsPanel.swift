import Messages
import NeuralNetworks
import Shell
import TerminalUI

extension LabPanel<NeuronLab> {
    package static var neuron: Self { LabPanel("neuron") { lab, _ in NeuronSumsPanel(lab: lab) } }
}

/// What can be turned, the sums with their numbers, and the truth table.
struct NeuronSumsPanel: PanelView {
    var lab: NeuronLab

    var titles: [String] { [localized("The neuron, by hand"), localized("Neuron")] }

    private static let wideColumns = 54
    private static let knobColumns = 18

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard area.columns >= NeuronSumsPanel.wideColumns else {
            let (knobArea, rest) = area.splitRows(at: knobs.count + (area.rows >= 18 ? 1 : 0))
            let (sumArea, tableArea) = rest.splitRows(at: sums(columns: area.columns).count + (area.rows >= 17 ? 1 : 0))
            drawKnobs(into: &frame, area: knobArea, context: context)
            drawSums(into: &frame, area: sumArea, context: context)
            drawTruthTable(into: &frame, area: tableArea, context: context)
            return
        }
        let (left, right) = area.splitColumns(at: NeuronSumsPanel.knobColumns + (area.columns >= 70 ? 6 : 0))
        let (top, bottom) = right.splitRows(at: sums(columns: right.columns).count + (area.rows >= 11 ? 1 : 0))
        drawKnobs(into: &frame, area: left, context: context)
        drawSums(into: &frame, area: top, context: context)
        drawTruthTable(into: &frame, area: bottom, context: context)
    }

    private var knobs: [[String]] {
        NeuronLab.Knob.allCases.map { knob in
            [
                (knob == lab.knob ? "▸ " : "  ") + knob.symbol,
                NumberFormat.plainDecimal(lab.value(of: knob), significantDigits: 5),
            ]
        }
    }

    private func drawKnobs(into frame: inout Frame, area: Rect, context: DrawingContext) {
        Table(
            columns: [Table.Column(""), Table.Column("", alignment: .right, width: 8)], rows: knobs,
            selectedRow: NeuronLab.Knob.allCases.firstIndex(of: lab.knob), showsHeader: false
        ).render(
            into: &frame,
            area: Rect(
                column: area.column, row: area.row, columns: min(area.columns, NeuronSumsPanel.knobColumns - 2),
                rows: area.rows), context: context)
    }

    /// The weighted sum against the threshold, the same with the bias, and both ways of firing.
    private func sums(columns: Int) -> [String] {
        let neuron = lab.neuron, x = lab.inputs
        let sum = neuron.weightedSum(x), z = neuron.netInput(x), fires = neuron.fires(x)
        let products = zip(neuron.weights, x).map { "\(lab.operand($0))·\(lab.operand($1))" }.joined(separator: " + ")
        let long = "w₁x₁ + w₂x₂ = \(products) = \(lab.figure(sum))"
        let answers =
            "u(z) = \(fires ? 1 : 0)   σ(z) = \(NumberFormat.fixed(Sigmoid().value(z), decimals: 4))"
        return [
            long.displayWidth <= columns ? long : "w·x = \(products) = \(lab.figure(sum))",
            "\(lab.figure(sum)) \(fires ? "≥" : "<") θ = \(lab.figure(neuron.threshold)): "
                + (fires ? localized("fires") : localized("silent")),
            "b = -θ = \(lab.figure(neuron.bias)),  z = w·x + b = \(lab.figure(z))",
            answers,
        ]
    }

    private func drawSums(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let fires = lab.neuron.fires(lab.inputs)
        let lines = sums(columns: area.columns).enumerated().map { offset, line in
            TextLines.Line(
                line,
                style: offset == 1
                    ? Style(foreground: fires ? context.theme.good : context.theme.dim) : context.textStyle)
        }
        TextLines(lines).render(into: &frame, area: area, context: context)
    }

    private func drawTruthTable(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard area.rows > 1 else { return }
        let samples = lab.course.samples
        var colors: [Int: Color] = [:]
        let rows = samples.enumerated().map { index, sample in
            let fires = lab.neuron.fires(sample.inputs), isRight = fires == sample.target
            colors[index] = isRight ? context.theme.text : context.theme.bad
            return sample.inputs.map(lab.figure) + [
                lab.figure(lab.neuron.weightedSum(sample.inputs)), lab.figure(lab.neuron.netInput(sample.inputs)),
                fires ? "1" : "0", "\(sample.target ? 1 : 0) \(isRight ? "✓" : "✗")",
            ]
        }
        let titles = ["x₁", "x₂", "w·x", "z", localized("found"), localized("expected")]
        Table(
            columns: titles.map { Table.Column($0, alignment: .right) }, rows: rows,
            selectedRow: samples.firstIndex { $0.inputs == lab.inputs }, rowColors: colors
        ).render(into: &frame, area: area, context: context)
    }
}
