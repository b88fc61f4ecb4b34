public import Numerics

/// A leaky ReLU whose slope is learnt, one per layer. He, Zhang, Ren and Sun, "Delving deep into
/// rectifiers", ICCV 2015. `slope` starts at 0.25 unless told.
public struct PReLU: Activation {
    public static let name = "prelu"
    public static let options = [OptionDescription("slope", 0.25, in: -10...10)]
    public var slope: Double
    public init(options: OptionValues) { slope = options["slope"] }
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? z : Scalar(slope) * z }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? 1 : Scalar(slope) }

    public var learntParameter: Double? {
        get { slope }
        set { if let newValue { slope = newValue } }
    }

    public func parameterDerivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? 0 : z }

    public var facts: ActivationFacts { .rectifier(formula: "z if z > 0, else slope z, slope learnt", slope: slope) }
}
