public import Numerics

/// The hyperbolic tangent, 2 sigmoid(2z) - 1.
///
///     tanh'(z) = 1 - tanh^2 z = 4 e^-2|z| / (1 + e^-2|z|)^2
///
/// The latter form keeps the tails, where 1 - tanh^2 z cancels.
public struct Tanh: Activation {
    public static let name = "tanh"
    public init(options: OptionValues) {}
    public init() {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { Scalar.tanh(z) }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        let e = Scalar.exp(-2 * abs(z))
        return 4 * e / ((1 + e) * (1 + e))
    }

    public var kernel: ActivationKernel? { ActivationKernel(.tanh) }

    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "(e^z - e^-z) / (e^z + e^-z)", lower: .open(-1), upper: .open(1), leftLimit: -1, rightLimit: 1)
    }
}
