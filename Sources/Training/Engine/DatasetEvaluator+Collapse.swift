import NeuralNetworks
import Numerics

extension DatasetEvaluator {
    /// The single layer that the network is, if all of its hidden layers are linear.
    func collapse() -> CollapseSnapshot? {
        let architecture = network.architecture
        guard let last = architecture.layers.last,
            architecture.layers.dropLast().allSatisfy({ $0.activation.name == "identity" })
        else { return nil }
        var weights = (0..<architecture.inputs).map { row in
            (0..<architecture.inputs).map { $0 == row ? 1.0 : 0 }
        }
        var biases = [Double](repeating: 0, count: architecture.inputs)
        for layer in architecture.layers {
            biases = (0..<layer.outputs).map { unit in
                let bias = Double(network.parameters[layer.biases.lowerBound + unit])
                return (0..<layer.inputs).reduce(bias) { $0 + weight(layer, unit, $1) * biases[$1] }
            }
            weights = (0..<layer.outputs).map { unit in
                (0..<architecture.inputs).map { column in
                    (0..<layer.inputs).reduce(0) { $0 + weight(layer, unit, $1) * weights[$1][column] }
                }
            }
        }
        let (difference, output) = compare(weights, biases, last.activation)
        return CollapseSnapshot(
            sizes: [architecture.inputs] + architecture.layers.map(\.outputs), weights: weights, biases: biases,
            largestDifference: difference, largestOutput: output)
    }

    private func weight(_ layer: NetworkArchitecture.Layer, _ unit: Int, _ input: Int) -> Double {
        Double(network.parameters[layer.weights.lowerBound + unit * layer.inputs + input])
    }

    /// The largest difference of the answers, and the network's largest answer.
    private func compare(
        _ weights: [[Double]], _ biases: [Double], _ activation: OutputActivation
    ) -> (difference: Double, output: Double) {
        var difference = 0.0
        var largest = 0.0
        for block in train.prefix(4) {
            pass.forward(block)
            for sample in 0..<block.count {
                let netInputs = weights.indices.map { unit in
                    weights[unit].indices.reduce(biases[unit]) {
                        $0 + weights[unit][$1] * Double(block.inputs[$1 * block.stride + sample])
                    }
                }
                for (unit, single) in activation.values(netInputs).enumerated() {
                    let output = Double(pass.outputs[unit * pass.stride + sample])
                    difference = max(difference, abs(output - single))
                    largest = max(largest, abs(output))
                }
            }
        }
        return (difference, largest)
    }
}

extension OutputActivation {
    /// The outputs of one sample in 64 bits.
    fileprivate func values(_ netInputs: [Double]) -> [Double] {
        switch self {
        case .elementwise(let activation): return netInputs.map { activation.value($0) }
        case .softmax:
            let largest = netInputs.max() ?? 0
            let powers = netInputs.map { Double.exp($0 - largest) }
            let sum = powers.reduce(0, +)
            return powers.map { $0 / sum }
        }
    }
}
