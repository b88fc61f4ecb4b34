internal import CKernels
internal import Numerics

/// A trainer as the kernels that make whole steps take it: everything stays where it is from step to step, so that
/// only the batches, the rates and the losses go back and forth.
@safe final class KernelTraining {
    /// The most steps in one go.
    static var capacity: Int { 64 }

    private let training: UnsafeMutablePointer<ck_training>
    private let rules: UnsafeMutablePointer<ck_update_rule>
    private let losses: AlignedBuffer<Float>
    private let owners: [AnyObject]

    /// nil where the precision is another one, or where network, loss or optimizer have no kernel.
    init?<Scalar: RealScalar>(
        _ pass: NetworkPass<Scalar>, block: SampleBlock<Scalar>, optimizer: any Optimizer,
        state: OptimizerState<Scalar>, losses: AlignedBuffer<Float>
    ) {
        let coefficients = optimizer.coefficients(number: 1, learningRate: 0.1)
        guard optimizer.kernelRule(coefficients) != nil, let network = unsafe pass.kernelNetwork(on: block),
            let parameters = pass.network.parameters as? AlignedBuffer<Float>,
            let gradients = pass.gradients as? AlignedBuffer<Float>, let slots = state.slots as? [AlignedBuffer<Float>]
        else { return nil }
        unsafe training = .allocate(capacity: 1)
        unsafe training.initialize(
            to: ck_training(
                network: network, parameter_count: Int32(parameters.paddedCount), parameters: parameters.base,
                gradients: gradients.base, first: slots.count > 0 ? slots[0].base : nil,
                second: slots.count > 1 ? slots[1].base : nil))
        unsafe rules = .allocate(capacity: Self.capacity)
        self.losses = losses
        owners = [pass, block, state]
    }

    deinit {
        unsafe training.deallocate()
        unsafe rules.deallocate()
    }

    /// Makes up to ``capacity`` steps.
    ///
    /// - Parameters:
    ///   - steps: the most to make.
    ///   - rows: the samples of the data set.
    ///   - order: the batches' samples one after the other; nil where the block is loaded.
    ///   - batchSize: samples per step.
    ///   - optimizer: what updates the parameters.
    ///   - updates: those made before.
    ///   - learningRate: by the number of the step in this call.
    /// - Returns: the steps made, and whether loss and parameters are finite after the last of them.
    func advance<Scalar: RealScalar>(
        by steps: Int, rows: SampleRows<Scalar>, order: UnsafePointer<UInt32>?, batchSize: Int,
        optimizer: any Optimizer,
        updates: Int, learningRate: (Int) -> Double
    ) -> (steps: Int, isFinite: Bool) {
        precondition(steps <= Self.capacity)
        guard let inputs = rows.inputs as? AlignedBuffer<Float>, let targets = rows.targets as? AlignedBuffer<Float>
        else { return (0, true) }
        let count = fillRules(steps, optimizer: optimizer, updates: updates, learningRate: learningRate)
        unsafe training.pointee.network.batch = Int32(batchSize)
        var stretch = unsafe ck_stretch(
            steps: Int32(count), order: order, inputs: inputs.base, targets: targets.base, rules: rules,
            losses: losses.base)
        let made = unsafe Int(ck_train(training, &stretch))
        return (abs(made), made >= 0)
    }

    private func fillRules(
        _ steps: Int, optimizer: any Optimizer, updates: Int, learningRate: (Int) -> Double
    ) -> Int {
        // A rule depends on the rate, the corrections and on whether the update is the first.
        var last: UpdateCoefficients?
        for step in 0..<steps {
            let coefficients = optimizer.coefficients(number: updates + step + 1, learningRate: learningRate(step))
            if let last, last.number > 1, last.learningRate == coefficients.learningRate,
                last.firstCorrection == coefficients.firstCorrection,
                last.secondCorrection == coefficients.secondCorrection
            {
                unsafe rules[step] = unsafe rules[step - 1]
            } else {
                guard let kernel = optimizer.kernelRule(coefficients) else { return step }
                unsafe rules[step] = kernel.rule
            }
            last = coefficients
        }
        return steps
    }
}
