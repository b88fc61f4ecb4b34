import NeuralNetworks

/// How the parameters of one network become those of another layout: units keep what they have, new ones
/// begin as the initializer has drawn them, and what is no longer there is gone.
struct ParameterTransfer {
    private let old: NetworkArchitecture
    private let new: NetworkArchitecture
    /// For every input of the new network the one of the old that it was; nil for a new one.
    private let inputs: [Int?]

    init(from old: NetworkArchitecture, to new: NetworkArchitecture, oldInputs: [String], newInputs: [String]) {
        self.old = old
        self.new = new
        inputs = newInputs.map { oldInputs.firstIndex(of: $0) }
    }

    /// The old network's state in the new layout. `fresh`, a state of the new layout, supplies what is new, and all
    /// parameters unless the old ones are kept.
    func state(_ state: TrainerState, fresh: TrainerState, keepsParameters: Bool) -> TrainerState {
        var result = state
        let keepsSlots =
            state.optimizer == fresh.optimizer && state.slots.count == fresh.slots.count && keepsParameters
        result.parameters = keepsParameters ? carry(state.parameters, into: fresh.parameters) : fresh.parameters
        result.optimizer = fresh.optimizer
        result.slots = keepsSlots ? zip(state.slots, fresh.slots).map { carry($0, into: $1) } : fresh.slots
        result.updates = keepsSlots ? state.updates : 0
        return result
    }

    private func carry(_ values: [Double], into fresh: [Double]) -> [Double] {
        var result = fresh
        for (index, to) in new.layers.enumerated() {
            guard let from = source(of: index) else { continue }
            let columns = inputMap(of: index)
            for unit in 0..<min(from.outputs, to.outputs) {
                result[to.biases.lowerBound + unit] = values[from.biases.lowerBound + unit]
                for (column, old) in columns.enumerated() {
                    guard let old, old < from.inputs else { continue }
                    result[to.weights.lowerBound + unit * to.inputs + column] =
                        values[from.weights.lowerBound + unit * from.inputs + old]
                }
            }
            if let source = from.learnt, let target = to.learnt { result[target] = values[source] }
        }
        return result
    }

    /// The layer of the old network that becomes a layer of the new one: hidden layers by their places, the
    /// output by its role.
    private func source(of index: Int) -> NetworkArchitecture.Layer? {
        if index == new.layers.count - 1 { return old.layers.last }
        return index < old.layers.count - 1 ? old.layers[index] : nil
    }

    /// For every input of a layer the old one that it was.
    private func inputMap(of index: Int) -> [Int?] {
        let layer = new.layers[index]
        if index == 0, old.layers.count > 1 || new.layers.count == 1 { return inputs }
        // An output layer behind other layers than before takes other units' activations for its inputs.
        let hadSameInput = index == new.layers.count - 1 ? old.layers.count == new.layers.count : true
        return hadSameInput && index > 0 ? (0..<layer.inputs).map { $0 } : Array(repeating: nil, count: layer.inputs)
    }
}
