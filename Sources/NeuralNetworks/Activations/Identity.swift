public import Numerics

/// z itself.
public struct Identity: Activation {
    public static let name = "identity"
    public init(options: OptionValues) {}
    public init() {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { 1 }
    public var kernel: ActivationKernel? { ActivationKernel(.identity) }

    public var facts: ActivationFacts { ActivationFacts(formula: "z") }
}
