public import Numerics

/// z tanh(softplus(z)). Misra, "Mish: a self regularized non-monotonic activation function", BMVC 2020.
public struct Mish: Activation {
    public static let name = "mish"
    public init(options: OptionValues) {}

    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z * Scalar.tanh(Softplus().value(z)) }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        let gate = Scalar.tanh(Softplus().value(z))
        return gate + z * (1 - gate * gate) * Sigmoid().value(z)
    }

    public var kernel: ActivationKernel? { ActivationKernel(.mish) }
}
