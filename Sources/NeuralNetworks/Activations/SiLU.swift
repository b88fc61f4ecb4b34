public import Numerics

/// z sigmoid(z), also called swish. Elfwing, Uchibe and Doya, Neural Networks 107, 2018.
public struct SiLU: Activation {
    public static let name = "silu"
    public init(options: OptionValues) {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z * Sigmoid().value(z) }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        Sigmoid().value(z) + z * Sigmoid().derivative(z)
    }

    public var kernel: ActivationKernel? { ActivationKernel(.silu) }

    /// The minimum lies at z = -1.2785.
    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "z / (1 + e^-z)", lower: .closed(-0.27846454276107379), isMonotone: false, leftLimit: 0)
    }
}
