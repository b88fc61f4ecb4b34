import NeuralNetworks
import Numerics

extension DatasetEvaluator {
    /// Blocks of the training set that diagnoses look at: 256 samples.
    private static var probeBlocks: Int { 4 }

    /// Gradients and variances of every layer; the gradients are those of the last step's mini-batch, nil before the
    /// first step.
    func depth(gradients: AlignedBuffer<Scalar>?) -> [LayerDepth] {
        let layers = network.architecture.layers
        var activations = [Moments](repeating: Moments(), count: layers.count)
        var netInputGradients = activations
        for block in train.prefix(Self.probeBlocks) {
            _ = pass.gradient(block)
            for (index, layer) in layers.enumerated() {
                collect(pass.activations(of: index), units: layer.outputs, block.count, into: &activations[index])
                collect(
                    pass.netInputGradients(of: index), units: layer.outputs, block.count,
                    into: &netInputGradients[index])
            }
        }
        // Each sample weighs 1 / count in the blocks, but its own loss is meant.
        let scale = Double(sampleCount)
        return layers.enumerated().map { index, layer in
            LayerDepth(
                gradientNorm: gradients.map {
                    NetworkTrainer.norm($0, in: layer.weights.lowerBound..<layer.biases.upperBound)
                },
                activationVariance: activations[index].variance,
                gradientVariance: netInputGradients[index].variance * scale * scale)
        }
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func collect(
        _ values: AlignedBuffer<Scalar>, units: Int, _ samples: Int, into moments: inout Moments
    ) {
        for unit in 0..<units {
            let row = unit * pass.stride
            for place in row..<row + samples { moments.add(Double(values[place])) }
        }
    }

    /// Histograms of every layer's net inputs, activations and weights.
    func distributions(bins: Int) -> [LayerDistribution] {
        let layers = network.architecture.layers
        let counts = unitCounts()
        var netInputs = [[Double]](repeating: [], count: layers.count)
        var activations = netInputs
        for block in train.prefix(Self.probeBlocks) {
            pass.forward(block)
            for (index, layer) in layers.enumerated() {
                let inputs = index == 0 ? block.inputs : pass.activations(of: index - 1)
                for unit in 0..<layer.outputs {
                    for sample in 0..<block.count {
                        netInputs[index].append(netInput(layer, unit, inputs, sample))
                        activations[index].append(Double(pass.activations(of: index)[unit * pass.stride + sample]))
                    }
                }
            }
        }
        return layers.enumerated().map { index, layer in
            LayerDistribution(
                activation: layer.activation.name, netInputs: Distribution(netInputs[index], bins: bins),
                activations: Distribution(activations[index], bins: bins),
                weights: Distribution(layer.weights.map { Double(network.parameters[$0]) }, bins: bins),
                saturated: layer.activation.isSaturating ? counts[index].saturated : nil, dead: counts[index].dead,
                units: layer.outputs)
        }
    }

    /// The kernels keep no net inputs, so they are computed once more.
    private func netInput(
        _ layer: NetworkArchitecture.Layer, _ unit: Int, _ inputs: AlignedBuffer<Scalar>, _ sample: Int
    ) -> Double {
        var sum = Double(network.parameters[layer.biases.lowerBound + unit])
        let first = layer.weights.lowerBound + unit * layer.inputs
        for input in 0..<layer.inputs {
            sum += Double(network.parameters[first + input]) * Double(inputs[input * pass.stride + sample])
        }
        return sum
    }
}

/// Mean and variance of numbers that come one by one (B. P. Welford, "Note on a method for calculating corrected
/// sums of squares and products", 1962).
private struct Moments {
    private var count = 0.0
    private var mean = 0.0
    private var squares = 0.0

    mutating func add(_ value: Double) {
        count += 1
        let change = value - mean
        mean += change / count
        squares += change * (value - mean)
    }

    var variance: Double { count > 0 ? squares / count : 0 }
}
