import Datasets
import Messages
import TerminalUI
import Training

/// The units and the weights between them.
struct NetworkPanel: PanelView {
    var lane: LaneSnapshot

    /// More units than this in a layer would not fit any screen.
    private static let unitLimit = 32

    var titles: [String] { [Self.title] }
    var readings: [String] { lane.parameterReadings }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard !lane.layers.isEmpty else { return }
        let limit = NetworkPanel.unitLimit
        var layers = [
            NetworkDiagram.Layer(values: Array(lane.probeInputs.prefix(limit)), count: lane.dataset.inputCount)
        ]
        for layer in lane.layers {
            layers.append(NetworkDiagram.Layer(values: Array(layer.values.prefix(limit)), count: layer.outputs))
        }
        let classNames = lane.dataset.classNames
        NetworkDiagram(
            layers: layers, weights: lane.layers.map { $0.leadingWeights(limit) },
            inputNames: lane.dataset.inputNames.map(InputSymbol.text),
            outputNames: lane.dataset.outputCount > 1 && !classNames.isEmpty ? classNames : nil
        ).render(into: &frame, area: area, context: context)
    }
}

extension PanelKind {
    package static let network = PanelKind(NetworkPanel.self)
}

extension NetworkPanel: TrainingPanel {
    static let name = "network"
    static var title: String { localized("Network") }
    static let isNarrow = true

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.network = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
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
