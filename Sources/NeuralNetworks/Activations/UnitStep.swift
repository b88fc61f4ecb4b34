public import Numerics

/// The threshold neuron's firing: 1 for z >= 0, else 0.
///
/// Its derivative is 0 wherever it exists; 0 stands for it at z = 0 too.
public struct UnitStep: Activation {
    public static let name = "step"
    public init(options: OptionValues) {}
    public init() {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z >= 0 ? 1 : 0 }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { 0 }
    public var kernel: ActivationKernel? { ActivationKernel(.step) }

    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "1 if z ≥ 0, else 0", lower: .closed(0), upper: .closed(1), leftLimit: 0, rightLimit: 1,
            jumps: [0])
    }
}
