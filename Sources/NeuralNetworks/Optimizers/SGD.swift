internal import CKernels
public import Numerics

/// Gradient descent, with momentum and Nesterov's acceleration on demand.
///
///     m = momentum m + (1 - dampening) g        (m = g at the first update)
///     p = p - rate (m, or g + momentum m with nesterov)
///
/// Sutskever, Martens, Dahl and Hinton, ICML 2013; rate 0.1, all options 0 unless told.
public struct SGD: Optimizer {
    public static let name = "sgd"
    public static let options = [
        OptionDescription("momentum", 0, in: 0...1), OptionDescription("dampening", 0, in: 0...1),
        OptionDescription("weight_decay", 0), OptionDescription(switch: "nesterov"),
    ]
    public static let defaultLearningRate = 0.1
    public static let slotCount = 1
    @usableFromInline let momentum, dampening, weightDecay: Double
    @usableFromInline let isNesterov: Bool

    public init(options: OptionValues) {
        momentum = options["momentum"]
        dampening = options["dampening"]
        weightDecay = options["weight_decay"]
        isNesterov = options.isOn("nesterov")
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        let gradient = gradient + Scalar(weightDecay) * parameter
        guard momentum != 0 else {
            parameter -= coefficients.learningRate * gradient
            return
        }
        let factor: Scalar = coefficients.isFirst ? 1 : 1 - Scalar(dampening)
        slots.first = Scalar(momentum) * slots.first + factor * gradient
        let direction = isNesterov ? gradient + Scalar(momentum) * slots.first : slots.first
        parameter -= coefficients.learningRate * direction
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        var kernel = UpdateKernelRule(CK_SGD, coefficients)
        kernel.rule.momentum = Float(momentum)
        kernel.rule.gradient_factor = coefficients.number == 1 ? 1 : Float(1 - dampening)
        kernel.rule.weight_decay = Float(weightDecay)
        kernel.rule.nesterov = isNesterov
        return kernel
    }
}
