internal import CKernels
public import Numerics

/// Divides the gradient by the root of a running mean of its square.
///
///     v = alpha v + (1 - alpha) g^2
///     p = p - rate g / (sqrt(v) + eps)
///
/// With `centered` the square of the running mean gradient is taken off v; with `momentum` the quotient
/// enters a momentum buffer. Tieleman and Hinton, Coursera lecture 6.5, 2012 (centered: Graves 2013);
/// rate 0.01, alpha 0.99, eps 1e-8 unless told.
public struct RMSprop: Optimizer {
    public static let name = "rmsprop"
    public static let options = [
        OptionDescription("alpha", 0.99, in: 0...1), OptionDescription("eps", 1e-8),
        OptionDescription("weight_decay", 0),
        OptionDescription("momentum", 0, in: 0...1), OptionDescription(switch: "centered"),
    ]
    public static let defaultLearningRate = 0.01
    public static let slotCount = 3
    @usableFromInline let alpha, epsilon, weightDecay, momentum: Double
    @usableFromInline let isCentered: Bool

    public init(options: OptionValues) {
        alpha = options["alpha"]
        epsilon = options["eps"]
        weightDecay = options["weight_decay"]
        momentum = options["momentum"]
        isCentered = options.isOn("centered")
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        let gradient = gradient + Scalar(weightDecay) * parameter
        let alpha = Scalar(alpha)
        slots.first = alpha * slots.first + (1 - alpha) * gradient * gradient
        var square = slots.first
        if isCentered {
            slots.third = alpha * slots.third + (1 - alpha) * gradient
            // Rounding may take a variance of nothing below 0.
            square = max(0, square - slots.third * slots.third)
        }
        let scaled = gradient / (square.squareRoot() + Scalar(epsilon))
        guard momentum > 0 else {
            parameter -= coefficients.learningRate * scaled
            return
        }
        slots.second = Scalar(momentum) * slots.second + scaled
        parameter -= coefficients.learningRate * slots.second
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        guard momentum == 0, !isCentered, epsilon > 0 else { return nil }
        var kernel = UpdateKernelRule(CK_RMSPROP, coefficients)
        kernel.rule.momentum = Float(alpha)
        kernel.rule.weight_decay = Float(weightDecay)
        kernel.rule.epsilon = Float(epsilon)
        return kernel
    }
}
