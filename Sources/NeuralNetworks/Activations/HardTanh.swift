public import Numerics

/// z held between -1 and 1. The derivative at the two kinks is 0. Collobert, 2004.
public struct HardTanh: Activation {
    public static let name = "hard_tanh"
    public init(options: OptionValues) {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 1 ? 1 : (z < -1 ? -1 : z) }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > -1 && z < 1 ? 1 : 0 }
    public var kernel: ActivationKernel? { ActivationKernel(.hardTanh) }

    public var facts: ActivationFacts {
        ActivationFacts(
            formula: "z held between -1 and 1", lower: .closed(-1), upper: .closed(1), leftLimit: -1, rightLimit: 1,
            kinks: [-1, 1])
    }
}
