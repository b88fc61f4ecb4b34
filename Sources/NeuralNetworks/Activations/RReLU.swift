public import Numerics

/// A leaky ReLU whose slope is drawn anew for every unit and sample in training, from `lower` to `upper`,
/// and is their mean in evaluation. Xu, Wang, Chen and Li, "Empirical evaluation of rectified activations
/// in convolution network", 2015. 1/8 and 1/3 unless told.
public struct RReLU: Activation {
    public static let name = "rrelu"
    public static let options = [
        OptionDescription("lower", 1.0 / 8, in: -10...10), OptionDescription("upper", 1.0 / 3, in: -10...10),
    ]
    public var lower: Double
    public var upper: Double

    public init(options: OptionValues) {
        lower = options["lower"]
        upper = options["upper"]
    }

    private var slope: Double { (lower + upper) / 2 }
    public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? z : Scalar(slope) * z }
    public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { z > 0 ? 1 : Scalar(slope) }

    public func sampled(from generator: inout SeededGenerator) -> RReLU? {
        var drawn = self
        drawn.lower = lower + (upper - lower) * generator.nextUnit()
        drawn.upper = drawn.lower
        return drawn
    }

    /// Those of the evaluation.
    public var facts: ActivationFacts {
        .rectifier(formula: "z if z > 0, else z (lower + upper) / 2", slope: slope)
    }
}
