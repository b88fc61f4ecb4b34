import Datasets
import TerminalUI
import Training

/// How much the chosen image excites each unit of the first layer, and how an output adds the last hidden units up.
struct ExcitementPanel: PanelView {
    var lane: LaneSnapshot
    var selected: Int

    private static let barColumns = 12
    private enum Tone { case heading, plain, dim, good, bad }
    private typealias Line = (text: String, share: Double?, tone: Tone)

    var titles: [String] { [Phrases.title(of: .excitement), Phrases.excitementShortTitle] }
    var readings: [String] {
        guard let label = lane.label(at: selected) else { return [] }
        return [
            Phrases.imageIs(selected + 1, lane.className(label)), lane.className(label),
        ]
    }
    var hint: String { "Enter ← →" }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let size = lane.dataset.imageSize, let last = lane.layers.last, lane.layers.count > 1 else {
            write(
                (Phrases.noHiddenUnits, nil, .dim), at: 0, column: area.column, in: area, into: &frame,
                context: context)
            return
        }
        let scale = PixelScale.whole.first {
            let cells = $0.cells(width: size.width, height: size.height)
            return cells.columns <= area.columns / 4 && cells.rows <= area.rows / 2
        }
        var text = area
        if let scale, area.columns >= 52 {
            let cells = scale.cells(width: size.width, height: size.height)
            let (left, right) = area.splitColumns(at: cells.columns)
            PixelImage(
                values: lane.image(at: selected), width: size.width, height: size.height, scale: scale,
                ramp: context.theme.ink
            ).render(into: &frame, area: left, context: context)
            text = right.splitColumns(at: 2).right
        }
        let output = shownOutput(last)
        let closing = closingLines(last, output: output)
        let room = max(0, text.rows - closing.count - 2)
        let units = max(1, min(lane.layers[0].outputs, last.inputs, room / 2))
        let lines = excitementLines(units) + sumLines(last, output: output, units: units) + closing
        for (offset, line) in lines.enumerated() where offset < text.rows {
            write(line, at: offset, column: text.column, in: text, into: &frame, context: context)
        }
    }

    /// The lone output, or the one of the most probable class.
    private func shownOutput(_ layer: LayerSnapshot) -> Int {
        guard layer.values.count > 1, let best = layer.values.max() else { return 0 }
        return layer.values.firstIndex(of: best) ?? 0
    }

    /// A line per unit of the first layer: the sum over the pixels, the bias, and what becomes of both.
    private func excitementLines(_ units: Int) -> [Line] {
        let layer = lane.layers[0]
        let inputs = lane.probeInputs
        guard inputs.count == layer.inputs, layer.values.count == layer.outputs else { return [] }
        let reach = max(1, layer.values.reduce(0) { max($0, abs($1)) })
        var lines: [Line] = [(Phrases.excitementColumns, nil, .dim)]
        for unit in 0..<units {
            let weights = layer.weights[unit * layer.inputs..<(unit + 1) * layer.inputs]
            let sum = zip(weights, inputs).reduce(Float(0)) { $0 + $1.0 * $1.1 }
            let bias = layer.biases[unit]
            let value = layer.values[unit]
            lines.append(
                (
                    Phrases.indexed("h", unit + 1).fitted(to: 4) + figure(sum) + figure(bias) + figure(sum + bias)
                        + figure(value) + " ", Double(abs(value) / reach), .plain
                ))
        }
        if units < layer.outputs { lines[0].text += "  " + Phrases.unitsNotShown(layer.outputs - units) }
        return lines
    }

    /// A line per last hidden unit: the output's weight times the activation.
    private func sumLines(_ last: LayerSnapshot, output: Int, units: Int) -> [Line] {
        let before = lane.layers[lane.layers.count - 2]
        guard before.values.count == last.inputs else { return [] }
        var lines: [Line] = [(Phrases.outputAddsUp(last.outputs > 1 ? lane.className(output) : nil), nil, .heading)]
        for unit in 0..<min(units, last.inputs) {
            let weight = last.weights[output * last.inputs + unit]
            let value = before.values[unit]
            lines.append(
                (
                    Phrases.indexed("h", unit + 1).fitted(to: 4) + figure(weight) + " ×" + figure(value) + " ="
                        + figure(weight * value), nil, .plain
                ))
        }
        return lines
    }

    /// The bias, the sum, and the answer.
    private func closingLines(_ last: LayerSnapshot, output: Int) -> [Line] {
        let before = lane.layers[lane.layers.count - 2]
        guard before.values.count == last.inputs, last.values.indices.contains(output) else { return [] }
        let weights = last.weights[output * last.inputs..<(output + 1) * last.inputs]
        let sum = zip(weights, before.values).reduce(last.biases[output]) { $0 + $1.0 * $1.1 }
        let value = last.values[output]
        let taken = last.outputs > 1 ? output : (value >= (last.activation == "sigmoid" ? 0.5 : 0) ? 1 : 0)
        let label = lane.label(at: selected)
        let isRight = taken == label
        return [
            ("b".fitted(to: 24) + figure(last.biases[output]), nil, .plain),
            ("Σ".fitted(to: 24) + figure(sum), nil, .plain),
            (
                "\(last.activation)(Σ) =\(figure(value))  → \(lane.className(taken)) \(isRight ? "✓" : "✗")", nil,
                isRight ? .good : .bad
            ),
        ]
    }

    /// Eight columns.
    private func figure(_ value: Float) -> String {
        NumberFormat.fixed(Double(value), decimals: abs(value) < 1000 ? 2 : 0).fitted(to: 8, alignment: .right)
    }

    private func write(
        _ line: Line, at offset: Int, column: Int, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let style =
            switch line.tone {
            case .heading: Style(foreground: context.theme.accent, attributes: .bold)
            case .plain: context.textStyle
            case .dim: context.dimStyle
            case .good: Style(foreground: context.theme.good, attributes: .bold)
            case .bad: Style(foreground: context.theme.bad, attributes: .bold)
            }
        let text = context.text(line.text).truncated(to: area.columns, ellipsis: context.ellipsis)
        let end = frame.write(text, at: Position(column: column, row: area.row + offset), style: style, in: area)
        guard let share = line.share, area.columns - end >= 4 else { return }
        BarChart(
            bars: [BarChart.Bar(label: "", value: share, text: "", color: context.theme.accent)], range: 0...1
        ).render(
            into: &frame,
            area: Rect(
                column: column + end, row: area.row + offset,
                columns: min(ExcitementPanel.barColumns, area.columns - end), rows: 1), context: context)
    }
}
