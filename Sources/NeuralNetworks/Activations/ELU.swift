public import Numerics

/// z for z > 0, else alpha (e^z - 1). Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network
/// learning by exponential linear units", ICLR 2016. `alpha` is 1 unless told.
public struct ELU: Activation {
    public static let name = "elu"
    public static let options = [OptionDescription("alpha", 1, in: -100...100)]
    public var alpha: Double
    public init(options: OptionValues) { alpha = options["alpha"] }

    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        z > 0 ? z : Scalar(alpha) * Scalar.expm1(z)
    }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        z > 0 ? 1 : Scalar(alpha) * Scalar.exp(z)
    }

    public var kernel: ActivationKernel? { ActivationKernel(.elu, option: alpha) }

    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "z if z > 0, else alpha (e^z - 1)", lower: alpha > 0 ? .open(-alpha) : .closed(0),
            isMonotone: alpha >= 0, leftLimit: alpha == 0 ? 0 : -alpha, kinks: alpha == 1 ? [] : [0])
    }
}
