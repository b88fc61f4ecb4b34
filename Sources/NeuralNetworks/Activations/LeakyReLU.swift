public import Numerics

/// z for z > 0, else slope z. Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network
/// acoustic models", ICML 2013. `slope` is 0.01 unless told.
public struct LeakyReLU: Activation {
    public static let name = "leaky_relu"
    public static let options = [OptionDescription("slope", 0.01, in: -10...10)]
    public var slope: Double
    public init(options: OptionValues) { slope = options["slope"] }
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? z : Scalar(slope) * z }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? 1 : Scalar(slope) }
    public var kernel: ActivationKernel? { ActivationKernel(.leakyReLU, option: slope) }

    public var facts: ActivationFacts { .rectifier(formula: "z if z > 0, else slope z", slope: slope) }
}
