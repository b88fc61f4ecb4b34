import Datasets
import Messages
import NeuralNetworks
import Shell
import TerminalUI
import Training

/// How much the chosen image excites each unit of the first layer, and how an output adds the last hidden units up.
struct ExcitementPanel: PanelView {
    var lane: LaneSnapshot
    var selected: Int

    private static let barColumns = 12
    private typealias Line = (text: String, share: Double?, tone: TextTone)

    var titles: [String] { [Self.title, localized("Excitement")] }
    var readings: [String] {
        guard let label = lane.label(at: selected) else { return [] }
        return [
            localized("image \(selected + 1): a \(lane.className(label))"), lane.className(label),
        ]
    }
    var hint: String { "Enter ← →" }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let size = lane.dataset.imageSize, let last = lane.layers.last, lane.layers.count > 1 else {
            write(
                (localized("there is no hidden unit to excite"), nil, .dim), at: 0, column: area.column, in: area,
                into: &frame,
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
        let shown = shownUnits(room: text.rows - closing.count - 2, last, output: output)
        let isAiry = text.rows > 2 * shown.count + closing.count + 3
        let gap: [Line] = isAiry ? [("", nil, .plain)] : []
        let lines = excitementLines(shown) + gap + sumLines(last, output: output, shown) + closing
        for (offset, line) in lines.enumerated() where offset < text.rows {
            write(line, at: offset, column: text.column, in: text, into: &frame, context: context)
        }
    }

    /// The lone output, or the one of the most probable class.
    private func shownOutput(_ layer: LayerSnapshot) -> Int {
        guard layer.values.count > 1, let best = layer.values.max() else { return 0 }
        return layer.values.firstIndex(of: best) ?? 0
    }

    /// The hidden units that have lines: all of them, or of a single layer those that say most to the output, the
    /// strongest first, or else the first ones.
    private func shownUnits(room: Int, _ last: LayerSnapshot, output: Int) -> [Int] {
        let first = lane.layers[0]
        let count = min(first.outputs, last.inputs)
        guard 2 * count > room else { return Array(0..<count) }
        let most = max(1, (room - 1) / 2)
        guard lane.layers.count == 2, first.values.count == last.inputs else { return Array(0..<min(count, most)) }
        let strength = { (unit: Int) in abs(last.weights[output * last.inputs + unit] * first.values[unit]) }
        return Array((0..<count).sorted { (strength($0), $1) > (strength($1), $0) }.prefix(most))
    }

    /// A line per unit of the first layer: the sum over the pixels, the bias, and what becomes of both.
    private func excitementLines(_ units: [Int]) -> [Line] {
        let layer = lane.layers[0]
        let inputs = lane.probeInputs
        guard inputs.count == layer.inputs, layer.values.count == layer.outputs else { return [] }
        let reach = max(1, layer.values.reduce(0) { max($0, abs($1)) })
        let columns = ["Σ w·x", localized("bias"), "z", "a"].map { $0.fitted(to: 8, alignment: .right) }
        let heading: Line = ("".fitted(to: 4) + columns.joined(), nil, .dim)
        return [heading]
            + units.map { unit in
                let weights = layer.weights[unit * layer.inputs..<(unit + 1) * layer.inputs]
                let sum = zip(weights, inputs).reduce(Float(0)) { $0 + $1.0 * $1.1 }
                let (bias, value) = (layer.biases[unit], layer.values[unit])
                let figures = [sum, bias, sum + bias, value].map(figure).joined()
                return (
                    "h\(NumberFormat.subscripted(unit + 1))".fitted(to: 4) + figures + " ", Double(abs(value) / reach),
                    .plain
                )
            }
    }

    /// A line per last hidden unit: the output's weight times the activation; what the others add in one line.
    private func sumLines(_ last: LayerSnapshot, output: Int, _ units: [Int]) -> [Line] {
        let before = lane.layers[lane.layers.count - 2]
        guard before.values.count == last.inputs else { return [] }
        let shown = units.filter { $0 < last.inputs }
        let term = { (unit: Int) in last.weights[output * last.inputs + unit] * before.values[unit] }
        let heading =
            last.outputs > 1
            ? localized("output \(lane.className(output)) adds up  weight × a")
            : localized("the output adds up  weight × a")
        var lines: [Line] = [(heading, nil, .heading)]
        lines += shown.map { unit in
            let weight = figure(last.weights[output * last.inputs + unit])
            let text = "\(weight) ×\(figure(before.values[unit])) =\(figure(term(unit)))"
            return ("h\(NumberFormat.subscripted(unit + 1))".fitted(to: 4) + text, nil, .plain)
        }
        if shown.count < last.inputs {
            let rest = (0..<last.inputs).reduce(Float(0)) { $0 + term($1) } - shown.reduce(Float(0)) { $0 + term($1) }
            let name = localized("\(last.inputs - shown.count) other units")
            lines.append((name.fitted(to: 24) + figure(rest), nil, .plain))
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
        let taken =
            last.outputs > 1
            ? output : (Double(value) >= lane.threshold ? 1 : 0)
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
        let text = context.text(line.text).truncated(to: area.columns, ellipsis: context.ellipsis)
        let end = frame.write(
            text, at: Position(column: column, row: area.row + offset), style: line.tone.style(context), in: area)
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

extension PanelKind {
    package static let excitement = PanelKind(ExcitementPanel.self)
}

extension ExcitementPanel: TrainingPanel {
    static let name = "excitement"
    static var title: String { localized("How units add up to an answer") }
    static let keys: KeyGroup? = .images
    static let entry: (x: Double, y: Double)? = (0, 0)
    static func canShow(_ dataset: Dataset) -> Bool { dataset.imageSize != nil && dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        guard screen.lane != nil else { return }
        request.probe = screen.chosenImage
        request.network = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, selected: screen.chosenImage)
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInImages(key, kind: .excitement)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        let copy = FooterView.Hint(key: "Y", name: localized("to the drawing board"), rank: 8)
        return [FooterView.Hint(key: "← → ↑ ↓", name: localized("other image"), rank: 12)]
            + (screen.panels.contains(.draw) ? [copy] : [])
    }
}
