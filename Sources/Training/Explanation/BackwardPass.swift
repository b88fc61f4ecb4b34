import Datasets
import Messages
import NeuralNetworks
import Numerics
import Recipes

/// Runs one sample forward and backward in 64 bits and takes every number down.
struct BackwardPass {
    private static let difference = 1e-5

    private let recipe: Recipe
    private let components: RecipeComponents
    private let network: Network<Double>
    private let block: SampleBlock<Double>
    private let pass: NetworkPass<Double>
    private let inputs: [Double]
    private let targets: [Double]

    /// - Throws: `InputError` where the recipe names a component that does not exist.
    init(
        recipe: Recipe, architecture: NetworkArchitecture, parameters: [Double], inputs: [Double], targets: [Double]
    ) throws(InputError) {
        self.recipe = recipe
        components = try RecipeComponents(recipe)
        network = Network(architecture)
        network.parameters.replace(with: parameters)
        block = SampleBlock(capacity: 1, inputCount: inputs.count, outputCount: targets.count)
        let order: [UInt32] = [0]
        block.load(SampleRows(count: 1, inputs: inputs, targets: targets), order: order.span, weight: 1)
        pass = NetworkPass(network, like: block, loss: components.loss, allowsKernels: false)
        (self.inputs, self.targets) = (inputs, targets)
    }

    /// The step that an optimizer makes with what it remembers (`state`) and a learning rate.
    func trace(state: TrainerState, learningRate: Double) -> BackwardPassTrace {
        let loss = pass.gradient(block)
        let gradients = pass.gradients.array
        let activations = network.architecture.layers.indices.map(activations)
        let slopes = network.architecture.layers.indices.map(slopes)
        let parameters = network.parameters.array
        let numeric = parameters.indices.map(centralDifference)
        let updated = updatedParameters(gradients, state: state, learningRate: learningRate)
        network.parameters.replace(with: updated)
        let lossAfter = pass.evaluate(block)
        network.parameters.replace(with: parameters)
        var layers: [BackwardPassTrace.Layer] = []
        for (index, layer) in network.architecture.layers.enumerated() {
            let before = index == 0 ? inputs : activations[index - 1]
            let units = (0..<layer.outputs).map { unit in
                let row = layer.weights.lowerBound + unit * layer.inputs
                let weights = row..<row + layer.inputs
                let bias = layer.biases.lowerBound + unit
                return BackwardPassTrace.Unit(
                    weights: Array(parameters[weights]), bias: parameters[bias],
                    netInput: zip(parameters[weights], before).reduce(parameters[bias]) { $0 + $1.0 * $1.1 },
                    activation: activations[index][unit], slope: slopes[index]?[unit], delta: gradients[bias],
                    weightGradients: Array(gradients[weights]), biasGradient: gradients[bias],
                    numericWeightGradients: Array(numeric[weights]), numericBiasGradient: numeric[bias],
                    updatedWeights: Array(updated[weights]), updatedBias: updated[bias],
                    errorSignal: errorSignal(of: unit, in: index, activations: activations, gradients: gradients))
            }
            layers.append(BackwardPassTrace.Layer(activation: layer.activation.name, inputs: before, units: units))
        }
        return BackwardPassTrace(
            inputs: inputs, targets: targets, layers: layers, lossName: recipe.loss ?? "",
            optimizerName: recipe.optimizer.name, learningRate: learningRate, loss: loss, lossAfter: lossAfter)
    }

    private func activations(of layer: Int) -> [Double] {
        let values = pass.activations(of: layer)
        return (0..<network.architecture.layers[layer].outputs).map { values[$0 * pass.stride] }
    }

    private func slopes(of layer: Int) -> [Double]? {
        guard case .elementwise = network.architecture.layers[layer].activation else { return nil }
        let values = pass.activationDerivatives(of: layer)
        return (0..<network.architecture.layers[layer].outputs).map { values[$0 * pass.stride] }
    }

    /// ∂L/∂a: of a hidden unit Σ wₖ·δₖ over the units behind, of an output the loss's derivative.
    private func errorSignal(
        of unit: Int, in index: Int, activations: [[Double]], gradients: [Double]
    ) -> Double? {
        let layers = network.architecture.layers
        guard index < layers.count - 1 else {
            guard case .elementwise = components.loss.form, case .elementwise = layers[index].activation else {
                return nil
            }
            let scale: Double =
                switch components.loss.reduction {
                case .meanOverSamplesAndOutputs: 1 / Double(targets.count)
                case .meanOverSamples: 1
                }
            return components.loss.derivative(activations[index][unit], target: targets[unit]) * scale
        }
        let behind = layers[index + 1]
        return (0..<behind.outputs).reduce(0) { sum, next in
            let weight = network.parameters[behind.weights.lowerBound + next * behind.inputs + unit]
            return sum + weight * gradients[behind.biases.lowerBound + next]
        }
    }

    private func centralDifference(of index: Int) -> Double {
        let value = network.parameters[index]
        defer { network.parameters[index] = value }
        network.parameters[index] = value + BackwardPass.difference
        let above = pass.evaluate(block)
        network.parameters[index] = value - BackwardPass.difference
        return (above - pass.evaluate(block)) / (2 * BackwardPass.difference)
    }

    /// The parameters after the recipe's optimizer has taken this sample's gradient, penalties included.
    private func updatedParameters(_ gradients: [Double], state: TrainerState, learningRate: Double) -> [Double] {
        let parameters = AlignedBuffer<Double>(network.parameters.array)
        let penalised = AlignedBuffer<Double>(gradients)
        let (l1, l2) = (recipe.regularization.l1, recipe.regularization.l2)
        for layer in network.architecture.layers {
            for index in layer.weights {
                let weight = parameters[index]
                penalised[index] += l2 * weight + l1 * (weight > 0 ? 1 : weight < 0 ? -1 : 0)
            }
        }
        let memory = OptimizerState<Double>(for: components.optimizer, count: parameters.count)
        if state.optimizer == recipe.optimizer.name, state.slots.count == memory.slots.count {
            for (slot, kept) in zip(memory.slots, state.slots) { slot.replace(with: kept) }
            memory.updates = state.updates
        }
        components.optimizer.update(
            parameters, gradients: penalised, state: memory,
            coefficients: components.optimizer.coefficients(number: memory.updates + 1, learningRate: learningRate))
        return parameters.array
    }
}

extension Lane {
    /// What the next step would compute with one training sample alone, number by number; the run itself is not
    /// changed.
    ///
    /// - Parameter sample: a place in the training set.
    /// - Returns: nil where there is no such sample.
    public func backwardPass(sample: Int) -> BackwardPassTrace? {
        guard dataset.train.inputs.indices.contains(sample * dataset.inputCount) else { return nil }
        let inputs = Array(dataset.train.inputs[sample * dataset.inputCount..<(sample + 1) * dataset.inputCount])
        let targets = Array(dataset.train.targets[sample * dataset.outputCount..<(sample + 1) * dataset.outputCount])
        var parameters = parameters
        // Edits that are due at this step come before the next one.
        let due = timeline[appliedCount...].prefix { $0.edit.step <= step }.flatMap(\.edit.settings.ofParameters)
        for change in (try? due.parameters(in: architecture)) ?? [] { parameters[change.index] = change.value }
        // The recipe's components were made when the lane was.
        let pass = try? BackwardPass(
            recipe: recipe, architecture: architecture, parameters: parameters, inputs: inputs, targets: targets)
        return pass?.trace(state: trainer.capture(), learningRate: learningRate)
    }
}
