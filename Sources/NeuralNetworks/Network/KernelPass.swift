internal import CKernels
internal import Numerics

/// The description of a network and its working memory as the vector kernels take it.
///
/// Holds on to every buffer whose address it passes on.
@safe final class KernelPass {
    private let layers: UnsafeMutablePointer<ck_layer>
    private let layerCount: Int
    private var description: ck_network
    private let scratch: AlignedBuffer<Float>
    private let owners: [AnyObject]

    /// nil where the precision is another one or a component has no kernel.
    init?<Scalar: RealScalar>(
        network: Network<Scalar>, loss: any Loss, values: [AlignedBuffer<Scalar>],
        derivatives: [AlignedBuffer<Scalar>], deltas: [AlignedBuffer<Scalar>], gradients: AlignedBuffer<Scalar>,
        masks: [AlignedBuffer<Scalar>]?, stride: Int
    ) {
        let architecture = network.architecture
        guard let parameters = network.parameters as? AlignedBuffer<Float>,
            let gradients = gradients as? AlignedBuffer<Float>, let values = values as? [AlignedBuffer<Float>],
            let derivatives = derivatives as? [AlignedBuffer<Float>], let deltas = deltas as? [AlignedBuffer<Float>],
            let lossKernel = LossKernel(loss, architecture: architecture)
        else { return nil }
        let masks = masks as? [AlignedBuffer<Float>]
        let kernels = architecture.layers.map { layer in
            layer.activation.unitwise.map { $0.kernel } ?? ActivationKernel(.identity)
        }
        guard kernels.allSatisfy({ $0 != nil }) else { return nil }
        layerCount = architecture.layers.count
        unsafe layers = UnsafeMutablePointer<ck_layer>.allocate(capacity: layerCount)
        for (index, layer) in architecture.layers.enumerated() {
            let kernel = kernels[index] ?? ActivationKernel(.identity)
            let mask: AlignedBuffer<Float>? = masks.flatMap { index < $0.count ? $0[index] : nil }
            unsafe (layers + index).initialize(
                to: ck_layer(
                    inputs: Int32(layer.inputs), outputs: Int32(layer.outputs),
                    activation: layer.activation.unitwise == nil ? CK_SOFTMAX : kernel.code, option: kernel.option,
                    weights: parameters.base + layer.weights.lowerBound,
                    biases: parameters.base + layer.biases.lowerBound,
                    weight_gradients: gradients.base + layer.weights.lowerBound,
                    bias_gradients: gradients.base + layer.biases.lowerBound, values: values[index].base,
                    derivatives: derivatives[index].base, deltas: deltas[index].base,
                    mask: UnsafePointer(mask?.base)))
        }
        let widest = architecture.layers.map(\.inputs).max() ?? 1
        scratch = AlignedBuffer(count: stride * max(16, (widest + 15) / 16 * 16) + 16)
        unsafe description = ck_network(
            layer_count: Int32(layerCount), stride: Int32(stride), batch: Int32(stride), loss: lossKernel.code,
            loss_scale: lossKernel.scale, layers: layers, inputs: scratch.base, targets: scratch.base,
            sample_weights: scratch.base, scratch: scratch.base)
        owners = [parameters, gradients] + values + derivatives + deltas + (masks ?? [])
    }

    deinit { unsafe layers.deallocate() }

    /// The description with a block's buffers in place.
    func network<Scalar: RealScalar>(on block: SampleBlock<Scalar>) -> ck_network {
        point(at: block)
        return unsafe description
    }

    private func point<Scalar: RealScalar>(at block: SampleBlock<Scalar>) {
        // The initializer saw to it that the network, and with it the block, is in 32-bit floats.
        guard let inputs = block.inputs as? AlignedBuffer<Float>, let targets = block.targets as? AlignedBuffer<Float>,
            let weights = block.weights as? AlignedBuffer<Float>
        else { return }
        unsafe description.inputs = UnsafePointer(inputs.base)
        unsafe description.targets = UnsafePointer(targets.base)
        unsafe description.sample_weights = UnsafePointer(weights.base)
        unsafe description.batch = Int32(block.count)
    }

    func forward<Scalar: RealScalar>(_ block: SampleBlock<Scalar>) {
        point(at: block)
        unsafe ck_forward(&description)
    }

    func evaluate<Scalar: RealScalar>(_ block: SampleBlock<Scalar>) -> Double {
        point(at: block)
        return unsafe Double(ck_evaluate(&description))
    }

    func inspect<Scalar: RealScalar>(_ block: SampleBlock<Scalar>) -> Double {
        point(at: block)
        return unsafe Double(ck_inspect(&description))
    }

    func gradient<Scalar: RealScalar>(_ block: SampleBlock<Scalar>) -> Double {
        point(at: block)
        return unsafe Double(ck_gradient(&description))
    }
}

/// A loss as the kernels know it.
private struct LossKernel {
    let code: ck_loss
    let scale: Float

    init?(_ loss: any Loss, architecture: NetworkArchitecture) {
        let isSoftmax = architecture.layers.last?.activation.unitwise == nil
        var scale = loss.outputScale(outputs: architecture.outputs)
        switch loss {
        case is MeanSquaredError where !isSoftmax: code = CK_SQUARED_ERROR
        case is SumSquaredError where !isSoftmax:
            code = CK_SQUARED_ERROR
            scale /= 2
        case is Huber where !isSoftmax: code = CK_HUBER
        case is Hinge where !isSoftmax: code = CK_HINGE
        case is BinaryCrossEntropy where !isSoftmax: code = CK_BINARY_CROSS_ENTROPY
        case is CategoricalCrossEntropy where isSoftmax: code = CK_CATEGORICAL_CROSS_ENTROPY
        default: return nil
        }
        self.scale = Float(scale)
    }
}
