package import TerminalUI

extension UnitMapDiagram.Selection {
    /// The layer of the unit, or of the unit that has the weight; 1 is the first after the inputs.
    var layer: Int {
        switch self {
        case .unit(let layer, _), .weight(let layer, _, _): layer
        }
    }

    /// The parameter as an edit names it.
    package var path: String {
        switch self {
        case .unit(let layer, let unit): "bias.\(layer).\(unit + 1)"
        case .weight(let layer, let unit, let input): "weight.\(layer).\(unit + 1).\(input + 1)"
        }
    }

    /// The nearest selection that a network has whose layers are of these sizes, the inputs first.
    package func clamped(to sizes: [Int]) -> Self {
        guard sizes.count > 1 else { return self }
        let layer = min(max(1, layer), sizes.count - 1)
        let inside = { (index: Int, count: Int) in min(max(0, index), max(0, count - 1)) }
        switch self {
        case .unit(_, let unit): return .unit(layer: layer, unit: inside(unit, sizes[layer]))
        case .weight(_, let unit, let input):
            return .weight(layer: layer, unit: inside(unit, sizes[layer]), input: inside(input, sizes[layer - 1]))
        }
    }

    /// Where an arrow key leads: up and down through the units of a layer or the weights of a gap, sideways from a unit
    /// to its weights and from a weight to its units.
    package func moved(by key: Key, in sizes: [Int]) -> Self {
        let last = sizes.count - 1
        switch (self, key) {
        case (.unit(let layer, let unit), .up): return Self.unit(layer: layer, unit: unit - 1).clamped(to: sizes)
        case (.unit(let layer, let unit), .down): return Self.unit(layer: layer, unit: unit + 1).clamped(to: sizes)
        case (.unit(let layer, let unit), .left):
            return Self.weight(layer: layer, unit: unit, input: unit).clamped(to: sizes)
        case (.unit(let layer, let unit), .right):
            guard layer < last else { return self }
            return Self.weight(layer: layer + 1, unit: unit, input: unit).clamped(to: sizes)
        case (.weight(let layer, let unit, let input), .up), (.weight(let layer, let unit, let input), .down):
            let inputs = sizes[layer - 1]
            let index = min(max(0, unit * inputs + input + (key == .up ? -1 : 1)), sizes[layer] * inputs - 1)
            return .weight(layer: layer, unit: index / inputs, input: index % inputs)
        case (.weight(let layer, _, let input), .left): return layer > 1 ? .unit(layer: layer - 1, unit: input) : self
        case (.weight(let layer, let unit, _), .right): return .unit(layer: layer, unit: unit)
        default: return self
        }
    }
}
