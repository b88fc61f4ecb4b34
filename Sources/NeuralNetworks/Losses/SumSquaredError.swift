public import Numerics

/// Half the sum of (a - y)^2 over the outputs, the mean over samples.
public struct SumSquaredError: Loss {
    public static let name = "sum_squared_error"
    public init(options: OptionValues) {}
    public let reduction = LossReduction.meanOverSamples

    public func value<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        (output - target) * (output - target) / 2
    }

    public func derivative<Scalar: RealScalar>(_ output: Scalar, target: Scalar) -> Scalar {
        output - target
    }
}
