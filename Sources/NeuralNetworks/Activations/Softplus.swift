public import Numerics

/// log(1 + e^z), computed as max(z, 0) + log(1 + e^-|z|), which does not overflow. Its derivative is the
/// sigmoid. Dugas et al., NeurIPS 2000.
public struct Softplus: Activation {
    public static let name = "softplus"
    public init(options: OptionValues) {}
    public init() {}

    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        max(z, 0) + Scalar.log1p(Scalar.exp(-abs(z)))
    }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { Sigmoid().value(z) }
    public var kernel: ActivationKernel? { ActivationKernel(.softplus) }

    public var facts: ActivationFacts { ActivationFacts(formula: "ln(1 + e^z)", lower: .open(0), leftLimit: 0) }
}
