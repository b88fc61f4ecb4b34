public import Numerics

/// A function applied to every unit's net input z. One file holds one activation.
public protocol Activation: Component {
    func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar
    /// The derivative at z; at a kink the one that PyTorch takes (0 for relu at 0).
    func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar

    /// The vector kernel that computes this activation in 32-bit floats; nil for none.
    var kernel: ActivationKernel? { get }
    /// The parameter that training learns (the slope of prelu); nil for none.
    var learntParameter: Double? { get set }
    /// The derivative of the value with respect to the learnt parameter at z.
    func parameterDerivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar
    /// The activation as it acts on one unit in training, where it is random (rrelu); nil where it is not.
    func sampled(from generator: inout SeededGenerator) -> Self?

    /// Range, limits, kinks and formula, with the options as they are.
    var facts: ActivationFacts { get }

    // Both precisions are requirements, so that a call through the existential runs a specialised loop.
    func apply(to z: AlignedBuffer<Float>, values: AlignedBuffer<Float>, derivatives: AlignedBuffer<Float>?, count: Int)
    func apply(
        to z: AlignedBuffer<Double>, values: AlignedBuffer<Double>, derivatives: AlignedBuffer<Double>?, count: Int)
}

extension Activation {
    public var kernel: ActivationKernel? { nil }
    public var learntParameter: Double? {
        get { nil }
        set {}
    }
    public func parameterDerivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar { 0 }
    public func sampled(from generator: inout SeededGenerator) -> Self? { nil }

    public func apply(
        to z: AlignedBuffer<Float>, values: AlignedBuffer<Float>, derivatives: AlignedBuffer<Float>?, count: Int
    ) {
        for index in 0..<count { values[index] = value(z[index]) }
        guard let derivatives else { return }
        for index in 0..<count { derivatives[index] = derivative(z[index]) }
    }

    public func apply(
        to z: AlignedBuffer<Double>, values: AlignedBuffer<Double>, derivatives: AlignedBuffer<Double>?, count: Int
    ) {
        for index in 0..<count { values[index] = value(z[index]) }
        guard let derivatives else { return }
        for index in 0..<count { derivatives[index] = derivative(z[index]) }
    }
}

/// All activations that work unit by unit.
public let activations = Registry<any Activation>([
    Identity.self, UnitStep.self, Sigmoid.self, Tanh.self, ReLU.self, LeakyReLU.self, PReLU.self, RReLU.self,
    ELU.self, SELU.self, Softplus.self, Softsign.self, GELU.self, SiLU.self, Mish.self, HardTanh.self,
])
