internal import Numerics

extension NetworkPass {
    /// Everything but the output's activation.
    func propagate(_ block: SampleBlock<Scalar>, random: TrainingRandomness?) {
        let layers = network.architecture.layers
        for (index, layer) in layers.enumerated() {
            let inputs = index == 0 ? block.inputs : values[index - 1]
            Self.multiply(
                network.parameters, weights: layer.weights.lowerBound, biases: layer.biases.lowerBound,
                inputs: inputs, layer.inputs, outputs: netInputs[index], layer.outputs, stride: stride)
            guard index < layers.count - 1, let activation = network.activation(of: layer) else { continue }
            activate(index, activation, random: random)
            if let masks, let random {
                random.fill(masks[index])
                Self.scale(values[index], by: masks[index])
                Self.scale(derivatives[index], by: masks[index])
            }
        }
    }

    /// Applies a layer's activation, with slopes drawn per unit and sample where it is a random one.
    private func activate(_ index: Int, _ activation: any Activation, random: TrainingRandomness?) {
        let count = netInputs[index].count
        if let random, activation.sampled(from: &random.slopeGenerator) != nil {
            for element in 0..<count {
                let drawn = activation.sampled(from: &random.slopeGenerator) ?? activation
                values[index][element] = drawn.value(netInputs[index][element])
                derivatives[index][element] = drawn.derivative(netInputs[index][element])
            }
        } else {
            Self.apply(activation, to: netInputs[index], values: values[index], derivatives: derivatives[index])
        }
    }

    static func apply(
        _ activation: any Activation, to z: AlignedBuffer<Scalar>, values: AlignedBuffer<Scalar>,
        derivatives: AlignedBuffer<Scalar>?
    ) {
        if let z = z as? AlignedBuffer<Double>, let values = values as? AlignedBuffer<Double> {
            activation.apply(to: z, values: values, derivatives: derivatives as? AlignedBuffer<Double>, count: z.count)
        } else if let z = z as? AlignedBuffer<Float>, let values = values as? AlignedBuffer<Float> {
            activation.apply(to: z, values: values, derivatives: derivatives as? AlignedBuffer<Float>, count: z.count)
        }
    }

    func activateOutput() {
        let last = values.count - 1
        let layer = network.architecture.layers[last]
        if let activation = network.activation(of: layer) {
            Self.apply(activation, to: netInputs[last], values: values[last], derivatives: derivatives[last])
        } else {
            Self.softmax(netInputs[last], units: layer.outputs, stride: stride, into: values[last])
        }
    }

    /// z (outputs x stride) = biases + weights (outputs x inputs) times inputs (inputs x stride).
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func multiply(
        _ parameters: AlignedBuffer<Scalar>, weights: Int, biases: Int, inputs: AlignedBuffer<Scalar>,
        _ inputCount: Int, outputs: AlignedBuffer<Scalar>, _ outputCount: Int, stride: Int
    ) {
        for unit in 0..<outputCount {
            let row = unit * stride
            let bias = parameters[biases + unit]
            for sample in 0..<stride { outputs[row + sample] = bias }
            for input in 0..<inputCount {
                let weight = parameters[weights + unit * inputCount + input]
                let from = input * stride
                for sample in 0..<stride { outputs[row + sample] += weight * inputs[from + sample] }
            }
        }
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    static func scale(_ values: AlignedBuffer<Scalar>, by factors: AlignedBuffer<Scalar>) {
        for index in 0..<values.count { values[index] *= factors[index] }
    }

    /// e^(z - max) / sum, over the units of each sample.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    static func softmax(_ z: AlignedBuffer<Scalar>, units: Int, stride: Int, into values: AlignedBuffer<Scalar>) {
        for sample in 0..<stride {
            var largest = z[sample]
            for unit in 1..<max(1, units) { largest = max(largest, z[unit * stride + sample]) }
            var sum: Scalar = 0
            for unit in 0..<units {
                let power = Scalar.exp(z[unit * stride + sample] - largest)
                values[unit * stride + sample] = power
                sum += power
            }
            for unit in 0..<units { values[unit * stride + sample] /= sum }
        }
    }
}
