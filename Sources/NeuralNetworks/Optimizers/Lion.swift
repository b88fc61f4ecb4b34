internal import CKernels
public import Numerics

/// Steps of equal size in the direction of the sign of an interpolated momentum.
///
///     p = p - rate (sign(beta1 m + (1 - beta1) g) + weight_decay p)
///     m = beta2 m + (1 - beta2) g
///
/// Chen et al., "Symbolic discovery of optimization algorithms", NeurIPS 2023; rate 1e-4, beta1 0.9,
/// beta2 0.99, no weight decay unless told.
public struct Lion: Optimizer {
    public static let name = "lion"
    public static let options = [
        OptionDescription("beta1", 0.9, in: 0...1), OptionDescription("beta2", 0.99, in: 0...1),
        OptionDescription("weight_decay", 0),
    ]
    public static let defaultLearningRate = 1e-4
    public static let slotCount = 1
    @usableFromInline let beta1, beta2, weightDecay: Double

    public init(options: OptionValues) {
        beta1 = options["beta1"]
        beta2 = options["beta2"]
        weightDecay = options["weight_decay"]
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        parameter *= 1 - coefficients.learningRate * Scalar(weightDecay)
        let direction = Scalar(beta1) * slots.first + Scalar(1 - beta1) * gradient
        slots.first = Scalar(beta2) * slots.first + Scalar(1 - beta2) * gradient
        if direction > 0 {
            parameter -= coefficients.learningRate
        } else if direction < 0 {
            parameter += coefficients.learningRate
        } else {
            parameter -= direction
        }
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        var kernel = UpdateKernelRule(CK_LION, coefficients)
        kernel.rule.momentum = Float(beta1)
        kernel.rule.square_decay = Float(beta2)
        kernel.rule.decoupled_decay = Float(1 - coefficients.learningRate * weightDecay)
        return kernel
    }
}
