import Messages
import NeuralNetworks
import Shell
import TerminalUI

extension LabPanel<NeuronLab> {
    package static var learning: Self { LabPanel("learning") { lab, _ in PerceptronPanel(lab: lab) } }
}

/// The perceptron's rule, what it just did in numbers, and every start.
struct PerceptronPanel: PanelView {
    var lab: NeuronLab

    var titles: [String] { [localized("Perceptron learning rule"), localized("Learning")] }

    var readings: [String] {
        let course = lab.course
        return [localized("epoch \(course.epoch), updates \(course.updates)"), localized("updates \(course.updates)")]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard lab.courses.count > 1 else {
            drawLines(into: &frame, area: area, context: context)
            return
        }
        let (top, bottom) = area.splitRows(at: min(area.rows, lab.courses.count + 2))
        drawStarts(into: &frame, area: top, context: context)
        drawLines(into: &frame, area: bottom, context: context)
    }

    /// With empty lines between them where there is room.
    private func drawLines(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let blocks = lines.map { TextBlock($0) }
        let heights = blocks.map { $0.lineCount(columns: area.columns) }
        let gap = heights.reduce(blocks.count - 1, +) <= area.rows ? 1 : 0
        var rest = area
        for (block, height) in zip(blocks, heights) {
            block.render(into: &frame, area: rest.splitRows(at: height).top, context: context)
            rest = rest.splitRows(at: height + gap).bottom
        }
    }

    private var lines: [String] {
        var lines = ["`w ← w + η (t - y) x`", "`b ← b + η (t - y)`"]
        guard let last = lab.course.last else {
            return lines + [
                localized(
                    """
                    t is the target and y the answer: a right answer changes nothing, a wrong one moves the line \
                    towards the sample. Press s for one sample, space to go on.
                    """
                )
            ]
        }
        let inputs = last.sample.inputs.map(lab.figure).joined(separator: ", ")
        let target = last.sample.target ? 1 : 0, answer = target - Int(last.error)
        lines.append(
            localized("sample \(last.index + 1): x = (\(inputs)),")
                + " t = \(target), y = u(\(lab.figure(last.before.netInput(last.sample.inputs)))) = \(answer)")
        guard last.error != 0 else { return lines + [localized("t - y = 0: right, nothing changes.")] }
        let rate = lab.figure(lab.course.learningRate), error = lab.operand(last.error)
        let before = last.before.weights + [last.before.bias], after = last.after.weights + [last.after.bias]
        for (index, name) in ["w₁", "w₂", "b"].enumerated() {
            let input = index < 2 ? "·\(lab.operand(last.sample.inputs[index]))" : ""
            let bias = index == 2 ? ",  θ = \(lab.figure(last.after.threshold))" : ""
            lines.append(
                "\(name) = \(lab.figure(before[index])) + \(rate)·\(error)\(input) = \(lab.figure(after[index]))\(bias)"
            )
        }
        return lines
    }

    private func drawStarts(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var colors: [Int: Color] = [:]
        let rows = lab.courses.enumerated().map { index, course in
            colors[index] = index == lab.current ? context.theme.text : context.theme.seriesColor(index + 1)
            let neuron = course.neuron
            return [
                (index == lab.current ? "▸ " : "  ") + "\(index + 1)", lab.figure(neuron.weights[0]),
                lab.figure(neuron.weights[1]), lab.figure(neuron.threshold), "\(course.updates)",
                NumberFormat.percent(Double(course.rightCount) / Double(course.samples.count), decimals: 0),
            ]
        }
        let titles = [localized("no."), "w₁", "w₂", "θ", localized("updates"), localized("right")]
        Table(
            columns: titles.map { Table.Column($0, alignment: .right) }, rows: rows, rowColors: colors
        ).render(into: &frame, area: area, context: context)
    }
}
