public import Numerics

/// The hyperbolic tangent, 2 sigmoid(2z) - 1.
public struct Tanh: Activation {
    public static let name = "tanh"
    public init(options: OptionValues) {}
    public init() {}
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { Scalar.tanh(z) }

    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
        let value = Scalar.tanh(z)
        return 1 - value * value
    }

    public var kernel: ActivationKernel? { ActivationKernel(.tanh) }
    public var isSaturating: Bool { true }
}
