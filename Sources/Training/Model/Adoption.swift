import Datasets
import Messages
import NeuralNetworks
import Recipes

/// A model file turned into what a lane goes on from, checked before anything of the lane is changed.
struct Adoption {
    let configuration: LaneConfiguration
    let trainer: any LaneTraining
    let stops: StopTracker
    /// The first edit of the lane's timeline that is still to come.
    let firstEditLeft: Int

    /// - Throws: `InputError` (`data`) where the model does not fit, without the file's name.
    init(_ file: ModelFile, by lane: Lane) throws(InputError) {
        var edits = lane.timeline[lane.appliedCount...]
        var configuration = lane.configuration
        while let next = edits.first, let saved = file.state, next.edit.step < saved.step {
            configuration = try configuration.prepare(next.edit.settings.ofRecipe).configuration
            edits.removeFirst()
        }
        if let scaling = try file.state?.inputScaling?.standardization, configuration.recipe.data.isStandardized {
            configuration = try LaneConfiguration(configuration.document, previous: configuration, scaling: scaling)
        }
        self.configuration = configuration
        firstEditLeft = edits.startIndex
        trainer = Lane.makeTrainer(configuration)
        stops = file.state?.stops ?? StopTracker()
        trainer.restore(try Self.state(of: file, for: trainer, configuration))
    }

    /// The trainer's own state with the file's in its place as far as the file has one.
    private static func state(
        of file: ModelFile, for trainer: any LaneTraining, _ configuration: LaneConfiguration
    ) throws(InputError) -> TrainerState {
        let architecture = trainer.architecture
        guard file.shape == architecture.summary else {
            throw InputError(.data, "the model's shape is \(file.shape), the recipe's is \(architecture.summary)")
        }
        var state = trainer.capture()
        for (layer, saved) in zip(architecture.layers, file.layers) {
            state.parameters.replaceSubrange(layer.weights, with: saved.weights.joined())
            state.parameters.replaceSubrange(layer.biases, with: saved.biases)
        }
        guard let saved = file.state else { return try checked(state, configuration) }
        for (layer, learnt) in zip(architecture.layers, saved.learntParameters) {
            if let index = layer.learnt, let learnt { state.parameters[index] = learnt }
        }
        if saved.optimizer == state.optimizer {
            guard saved.slots.map(\.count) == state.slots.map(\.count) else {
                throw InputError(
                    .data,
                    "found \(saved.slots.map(\.count)) numbers, expected \(state.slots.map(\.count)) for \(saved.optimizer)",
                    key: "state.slots")
            }
            (state.slots, state.updates) = (saved.slots, saved.updates)
        }
        (state.step, state.samples, state.order) = (saved.step, saved.samples, saved.order)
        (state.dropoutGenerator, state.slopeGenerator) = (saved.dropoutGenerator, saved.slopeGenerator)
        (state.gradientNorm, state.learningRate) = (saved.gradientNorm, saved.learningRate)
        return try checked(state, configuration)
    }

    private static func checked(
        _ state: TrainerState, _ configuration: LaneConfiguration
    ) throws(InputError) -> TrainerState {
        if configuration.recipe.precision == .float32,
            let large = state.parameters.first(where: { !Float($0).isFinite })
        {
            throw InputError(.data, "found \(large), expected numbers that 32-bit floats can hold", key: "layers")
        }
        return state
    }
}

extension ModelState.InputScaling {
    /// - Throws: `InputError` (`data`) where it is not a scaling.
    var standardization: Standardization {
        get throws(InputError) {
            guard means.count == scales.count, scales.allSatisfy({ $0 > 0 }) else {
                throw InputError(
                    .data, "expected a mean and a scale above 0 for every input", key: "state.input_scaling")
            }
            return Standardization(means: means, scales: scales)
        }
    }
}
