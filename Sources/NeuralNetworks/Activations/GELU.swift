public import Numerics

/// z times the normal distribution function at z, the exact form with erf. Hendrycks and Gimpel,
/// "Gaussian error linear units", 2016.
public struct GELU: Activation {
    public static let name = "gelu"
    public init(options: OptionValues) {}

    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z * distribution(z) }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        let density = Scalar.exp(-z * z / 2) * Scalar(0.39894228040143267794)
        return distribution(z) + z * density
    }

    private func distribution<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        Scalar.erfc(-z * Scalar(0.70710678118654752440)) / 2
    }

    public var kernel: ActivationKernel? { ActivationKernel(.gelu) }

    /// The minimum lies at z = -0.7518.
    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "z Φ(z), Φ the normal distribution function", lower: .closed(-0.16997120747990369),
            isMonotone: false, leftLimit: 0)
    }
}
