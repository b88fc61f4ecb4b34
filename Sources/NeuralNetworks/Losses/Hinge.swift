public import Numerics

/// max(0, 1 - t a) with t = 2y - 1, so targets 0 and 1 act as -1 and 1; the mean over samples and outputs.
/// Cortes and Vapnik, Machine Learning 20, 1995.
public struct Hinge: Loss {
    public static let name = "hinge"
    public init(options: OptionValues) {}
    public let binaryTargets = -1.0...1
    public let reduction = LossReduction.meanOverSamplesAndOutputs

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        max(0, 1 - (2 * target - 1) * output)
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        let sign = 2 * target - 1
        return 1 - sign * output > 0 ? -sign : 0
    }
}
