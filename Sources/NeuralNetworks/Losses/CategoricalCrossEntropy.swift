public import Numerics

/// -sum of y ln a over the classes with a softmax output, the mean over samples, in nats.
///
/// Computed from the logits by log-sum-exp.
public struct CategoricalCrossEntropy: Loss {
    public static let name = "categorical_cross_entropy"
    public init(options: OptionValues) {}
    public let reduction = LossReduction.meanOverSamples
    public var form: LossForm { .crossEntropy(minusTargetEntropy: false) }

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        target == 0 ? 0 : -target * Scalar.log(output)
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        target == 0 ? 0 : -target / output
    }

    public func accepts(_ output: OutputActivation) -> Bool { output.name == OutputActivation.softmaxName }
    public var acceptedOutputs: String { OutputActivation.softmaxName }
}
