internal import CKernels
public import Numerics

/// Adam with weight decay that shrinks the parameters directly: p = p - rate weight_decay p, then Adam's
/// update. Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019; weight_decay 0.01,
/// the rest as Adam unless told.
public struct AdamW: Optimizer {
    public static let name = "adamw"
    public static let options: [OptionDescription] = Adam.declaredOptions(weightDecay: 0.01)
    public static let defaultLearningRate = Adam.defaultLearningRate
    public static let slotCount = Adam.slotCount
    @usableFromInline let adam: Adam

    public init(options: OptionValues) { adam = Adam(options: options) }

    @inlinable
    public func coefficients(number: Int, learningRate: Double) -> UpdateCoefficients {
        adam.coefficients(number: number, learningRate: learningRate)
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        parameter *= 1 - coefficients.learningRate * Scalar(adam.weightDecay)
        adam.step(&parameter, gradient: gradient, slots: &slots, coefficients: coefficients)
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        var kernel = adam.kernelRule(coefficients)
        kernel?.rule.weight_decay = 0
        kernel?.rule.decoupled_decay = Float(1 - coefficients.learningRate * adam.weightDecay)
        return kernel
    }
}
