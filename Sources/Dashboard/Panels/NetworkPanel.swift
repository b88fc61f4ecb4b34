import Datasets
import TerminalUI
import Training

/// The units and the weights between them.
struct NetworkPanel: PanelView {
    var lane: LaneSnapshot

    /// More units than this in a layer would not fit any screen.
    private static let unitLimit = 32

    var titles: [String] { [Phrases.title(of: .network)] }
    var readings: [String] { [Phrases.parameters(lane.parameterCount), Phrases.parametersShort(lane.parameterCount)] }

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
            inputNames: lane.dataset.inputNames.map(Phrases.symbol),
            outputNames: lane.dataset.outputCount > 1 && !classNames.isEmpty ? classNames : nil
        ).render(into: &frame, area: area, context: context)
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
