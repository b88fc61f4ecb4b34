internal import CKernels
public import Numerics

/// A learning rate per parameter that falls with the squares of the gradients so far.
///
///     v = v + g^2
///     p = p - rate / (1 + (t - 1) lr_decay) g / (sqrt(v) + eps)
///
/// Duchi, Hazan and Singer, JMLR 12, 2011; rate 0.01, eps 1e-10 unless told.
public struct Adagrad: Optimizer {
    public static let name = "adagrad"
    public static let options = [
        OptionDescription("lr_decay", 0), OptionDescription("weight_decay", 0),
        OptionDescription("initial_accumulator_value", 0), OptionDescription("eps", 1e-10),
    ]
    public static let defaultLearningRate = 0.01
    public static let slotCount = 1
    @usableFromInline let learningRateDecay, weightDecay, epsilon: Double
    public let initialSlotValue: Double

    public init(options: OptionValues) {
        learningRateDecay = options["lr_decay"]
        weightDecay = options["weight_decay"]
        initialSlotValue = options["initial_accumulator_value"]
        epsilon = options["eps"]
    }

    @inlinable
    public func coefficients(number: Int, learningRate: Double) -> UpdateCoefficients {
        UpdateCoefficients(number: number, learningRate: learningRate / (1 + Double(number - 1) * learningRateDecay))
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        let gradient = gradient + Scalar(weightDecay) * parameter
        slots.first += gradient * gradient
        parameter -= coefficients.learningRate * gradient / (slots.first.squareRoot() + Scalar(epsilon))
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        guard epsilon > 0 else { return nil }
        var kernel = UpdateKernelRule(CK_ADAGRAD, coefficients)
        kernel.rule.weight_decay = Float(weightDecay)
        kernel.rule.epsilon = Float(epsilon)
        return kernel
    }
}
