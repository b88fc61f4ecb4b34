import NeuralNetworks

extension TrainerState {
    /// The state of a network with another layout, as far as layers of the same size allow.
    ///
    /// - Parameters:
    ///   - fresh: a state of the new layout, which supplies the rest.
    ///   - keepsParameters: false takes all parameters from `fresh`.
    func transferred(
        from old: NetworkArchitecture, to new: NetworkArchitecture, fresh: TrainerState, keepsParameters: Bool
    ) -> TrainerState {
        var result = self
        let keepsSlots = optimizer == fresh.optimizer && slots.count == fresh.slots.count && keepsParameters
        result.parameters =
            keepsParameters ? Self.carry(parameters, old, new, into: fresh.parameters) : fresh.parameters
        result.optimizer = fresh.optimizer
        result.slots =
            keepsSlots ? zip(slots, fresh.slots).map { Self.carry($0, old, new, into: $1) } : fresh.slots
        result.updates = keepsSlots ? updates : 0
        return result
    }

    private static func carry(
        _ values: [Double], _ old: NetworkArchitecture, _ new: NetworkArchitecture, into fresh: [Double]
    ) -> [Double] {
        var result = fresh
        for (from, to) in zip(old.layers, new.layers) where from.inputs == to.inputs && from.outputs == to.outputs {
            result.replaceSubrange(to.weights, with: values[from.weights])
            result.replaceSubrange(to.biases, with: values[from.biases])
            if let source = from.learnt, let target = to.learnt { result[target] = values[source] }
        }
        return result
    }
}
