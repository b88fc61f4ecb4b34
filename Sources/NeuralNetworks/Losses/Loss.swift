public import Numerics

/// How far outputs are from their targets. One file holds one loss.
public protocol Loss: Component {
    /// The loss of one output before it is averaged.
    func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar
    /// The derivative of ``value(_:target:)`` with respect to the output.
    func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar

    var reduction: LossReduction { get }
    var form: LossForm { get }
    /// What a lone output is drawn to by samples of class 0 and of class 1: 0 and 1 but for the hinge loss.
    var binaryTargets: ClosedRange<Double> { get }
    /// Whether the loss makes sense behind this output.
    func accepts(_ output: OutputActivation) -> Bool
    /// The outputs that the loss makes sense behind, in words, for error messages.
    var acceptedOutputs: String { get }
}

public enum LossReduction: Hashable, Sendable {
    case meanOverSamplesAndOutputs
    /// The sum over the outputs, averaged over the samples.
    case meanOverSamples
}

public enum LossForm: Hashable, Sendable {
    /// A function of each output; its derivative goes through the output's activation.
    case elementwise
    /// A cross-entropy with sigmoid or softmax: computed from the logits, where its derivative is
    /// output - target, since the activation's derivative cancels. The entropy of the target, a
    /// constant, is taken off where `minusTargetEntropy` says so.
    case crossEntropy(minusTargetEntropy: Bool)
}

extension Loss {
    public var form: LossForm { .elementwise }
    public var binaryTargets: ClosedRange<Double> { 0...1 }
    /// From where on a lone output says class 1: the middle between the two targets, whatever the output's activation.
    public var threshold: Double { (binaryTargets.lowerBound + binaryTargets.upperBound) / 2 }
    public func accepts(_ output: OutputActivation) -> Bool { true }
    public var acceptedOutputs: String { "any" }

    /// What a sample's or an output's loss is multiplied by, beside 1 / samples.
    func outputScale(outputs: Int) -> Double {
        switch reduction {
        case .meanOverSamplesAndOutputs: 1 / Double(max(1, outputs))
        case .meanOverSamples: 1
        }
    }
}

public let losses = Registry<any Loss>([
    MeanSquaredError.self, SumSquaredError.self, BinaryCrossEntropy.self, CategoricalCrossEntropy.self,
    KLDivergence.self, Huber.self, Hinge.self,
])
