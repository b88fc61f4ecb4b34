internal import CKernels
public import Numerics

/// Scales each step by the ratio of running root mean squares of updates and gradients.
///
///     v = rho v + (1 - rho) g^2
///     d = sqrt(u + eps) / sqrt(v + eps) g
///     u = rho u + (1 - rho) d^2
///     p = p - rate d
///
/// Zeiler, "ADADELTA: an adaptive learning rate method", 2012; rate 1, rho 0.9, eps 1e-6 unless told.
public struct Adadelta: Optimizer {
    public static let name = "adadelta"
    public static let options = [
        OptionDescription("rho", 0.9, in: 0...1), OptionDescription("eps", 1e-6), OptionDescription("weight_decay", 0),
    ]
    public static let defaultLearningRate = 1.0
    public static let slotCount = 2
    @usableFromInline let rho, epsilon, weightDecay: Double

    public init(options: OptionValues) {
        rho = options["rho"]
        epsilon = options["eps"]
        weightDecay = options["weight_decay"]
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        let gradient = gradient + Scalar(weightDecay) * parameter
        let rho = Scalar(rho)
        slots.first = rho * slots.first + (1 - rho) * gradient * gradient
        let change =
            (slots.second + Scalar(epsilon)).squareRoot() / (slots.first + Scalar(epsilon)).squareRoot() * gradient
        slots.second = rho * slots.second + (1 - rho) * change * change
        parameter -= coefficients.learningRate * change
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        guard epsilon > 0 else { return nil }
        var kernel = UpdateKernelRule(CK_ADADELTA, coefficients)
        kernel.rule.momentum = Float(rho)
        kernel.rule.weight_decay = Float(weightDecay)
        kernel.rule.epsilon = Float(epsilon)
        return kernel
    }
}
