import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

/// The units and the weights between them.
struct NetworkPanel: PanelView {
    var lane: LaneSnapshot
    /// In 0...1 from the left and from the top, and the inside of the panel, where a unit or a weight is pointed at.
    var cursor: (x: Double, y: Double)?
    var interior = Rect(column: 0, row: 0, columns: 0, rows: 0)

    /// More units than this in a layer would not fit any screen.
    private static let unitLimit = 32

    var titles: [String] { [Self.title] }
    var readings: [String] {
        guard let target = cursor.flatMap({ diagram.target(at: $0, in: interior, context: DrawingContext()) }) else {
            return lane.parameterReadings
        }
        return [reading(of: target)]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard !lane.layers.isEmpty else { return }
        var diagram = diagram
        diagram.selected = cursor.flatMap { diagram.target(at: $0, in: area, context: context) }
        diagram.render(into: &frame, area: area, context: context)
    }

    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        WeightLegend().draw(on: border, of: &frame, context: context)
    }

    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)? {
        guard interior.contains(position) else { return nil }
        return (
            (Double(position.column - interior.column) + 0.5) / Double(interior.columns),
            (Double(position.row - interior.row) + 0.5) / Double(interior.rows)
        )
    }

    /// What a unit answers to the sample that is shown, or how strong a weight is, by names.
    private func reading(of target: NetworkDiagram.Selection) -> String {
        let figure = { (values: [Float], index: Int) in
            values.indices.contains(index) ? NumberFormat.compact(Double(values[index])) : "–"
        }
        switch target {
        case .unit(0, let unit): return "\(name(0, unit)) = \(NumberFormat.compact(Double(lane.probeInputs[unit])))"
        case .unit(let layer, let unit): return "\(name(layer, unit)) = \(figure(lane.layers[layer - 1].values, unit))"
        case .weight(let layer, let unit, let input):
            let matrix = lane.layers[layer - 1]
            let weight = figure(matrix.weights, unit * matrix.inputs + input)
            return "\(name(layer - 1, input))→\(name(layer, unit)) w \(weight)"
        }
    }

    /// `x₁`, `h₂.3` for the third unit of the second hidden layer, `y`.
    private func name(_ layer: Int, _ unit: Int) -> String {
        let names = lane.dataset.inputNames
        if layer == 0 { return unit < names.count ? InputSymbol.feature(names[unit]) : "x\(unit + 1)" }
        guard layer == lane.layers.count else { return "h\(NumberFormat.subscripted(layer)).\(unit + 1)" }
        let classes = lane.dataset.classNames
        return lane.dataset.outputCount == 1 ? "y" : unit < classes.count ? classes[unit] : "y\(unit + 1)"
    }

    private var diagram: NetworkDiagram {
        let limit = NetworkPanel.unitLimit
        var layers = [
            NetworkDiagram.Layer(values: Array(lane.probeInputs.prefix(limit)), count: lane.dataset.inputCount)
        ]
        for layer in lane.layers {
            layers.append(
                NetworkDiagram.Layer(
                    values: Array(layer.values.prefix(limit)), count: layer.outputs,
                    range: layers.count == lane.layers.count ? lane.outputRange : nil))
        }
        let classNames = lane.dataset.classNames
        return NetworkDiagram(
            layers: layers, weights: lane.layers.map { $0.leadingWeights(limit) },
            inputNames: lane.dataset.inputNames.map(InputSymbol.text),
            outputNames: lane.dataset.outputCount > 1 && !classNames.isEmpty ? classNames : nil
        )
    }
}

extension PanelKind {
    package static let network = PanelKind(NetworkPanel.self)
}

extension NetworkPanel: TrainingPanel {
    static let name = "network"
    static var title: String { localized("Network") }
    static let isNarrow = true
    static let breadth = 8
    static let readsPointer = true
    static let entry: (x: Double, y: Double)? = (0.5, 0.5)

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.network = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, cursor: cursor)
        guard cursor != nil, let area = screen.layout(size: screen.size).area(of: .network) else { return }
        interior = Panel(title: "").interior(of: area)
    }
}

/// What the lines of weights mean, on the lower border.
struct WeightLegend {
    func draw(on border: Rect, of frame: inout Frame, context: DrawingContext) {
        let lines = context.hasColors ? ["━", "━"] : ["━", "╍"]
        let (above, below) = ("\(lines[0]) w > 0", "\(lines[1]) w < 0")
        let texts = [
            "\(above)  \(below)  \(localized("thicker: stronger"))", "\(above)  \(below)",
        ].map(context.text)
        guard border.rows >= 4, let text = texts.first(where: { $0.displayWidth + 6 <= border.columns }) else { return }
        let row = border.row + border.rows - 1
        frame.write(" \(text) ", at: Position(column: border.column + 2, row: row), style: context.dimStyle, in: border)
        for (offset, category) in [(3, 1), (3 + context.text(above).displayWidth + 2, 0)] where context.hasColors {
            frame.restyle(Rect(column: border.column + offset, row: row, columns: 1, rows: 1)) {
                $0.foreground = context.theme.classColor(category)
            }
        }
    }
}

extension LaneSnapshot {
    /// The values at the ends of the map's colours, which those of the outputs' swatches are too.
    var outputRange: ClosedRange<Double> {
        guard dataset.task == .regression else {
            return dataset.outputCount > 1 ? 0...1 : binaryTargets
        }
        guard let low = dataset.train.targets.min(), let high = dataset.train.targets.max(), low < high else {
            return -1...1
        }
        return low...high
    }
}

extension LayerSnapshot {
    /// The weights between the first units of both sides, a row per unit of this layer.
    func leadingWeights(_ limit: Int) -> [[Float]] {
        guard weights.count >= inputs * outputs else { return [] }
        return (0..<min(outputs, limit)).map { unit in
            Array(weights[unit * inputs..<unit * inputs + min(inputs, limit)])
        }
    }
}

extension LaneSnapshot {
    var parameterReadings: [String] {
        [
            localized("\(NumberFormat.grouped(parameterCount)) parameters"),
            localized("\(NumberFormat.abbreviated(Double(parameterCount))) params"),
        ]
    }
}

/// The names of inputs as they are printed.
enum InputSymbol {
    /// `x₁` for `x1`; another name as it is.
    static func text(_ name: String) -> String {
        guard name.count == 2, name.first == "x", let digit = name.last?.wholeNumberValue else { return name }
        return "x" + NumberFormat.subscripted(digit)
    }

    /// Those of features too: `x₁²` for `x1_squared`.
    static func feature(_ name: String) -> String {
        let symbols = [
            "x1_squared": "x₁²", "x2_squared": "x₂²", "x1_x2": "x₁x₂", "sin_x1": "sin x₁", "sin_x2": "sin x₂",
        ]
        return symbols[name] ?? text(name)
    }
}
