public import Numerics

/// (a - y)^2 / 2 up to an error of delta = 1, |a - y| - 1/2 beyond; the mean over samples and outputs.
/// Huber, Annals of Mathematical Statistics 35, 1964.
public struct Huber: Loss {
    public static let name = "huber"
    public init(options: OptionValues) {}
    public let reduction = LossReduction.meanOverSamplesAndOutputs

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        let size = abs(output - target)
        return size < 1 ? size * size / 2 : size - Scalar(0.5)
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        max(-1, min(1, output - target))
    }
}
