internal import CKernels
public import Numerics

/// Moments of the gradient, corrected for their start at 0.
///
///     m = beta1 m + (1 - beta1) g
///     v = beta2 v + (1 - beta2) g^2
///     p = p - rate / (1 - beta1^t) m / (sqrt(v / (1 - beta2^t)) + eps)
///
/// With `amsgrad` the largest v so far stands in its place (Reddi, Kale and Kumar, ICLR 2018).
/// Kingma and Ba, ICLR 2015; rate 0.001, beta1 0.9, beta2 0.999, eps 1e-8 unless told.
public struct Adam: Optimizer {
    public static let name = "adam"
    public static let options: [OptionDescription] = Self.declaredOptions(weightDecay: 0)
    public static let defaultLearningRate = 0.001
    public static let slotCount = 3
    @usableFromInline let beta1, beta2, epsilon, weightDecay: Double
    @usableFromInline let isAMSGrad: Bool
    /// From this update on both corrections round to 1.
    @usableFromInline let firstUncorrectedNumber: Int

    static func declaredOptions(weightDecay: Double) -> [OptionDescription] {
        [
            OptionDescription("beta1", 0.9, in: 0...1), OptionDescription("beta2", 0.999, in: 0...1),
            OptionDescription("eps", 1e-8), OptionDescription("weight_decay", weightDecay),
            OptionDescription(switch: "amsgrad"),
        ]
    }

    public init(options: OptionValues) {
        beta1 = options["beta1"]
        beta2 = options["beta2"]
        epsilon = options["eps"]
        weightDecay = options["weight_decay"]
        isAMSGrad = options.isOn("amsgrad")
        firstUncorrectedNumber = max(Self.uncorrectedNumber(beta: beta1), Self.uncorrectedNumber(beta: beta2))
    }

    /// An update number from which on beta^number is so small that 1 - beta^number is 1.
    private static func uncorrectedNumber(beta: Double) -> Int {
        guard beta > 0 else { return 1 }
        let number = (-60 * Double.log(2) / Double.log(beta)).rounded(.up)
        return number < 1e15 ? Int(number) : Int.max
    }

    @inlinable
    public func coefficients(number: Int, learningRate: Double) -> UpdateCoefficients {
        var coefficients = UpdateCoefficients(number: number, learningRate: learningRate)
        guard number < firstUncorrectedNumber else { return coefficients }
        coefficients.firstCorrection = 1 - power(beta1, number)
        coefficients.secondCorrection = (1 - power(beta2, number)).squareRoot()
        return coefficients
    }

    @inlinable
    public func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        step(
            &parameter, gradient: gradient + Scalar(weightDecay) * parameter, slots: &slots, coefficients: coefficients)
    }

    /// The update without weight decay, which AdamW applies in its own way.
    @inlinable
    func step<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>
    ) {
        slots.first = Scalar(beta1) * slots.first + Scalar(1 - beta1) * gradient
        slots.second = Scalar(beta2) * slots.second + Scalar(1 - beta2) * gradient * gradient
        if isAMSGrad { slots.third = max(slots.third, slots.second) }
        let square = isAMSGrad ? slots.third : slots.second
        let denominator = square.squareRoot() / coefficients.secondCorrection + Scalar(epsilon)
        parameter -= coefficients.learningRate / coefficients.firstCorrection * slots.first / denominator
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? {
        guard !isAMSGrad, epsilon > 0 else { return nil }
        var kernel = UpdateKernelRule(CK_ADAM, coefficients)
        kernel.rule.momentum = Float(beta1)
        kernel.rule.square_decay = Float(beta2)
        kernel.rule.weight_decay = Float(weightDecay)
        kernel.rule.epsilon = Float(epsilon)
        return kernel
    }
}

/// base^exponent by repeated squaring, the same on every platform.
@usableFromInline
func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var square = base
    var remaining = exponent
    while remaining > 0 {
        if remaining & 1 == 1 { result *= square }
        square *= square
        remaining >>= 1
    }
    return result
}
