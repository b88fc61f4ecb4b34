import Datasets
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// The units of every layer, the inputs first; empty before the first snapshot.
    var layerSizes: [Int] { lane.map { UnitsPanel.layerSizes($0) } ?? [] }

    /// The value of a parameter, changes included that no snapshot shows yet.
    func value(of selection: UnitMapDiagram.Selection) -> Double? {
        pending.value(ofParameter: selection.path) ?? lane?.value(of: selection)
    }

    /// A key while the cursor is on a unit or on a weight; nil where it has its usual meaning.
    mutating func pressInUnits(_ key: Key) -> [Effect]? {
        let sizes = layerSizes
        guard sizes.count > 1 else { return nil }
        let selection = playground.selection.clamped(to: sizes)
        playground.selection = selection
        switch key {
        case .up, .down, .left, .right:
            playground.selection = selection.moved(by: key, in: sizes)
            return []
        case .character("+"), .character("="): return turn(selection, by: 0.1)
        case .character("-"): return turn(selection, by: -0.1)
        case .character(":"): prompt("set \(selection.path)=")
        case .character(let character) where character.isASCII && character.isNumber:
            prompt("set \(selection.path)=\(character)")
        default: return nil
        }
        return []
    }

    /// Opens the command line with some text; it leads back to where the cursor is.
    mutating func prompt(_ text: String) {
        let mode = mode
        openCommandLine(text)
        self.mode = mode
    }

    /// A click on the map of a unit puts the cursor there, one on an input of a playground takes it away; nil anywhere
    /// else.
    mutating func clickUnit(_ mouse: MouseEvent, in interior: Rect) -> [Effect]? {
        guard mouse.action == .press, let lane, lane.dataset.plane != nil,
            let place = UnitsPanel.layout(for: lane, in: interior).unit(at: mouse.position)
        else { return nil }
        guard place.layer > 0 else {
            let shown = Feature.allCases.filter { PlaygroundControl.feature($0).isOn(lane.recipe) == true }
            guard isPlayground, shown.indices.contains(place.unit) else { return nil }
            focus = .units
            return toggle(shown[place.unit])
        }
        focus = .units
        playground.selection = .unit(layer: place.layer, unit: place.unit)
        mode = .inspecting(.units, x: 0, y: 0)
        return []
    }

    private mutating func turn(_ selection: UnitMapDiagram.Selection, by step: Double) -> [Effect] {
        guard let old = value(of: selection), old.isFinite else { return [] }
        let new = ((old + step) * 10_000).rounded() / 10_000
        return apply(
            .parameter(selection.path, new), words: "\(selection.path) = \(NumberFormat.fixed(new, decimals: 3))")
    }
}

extension LaneSnapshot {
    /// The weight or the bias; nil where the layers were not asked for.
    func value(of selection: UnitMapDiagram.Selection) -> Double? {
        guard layers.indices.contains(selection.layer - 1) else { return nil }
        let layer = layers[selection.layer - 1]
        switch selection {
        case .unit(_, let unit): return unit < layer.biases.count ? Double(layer.biases[unit]) : nil
        case .weight(_, let unit, let input):
            let index = unit * layer.inputs + input
            return input < layer.inputs && index < layer.weights.count ? Double(layer.weights[index]) : nil
        }
    }
}
