public import Numerics

/// scale (z for z > 0, else alpha (e^z - 1)) with the constants that keep mean 0 and variance 1.
/// Klambauer, Unterthiner, Mayr and Hochreiter, "Self-normalizing neural networks", NeurIPS 2017.
public struct SELU: Activation {
    public static let name = "selu"
    static let alpha = 1.6732632423543772848170429916717
    static let scale = 1.0507009873554804934193349852946
    public init(options: OptionValues) {}

    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        z > 0 ? Scalar(Self.scale) * z : Scalar(Self.scale * Self.alpha) * Scalar.expm1(z)
    }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        z > 0 ? Scalar(Self.scale) : Scalar(Self.scale * Self.alpha) * Scalar.exp(z)
    }

    public var kernel: ActivationKernel? { ActivationKernel(.selu) }

    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "1.0507 z if z > 0, else 1.7581 (e^z - 1)", lower: .open(-Self.scale * Self.alpha),
            leftLimit: -Self.scale * Self.alpha, kinks: [0])
    }
}
