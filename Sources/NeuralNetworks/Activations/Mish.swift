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

    /// The minimum lies at z = -1.1925.
    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "z tanh(ln(1 + e^z))", lower: .closed(-0.30884341301725243), isMonotone: false, leftLimit: 0)
    }
}
