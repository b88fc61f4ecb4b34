import CKernels
public import Numerics

/// What one training step found.
public struct StepOutcome: Hashable, Sendable {
    /// The mini-batch's mean loss before the update, without the penalty.
    public var loss: Double
    /// Whether the loss was finite, so that the update was made, and all parameters are finite after it.
    public var isFinite: Bool
    /// L2 norm of the gradient, penalty included, before clipping; nil unless asked for or clipped.
    public var gradientNorm: Double?
}

/// Trains a network by mini-batches: forward pass, backward pass, penalty, clipping, update. A step
/// allocates nothing.
public final class NetworkTrainer<Scalar: RealScalar> {
    public let network: Network<Scalar>
    public let pass: NetworkPass<Scalar>
    public let block: SampleBlock<Scalar>
    public let optimizer: any Optimizer
    public let state: OptimizerState<Scalar>
    public let randomness: TrainingRandomness
    /// The mini-batches' losses of the last ``advance(by:rows:order:batchSize:learningRate:)``, in order.
    public let losses = AlignedBuffer<Float>(count: KernelTraining.capacity)
    private let kernels: KernelTraining?
    /// Factor of the sum of the weights' magnitudes.
    public var l1 = 0.0
    /// Factor of half the sum of the weights' squares.
    public var l2 = 0.0
    /// Longer gradients are scaled down to this L2 norm; nil for no limit.
    public var clipNorm: Double?

    /// - Parameters:
    ///   - network: what is trained, in place.
    ///   - batchSize: the largest mini-batch to come.
    ///   - loss: what is made small.
    ///   - optimizer: how the parameters follow the gradient.
    ///   - state: what the optimizer remembers; a fresh state unless told.
    ///   - randomness: where dropout masks and random slopes come from.
    ///   - allowsKernels: false keeps to the reference loops.
    public init(
        _ network: Network<Scalar>, batchSize: Int, loss: any Loss, optimizer: any Optimizer,
        state: OptimizerState<Scalar>? = nil, randomness: TrainingRandomness, allowsKernels: Bool = true
    ) {
        self.network = network
        self.optimizer = optimizer
        self.state = state ?? OptimizerState(for: optimizer, count: network.parameters.count)
        self.randomness = randomness
        block = SampleBlock(
            capacity: batchSize, inputCount: network.architecture.inputs, outputCount: network.architecture.outputs)
        pass = NetworkPass(
            network, like: block, loss: loss, usesDropout: randomness.dropout > 0, allowsKernels: allowsKernels)
        kernels =
            randomness.dropout > 0
            ? nil : KernelTraining(pass, block: block, optimizer: optimizer, state: self.state, losses: losses)
    }

    /// Whether ``advance(by:rows:order:batchSize:learningRate:)`` can make the steps: the vector kernels do the
    /// work, without dropout, penalty or clipping.
    public var makesStretches: Bool { kernels != nil && l1 == 0 && l2 == 0 && clipNorm == nil }

    /// Makes several steps in one go, each as ``SampleBlock/load(_:order:weight:)`` and ``step(learningRate:wantsNorm:)``
    /// would.
    ///
    /// - Parameters:
    ///   - count: how many; no more than there are ``losses``.
    ///   - rows: the samples to choose from.
    ///   - order: the samples of the batches, count x batchSize; nil to take what ``block`` holds every time.
    ///   - batchSize: samples per step.
    ///   - learningRate: the rate of each of these steps, counted from 0.
    /// - Returns: the steps made, which are fewer where one diverges, and whether the last is finite.
    @specialized(where Scalar == Float)
    public func advance(
        by count: Int, rows: SampleRows<Scalar>, order: Span<UInt32>?, batchSize: Int, learningRate: (Int) -> Double
    ) -> (steps: Int, isFinite: Bool) {
        guard let kernels else { return (0, true) }
        block.setWeight(1 / Double(batchSize), count: batchSize)
        let done: (steps: Int, isFinite: Bool)
        if let order {
            precondition(order.count >= count * batchSize)
            done = unsafe order.withUnsafeBufferPointer { order in
                unsafe kernels.advance(
                    by: count, rows: rows, order: order.baseAddress, batchSize: batchSize, optimizer: optimizer,
                    updates: state.updates, learningRate: learningRate)
            }
        } else {
            done = unsafe kernels.advance(
                by: count, rows: rows, order: nil, batchSize: batchSize, optimizer: optimizer, updates: state.updates,
                learningRate: learningRate)
        }
        state.updates += done.isFinite || losses[done.steps - 1].isFinite ? done.steps : done.steps - 1
        return done
    }

    /// One step on the samples that are loaded in ``block``.
    ///
    /// - Parameters:
    ///   - learningRate: the rate of this step.
    ///   - wantsNorm: whether to measure the gradient's norm.
    /// - Returns: what the step found.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func step(learningRate: Double, wantsNorm: Bool = false) -> StepOutcome {
        let loss = pass.gradient(block, random: randomness)
        guard loss.isFinite else { return StepOutcome(loss: loss, isFinite: false, gradientNorm: nil) }
        if l1 != 0 || l2 != 0 { addPenalty() }
        var outcome = StepOutcome(loss: loss, isFinite: true, gradientNorm: nil)
        if wantsNorm || clipNorm != nil {
            let norm = Self.norm(pass.gradients, in: 0..<pass.gradients.count)
            outcome.gradientNorm = norm
            if let clipNorm, norm > clipNorm { Self.scale(pass.gradients, by: Scalar(clipNorm / norm)) }
        }
        state.updates += 1
        outcome.isFinite = update(learningRate: learningRate)
        return outcome
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func update(learningRate: Double) -> Bool {
        let coefficients = optimizer.coefficients(number: state.updates, learningRate: learningRate)
        if let parameters = network.parameters as? AlignedBuffer<Float>,
            let gradients = pass.gradients as? AlignedBuffer<Float>, let state = state as? OptimizerState<Float>
        {
            if pass.usesKernels, let kernel = optimizer.kernelRule(coefficients) {
                return Self.update(parameters, gradients, state, kernel)
            }
            optimizer.update(parameters, gradients: gradients, state: state, coefficients: coefficients)
        } else if let parameters = network.parameters as? AlignedBuffer<Double>,
            let gradients = pass.gradients as? AlignedBuffer<Double>, let state = state as? OptimizerState<Double>
        {
            optimizer.update(parameters, gradients: gradients, state: state, coefficients: coefficients)
        }
        return Self.isFinite(network.parameters)
    }

    private static func update(
        _ parameters: AlignedBuffer<Float>, _ gradients: AlignedBuffer<Float>, _ state: OptimizerState<Float>,
        _ kernel: UpdateKernelRule
    ) -> Bool {
        var rule = kernel.rule
        let first = state.slots.count > 0 ? unsafe state.slots[0].base : nil
        let second = state.slots.count > 1 ? unsafe state.slots[1].base : nil
        return unsafe ck_update(
            &rule, Int32(parameters.paddedCount), parameters.base, gradients.base, first, second)
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func addPenalty() {
        for layer in network.architecture.layers {
            Self.addPenalty(network.parameters, pass.gradients, layer.weights, l1: Scalar(l1), l2: Scalar(l2))
        }
    }

    /// What L1 and L2 add to the loss: l1 sum |w| + l2 / 2 sum w^2, over weights and not biases.
    public var penalty: Double {
        var magnitudes = 0.0
        var squares = 0.0
        guard l1 != 0 || l2 != 0 else { return 0 }
        for layer in network.architecture.layers {
            for index in layer.weights {
                let weight = Double(network.parameters[index])
                magnitudes += abs(weight)
                squares += weight * weight
            }
        }
        return l1 * magnitudes + l2 / 2 * squares
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func addPenalty(
        _ parameters: AlignedBuffer<Scalar>, _ gradients: AlignedBuffer<Scalar>, _ range: Range<Int>, l1: Scalar,
        l2: Scalar
    ) {
        for index in range {
            let weight = parameters[index]
            gradients[index] += l2 * weight + (weight > 0 ? l1 : (weight < 0 ? -l1 : 0))
        }
    }

    /// The L2 norm of part of a buffer, summed in 64 bits.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public static func norm(_ buffer: AlignedBuffer<Scalar>, in range: Range<Int>) -> Double {
        var sum = 0.0
        for index in range { sum += Double(buffer[index]) * Double(buffer[index]) }
        return sum.squareRoot()
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func scale(_ buffer: AlignedBuffer<Scalar>, by factor: Scalar) {
        for index in 0..<buffer.count { buffer[index] *= factor }
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func isFinite(_ buffer: AlignedBuffer<Scalar>) -> Bool {
        for index in 0..<buffer.count where !buffer[index].isFinite { return false }
        return true
    }
}

/// The generators that a training step draws from.
public final class TrainingRandomness {
    /// The share of hidden units to leave out.
    public var dropout: Double
    public var dropoutGenerator: SeededGenerator
    public var slopeGenerator: SeededGenerator

    public init(dropout: Double, seed: UInt64) {
        self.dropout = dropout
        dropoutGenerator = SeededGenerator(seed: seed, stream: .dropout)
        slopeGenerator = SeededGenerator(seed: seed, stream: .rrelu)
    }

    /// Fills a mask with 0 for what is dropped and 1 / (1 - dropout) for what stays (inverted scaling).
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func fill<Scalar: RealScalar>(_ mask: AlignedBuffer<Scalar>) {
        let kept = Scalar(1 / (1 - dropout))
        for index in 0..<mask.count { mask[index] = dropoutGenerator.nextUnit() < dropout ? 0 : kept }
    }
}
