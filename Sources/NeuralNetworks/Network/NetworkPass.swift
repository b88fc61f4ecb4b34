internal import CKernels
public import Numerics

/// Working memory to run a network forward and backward over one block of samples at a time.
///
/// In 32-bit floats the vector kernels do the work where every component has one; else, and in 64 bits,
/// the loops below do, which are also the reference that the kernels are tested against.
public final class NetworkPass<Scalar: RealScalar> {
    public let network: Network<Scalar>
    public let stride: Int
    /// The gradient of the mean loss with respect to every parameter, laid out like the parameters.
    public let gradients: AlignedBuffer<Scalar>
    let loss: any Loss
    /// Per layer, units x stride.
    let netInputs, values, derivatives, deltas: [AlignedBuffer<Scalar>]
    /// Factors that drop units of hidden layers out; nil without dropout.
    let masks: [AlignedBuffer<Scalar>]?
    private let kernels: KernelPass?

    /// - Parameters:
    ///   - network: whose outputs and gradients are computed.
    ///   - block: a block of the size of those to come.
    ///   - loss: what is differentiated.
    ///   - usesDropout: whether hidden layers get masks.
    ///   - allowsKernels: false keeps to the reference loops.
    public init(
        _ network: Network<Scalar>, like block: SampleBlock<Scalar>, loss: any Loss, usesDropout: Bool = false,
        allowsKernels: Bool = true
    ) {
        self.network = network
        self.loss = loss
        stride = block.stride
        let layers = network.architecture.layers
        let stride = block.stride
        func perLayer() -> [AlignedBuffer<Scalar>] { layers.map { AlignedBuffer(count: $0.outputs * stride) } }
        gradients = AlignedBuffer(count: network.parameters.count)
        values = perLayer()
        derivatives = perLayer()
        deltas = perLayer()
        masks = usesDropout ? layers.dropLast().map { AlignedBuffer(count: $0.outputs * stride) } : nil
        kernels =
            allowsKernels
            ? KernelPass(
                network: network, loss: loss, values: values, derivatives: derivatives, deltas: deltas,
                gradients: gradients, masks: masks, stride: stride) : nil
        netInputs = kernels == nil ? perLayer() : []
    }

    /// Whether the vector kernels do the work.
    public var usesKernels: Bool { kernels != nil }

    /// The network as the kernels take it, with a block's buffers in place; nil where they do not do the work.
    func kernelNetwork(on block: SampleBlock<Scalar>) -> ck_network? { unsafe kernels?.network(on: block) }

    /// The outputs of the last run: outputs x stride.
    public var outputs: AlignedBuffer<Scalar> { values[values.count - 1] }
    /// The activations of a layer in the last run: units x stride.
    public func activations(of layer: Int) -> AlignedBuffer<Scalar> { values[layer] }
    /// The derivatives of a layer's activation at its net inputs, after ``inspect(_:)`` or
    /// ``gradient(_:random:)``.
    public func activationDerivatives(of layer: Int) -> AlignedBuffer<Scalar> { derivatives[layer] }

    /// The derivatives of the weighted loss by a layer's net inputs, after ``gradient(_:random:)``: units x stride.
    public func netInputGradients(of layer: Int) -> AlignedBuffer<Scalar> { deltas[layer] }

    /// Computes the outputs, without dropout.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func forward(_ block: SampleBlock<Scalar>) {
        if let kernels {
            kernels.forward(block)
        } else {
            propagate(block, random: nil)
            activateOutput()
        }
    }

    /// Computes the outputs and returns the weighted sum of losses, without dropout.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func evaluate(_ block: SampleBlock<Scalar>) -> Double {
        if let kernels { return kernels.evaluate(block) }
        propagate(block, random: nil)
        return outputLoss(block)
    }

    /// Computes the outputs and the derivatives of all activations, without dropout, and returns the weighted sum of
    /// losses.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func inspect(_ block: SampleBlock<Scalar>) -> Double {
        if let kernels { return kernels.inspect(block) }
        propagate(block, random: nil)
        return outputLoss(block)
    }

    /// Runs forward and backward, and fills ``gradients``.
    ///
    /// - Parameters:
    ///   - block: the samples, features x samples.
    ///   - random: where dropout masks and random slopes come from; nil for neither.
    /// - Returns: the weighted sum of losses.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func gradient(_ block: SampleBlock<Scalar>, random: TrainingRandomness? = nil) -> Double {
        if let kernels {
            if let masks, let random { for mask in masks { random.fill(mask) } }
            return kernels.gradient(block)
        }
        propagate(block, random: random)
        let loss = outputLoss(block)
        backpropagate(block)
        return loss
    }
}
