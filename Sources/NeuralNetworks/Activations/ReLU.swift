public import Numerics

/// The rectified linear unit, max(0, z). Nair and Hinton, "Rectified linear units improve restricted
/// Boltzmann machines", ICML 2010. The derivative at 0 is 0.
public struct ReLU: Activation {
    public static let name = "relu"
    public init(options: OptionValues) {}
    public init() {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z < 0 ? 0 : z }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? 1 : 0 }
    public var kernel: ActivationKernel? { ActivationKernel(.relu) }

    public var facts: ActivationFacts { .rectifier(formula: "max(0, z)", slope: 0) }
}
