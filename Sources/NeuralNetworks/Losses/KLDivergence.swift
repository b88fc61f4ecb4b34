public import Numerics

/// sum of y ln(y / a), the mean over samples, in nats: the cross-entropy less the entropy of the target.
/// Kullback and Leibler, Annals of Mathematical Statistics 22, 1951.
///
/// With a softmax output the sum runs over the classes, with a sigmoid output over both outcomes of each unit.
public struct KLDivergence: Loss {
    public static let name = "kl_divergence"
    public init(options: OptionValues) {}
    public let reduction = LossReduction.meanOverSamples
    public var form: LossForm { .crossEntropy(minusTargetEntropy: true) }

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        target == 0 ? 0 : target * Scalar.log(target / output)
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        target == 0 ? 0 : -target / output
    }

    public func accepts(_ output: OutputActivation) -> Bool {
        output.name == OutputActivation.softmaxName || output.name == Sigmoid.name
    }

    public var acceptedOutputs: String { "\(OutputActivation.softmaxName) or \(Sigmoid.name)" }
}
