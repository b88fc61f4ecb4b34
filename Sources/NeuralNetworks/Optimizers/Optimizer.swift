internal import CKernels
public import Numerics

/// A rule that moves parameters along a gradient. One file holds one rule; update rules, defaults and
/// names of the options are those of `torch.optim`.
public protocol Optimizer: Component {
    static var defaultLearningRate: Double { get }
    /// How many numbers the rule keeps per parameter, at most ``OptimizerState/maximumSlots``.
    static var slotCount: Int { get }
    /// What the slots hold before the first update.
    var initialSlotValue: Double { get }

    /// What is the same for all parameters in update number `number` (from 1 on).
    func coefficients(number: Int, learningRate: Double) -> UpdateCoefficients
    /// Moves one parameter.
    func update<Scalar: RealScalar>(
        _ parameter: inout Scalar, gradient: Scalar, slots: inout OptimizerSlots<Scalar>,
        coefficients: RoundedCoefficients<Scalar>)
    /// The same rule for the vector kernels; nil where they lack it.
    func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule?

    // Both precisions are requirements, so that a call through the existential runs a specialised loop.
    func update(
        _ parameters: AlignedBuffer<Float>, gradients: AlignedBuffer<Float>, state: OptimizerState<Float>,
        coefficients: UpdateCoefficients)
    func update(
        _ parameters: AlignedBuffer<Double>, gradients: AlignedBuffer<Double>, state: OptimizerState<Double>,
        coefficients: UpdateCoefficients)
}

/// The numbers of one update that are the same for all parameters.
public struct UpdateCoefficients: Hashable, Sendable {
    /// 1 for the first update.
    public var number: Int
    public var learningRate: Double
    /// Bias corrections of the first and second moment, where the rule has them; else 1.
    public var firstCorrection = 1.0
    public var secondCorrection = 1.0

    @inlinable
    public init(number: Int, learningRate: Double) {
        self.number = number
        self.learningRate = learningRate
    }
}

/// ``UpdateCoefficients`` in the precision of the parameters.
public struct RoundedCoefficients<Scalar: RealScalar>: Sendable {
    public let isFirst: Bool
    public let learningRate: Scalar
    public let firstCorrection: Scalar
    public let secondCorrection: Scalar

    @inlinable
    public init(_ coefficients: UpdateCoefficients) {
        isFirst = coefficients.number == 1
        learningRate = Scalar(coefficients.learningRate)
        firstCorrection = Scalar(coefficients.firstCorrection)
        secondCorrection = Scalar(coefficients.secondCorrection)
    }
}

/// What an optimizer keeps for one parameter.
public struct OptimizerSlots<Scalar: RealScalar>: Sendable {
    public var first: Scalar
    public var second: Scalar
    public var third: Scalar

    @inlinable
    public init(repeating value: Scalar) {
        (first, second, third) = (value, value, value)
    }
}

extension Optimizer {
    /// The rule with the defaults of all options.
    public init() { self.init(options: OptionValues([:], for: Self.options)) }

    public var initialSlotValue: Double { 0 }

    @inlinable
    public func coefficients(number: Int, learningRate: Double) -> UpdateCoefficients {
        UpdateCoefficients(number: number, learningRate: learningRate)
    }

    public func kernelRule(_ coefficients: UpdateCoefficients) -> UpdateKernelRule? { nil }

    public func update(
        _ parameters: AlignedBuffer<Float>, gradients: AlignedBuffer<Float>, state: OptimizerState<Float>,
        coefficients: UpdateCoefficients
    ) {
        let rounded = RoundedCoefficients<Float>(coefficients)
        for index in 0..<parameters.count {
            var slots = state[index]
            update(&parameters[index], gradient: gradients[index], slots: &slots, coefficients: rounded)
            state[index] = slots
        }
    }

    public func update(
        _ parameters: AlignedBuffer<Double>, gradients: AlignedBuffer<Double>, state: OptimizerState<Double>,
        coefficients: UpdateCoefficients
    ) {
        let rounded = RoundedCoefficients<Double>(coefficients)
        for index in 0..<parameters.count {
            var slots = state[index]
            update(&parameters[index], gradient: gradients[index], slots: &slots, coefficients: rounded)
            state[index] = slots
        }
    }
}

public let optimizers = Registry<any Optimizer>([
    SGD.self, Adagrad.self, RMSprop.self, Adadelta.self, Adam.self, AdamW.self, Lion.self,
])

extension Registry where Kind == any Optimizer {
    /// The learning rate that an optimizer takes unless told; nil for an unknown name.
    public func defaultLearningRate(of name: String) -> Double? {
        (type(named: name) as? any Optimizer.Type)?.defaultLearningRate
    }
}

/// An update rule as the vector kernels take it.
public struct UpdateKernelRule: Sendable {
    var rule: ck_update_rule

    init(_ optimizer: ck_optimizer, _ coefficients: UpdateCoefficients) {
        rule = ck_update_rule(
            optimizer: optimizer, nesterov: false, learning_rate: Float(coefficients.learningRate), weight_decay: 0,
            decoupled_decay: 1, momentum: 0, square_decay: 0, gradient_factor: 1, epsilon: 0,
            correction1: Float(coefficients.firstCorrection), correction2: Float(coefficients.secondCorrection))
    }
}
