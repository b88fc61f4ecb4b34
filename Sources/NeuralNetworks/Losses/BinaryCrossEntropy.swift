public import Numerics

/// -(y ln a + (1 - y) ln(1 - a)) with a sigmoid output, the mean over samples, in nats.
///
/// Computed from the logit z as softplus(z) - y z, which neither overflows nor takes ln 0.
public struct BinaryCrossEntropy: Loss {
    public static let name = "binary_cross_entropy"
    public init(options: OptionValues) {}
    public let reduction = LossReduction.meanOverSamples
    public var form: LossForm { .crossEntropy(minusTargetEntropy: false) }

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        let hit: Scalar = target == 0 ? 0 : target * Scalar.log(output)
        let miss: Scalar = target == 1 ? 0 : (1 - target) * Scalar.log1p(-output)
        return -(hit + miss)
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        (output - target) / (output * (1 - output))
    }

    public func accepts(_ output: OutputActivation) -> Bool { output.name == Sigmoid.name }
    public var acceptedOutputs: String { Sigmoid.name }
}
