internal import Numerics

extension NetworkPass {
    /// From the output's deltas to the gradients of all parameters.
    func backpropagate(_ block: SampleBlock<Scalar>) {
        let layers = network.architecture.layers
        for index in layers.indices.reversed() {
            let layer = layers[index]
            let inputs = index == 0 ? block.inputs : values[index - 1]
            Self.accumulate(
                deltas[index], layer.outputs, inputs, layer.inputs, stride: stride,
                weights: layer.weights.lowerBound, biases: layer.biases.lowerBound, into: gradients)
            guard index > 0 else { continue }
            Self.multiplyTransposed(
                network.parameters, weights: layer.weights.lowerBound, deltas: deltas[index], layer.outputs,
                below: deltas[index - 1], layer.inputs, stride: stride)
            learntGradient(of: index - 1)
            Self.scale(deltas[index - 1], by: derivatives[index - 1])
        }
    }

    /// The gradient of a layer's learnt parameter, while the layer's deltas still are by its activations.
    func learntGradient(of index: Int) {
        let layer = network.architecture.layers[index]
        guard let learnt = layer.learnt, let activation = network.activation(of: layer) else { return }
        let mask = masks.flatMap { index < $0.count ? $0[index] : nil }
        var sum: Scalar = 0
        for element in 0..<deltas[index].count {
            let part = deltas[index][element] * activation.parameterDerivative(netInputs[index][element])
            sum += part * (mask?[element] ?? 1)
        }
        gradients[learnt] = sum
    }

    /// Weight gradients (deltas times inputs transposed) and bias gradients (sums of deltas).
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func accumulate(
        _ deltas: AlignedBuffer<Scalar>, _ outputCount: Int, _ inputs: AlignedBuffer<Scalar>, _ inputCount: Int,
        stride: Int, weights: Int, biases: Int, into gradients: AlignedBuffer<Scalar>
    ) {
        for unit in 0..<outputCount {
            let row = unit * stride
            var bias: Scalar = 0
            for sample in 0..<stride { bias += deltas[row + sample] }
            gradients[biases + unit] = bias
            for input in 0..<inputCount {
                let from = input * stride
                var sum: Scalar = 0
                for sample in 0..<stride { sum += deltas[row + sample] * inputs[from + sample] }
                gradients[weights + unit * inputCount + input] = sum
            }
        }
    }

    /// below (inputs x stride) = weights transposed times deltas (outputs x stride).
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func multiplyTransposed(
        _ parameters: AlignedBuffer<Scalar>, weights: Int, deltas: AlignedBuffer<Scalar>, _ outputCount: Int,
        below: AlignedBuffer<Scalar>, _ inputCount: Int, stride: Int
    ) {
        for input in 0..<inputCount {
            let row = input * stride
            for sample in 0..<stride { below[row + sample] = 0 }
            for unit in 0..<outputCount {
                let weight = parameters[weights + unit * inputCount + input]
                let from = unit * stride
                for sample in 0..<stride { below[row + sample] += weight * deltas[from + sample] }
            }
        }
    }
}
