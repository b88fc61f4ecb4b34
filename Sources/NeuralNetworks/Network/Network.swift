public import Numerics

/// A dense network: its architecture and its parameters.
public final class Network<Scalar: RealScalar> {
    public let architecture: NetworkArchitecture
    /// Layer by layer: weights (outputs x inputs, row by row), biases, learnt parameter of the activation.
    public let parameters: AlignedBuffer<Scalar>

    /// A network whose parameters are all 0, but for learnt activation parameters.
    public init(_ architecture: NetworkArchitecture) {
        self.architecture = architecture
        parameters = AlignedBuffer(count: architecture.parameterCount)
        for layer in architecture.layers {
            guard let index = layer.learnt, let start = layer.activation.unitwise?.learntParameter else { continue }
            parameters[index] = Scalar(start)
        }
    }

    /// Draws all weights anew and sets the biases to 0. Each layer has a generator of its own, so that a
    /// layer's weights do not depend on the shapes of the layers before it, and both precisions get the
    /// same numbers up to rounding.
    public func initialize(with initializer: any Initializer, seed: UInt64) {
        for (number, layer) in architecture.layers.enumerated() {
            var generator = SeededGenerator(seed: seed, stream: .weights, index: UInt64(number))
            for index in layer.weights {
                parameters[index] = Scalar(
                    initializer.weight(inputs: layer.inputs, outputs: layer.outputs, from: &generator))
            }
            for index in layer.biases { parameters[index] = 0 }
            if let index = layer.learnt, let start = layer.activation.unitwise?.learntParameter {
                parameters[index] = Scalar(start)
            }
        }
    }

    /// A layer's activation with its learnt parameter as it now is; nil for softmax.
    func activation(of layer: NetworkArchitecture.Layer) -> (any Activation)? {
        guard var activation = layer.activation.unitwise else { return nil }
        if let index = layer.learnt { activation.learntParameter = Double(parameters[index]) }
        return activation
    }
}
