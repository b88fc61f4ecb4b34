public import Numerics

/// z / (1 + |z|). Turian, Bergstra and Bengio, NAACL 2009.
public struct Softsign: Activation {
    public static let name = "softsign"
    public init(options: OptionValues) {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z / (1 + abs(z)) }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        1 / ((1 + abs(z)) * (1 + abs(z)))
    }

    public var kernel: ActivationKernel? { ActivationKernel(.softsign) }

    public var facts: ActivationFacts {
        ActivationFacts(formula: "z / (1 + |z|)", lower: .open(-1), upper: .open(1), leftLimit: -1, rightLimit: 1)
    }
}
