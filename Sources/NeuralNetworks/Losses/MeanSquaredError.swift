public import Numerics

/// (a - y)^2, the mean over samples and outputs.
public struct MeanSquaredError: Loss {
    public static let name = "mean_squared_error"
    public init(options: OptionValues) {}
    public init() {}
    public let reduction = LossReduction.meanOverSamplesAndOutputs

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        (output - target) * (output - target)
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        2 * (output - target)
    }
}
