public import Numerics

/// The logistic function.
///
///     sigmoid(z) = 1 / (1 + e^-z)
///     sigmoid'(z) = sigmoid(z) sigmoid(-z)
///
/// Computed from e^-|z|, so that neither tail is lost.
public struct Sigmoid: Activation {
    public static let name = "sigmoid"
    public init(options: OptionValues) {}
    public init() {}

    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        let e = Scalar.exp(-abs(z))
        return (z < 0 ? e : 1) / (1 + e)
    }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        let e = Scalar.exp(-abs(z))
        return e / ((1 + e) * (1 + e))
    }

    public var kernel: ActivationKernel? { ActivationKernel(.sigmoid) }

    public var facts: ActivationFacts {
        ActivationFacts(formula: "1 / (1 + e^-z)", lower: .open(0), upper: .open(1), leftLimit: 0, rightLimit: 1)
    }
}
