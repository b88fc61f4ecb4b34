public import NeuralNetworks

/// A function of one or two variables that descents run on and scenes draw, computed in 64 bits.
///
/// Points are pairs; a function of one variable reads `x` only and has a gradient with `y` = 0.
public protocol Surface: Sendable {
    /// The name in recipes and on the command line, or the text that the user typed.
    var name: String { get }
    /// The function in the grammar of expressions.
    var formula: String { get }
    /// The number of variables, 1 or 2.
    var dimension: Int { get }
    /// The points of the lowest value, where they are known.
    var minima: [SIMD2<Double>] { get }
    /// The lowest value; nil where it is unknown or does not exist.
    var minimumValue: Double? { get }
    /// Local minima, maxima and saddles, where they are known.
    var otherStationaryPoints: [StationaryPoint] { get }
    /// Where a descent starts unless told.
    var defaultStart: SIMD2<Double> { get }
    /// The part that pictures show.
    var domain: SurfaceDomain { get }
    /// Whether values span so many powers of ten that colours had better follow their logarithm.
    var prefersLogarithmicColor: Bool { get }

    func value(at point: SIMD2<Double>) -> Double
    /// Value and analytic gradient.
    func sample(at point: SIMD2<Double>) -> SurfaceSample
    /// The gradient that an update uses: the exact one unless the surface is made of data that batches
    /// are drawn from.
    ///
    /// - Parameters:
    ///   - point: where it is taken.
    ///   - exact: the gradient over all data.
    ///   - samples: how many samples the batches before have used; those of this one are added.
    ///   - batches: which samples the batches hold.
    /// - Returns: the partial derivatives by x and by y.
    func updateGradient(
        at point: SIMD2<Double>, exact: SIMD2<Double>, samples: inout Int, batches: inout BatchOrder
    ) -> SIMD2<Double>
    /// The number of samples that batches are drawn from; 0 where the surface is not made of data.
    var sampleCount: Int { get }

    // A requirement, so that every surface has descents of its own that call nothing through an existential.
    func advance(
        _ state: inout DescentState, by count: Int, rule: UpdateRule, settings: DescentSettings,
        recording: inout DescentRecording)
}

/// A value and the gradient there.
public struct SurfaceSample: Hashable, Sendable {
    public var value: Double
    /// Partial derivatives by x and by y.
    public var gradient: SIMD2<Double>

    public init(value: Double, gradient: SIMD2<Double>) {
        self.value = value
        self.gradient = gradient
    }
}

/// The part of a plane, or of a line, that a picture shows.
public struct SurfaceDomain: Hashable, Sendable {
    public var x: ClosedRange<Double>
    /// `0...0` for functions of one variable.
    public var y: ClosedRange<Double>

    public init(x: ClosedRange<Double>, y: ClosedRange<Double> = 0...0) {
        self.x = x
        self.y = y
    }

    /// A square around the origin.
    public init(halfWidth: Double) { self.init(x: -halfWidth...halfWidth, y: -halfWidth...halfWidth) }

    public func contains(_ point: SIMD2<Double>) -> Bool {
        x.contains(point.x) && (y.lowerBound == y.upperBound || y.contains(point.y))
    }
}

extension Surface {
    public var dimension: Int { 2 }
    public var minima: [SIMD2<Double>] { [] }
    public var minimumValue: Double? { minima.first.map { value(at: $0) } }
    public var otherStationaryPoints: [StationaryPoint] { [] }
    public var prefersLogarithmicColor: Bool { false }
    public var sampleCount: Int { 0 }

    public func value(at point: SIMD2<Double>) -> Double { sample(at: point).value }

    public func updateGradient(
        at point: SIMD2<Double>, exact: SIMD2<Double>, samples: inout Int, batches: inout BatchOrder
    ) -> SIMD2<Double> { exact }

    /// The distance from a point to the nearest of ``minima``; nil where none is known.
    public func distanceToMinimum(from point: SIMD2<Double>) -> Double? {
        minima.map { length($0 - point) }.min()
    }
}

/// The Euclidean length.
package func length(_ vector: SIMD2<Double>) -> Double {
    (vector.x * vector.x + vector.y * vector.y).squareRoot()
}

/// A surface of the registry, a well-known test function.
public protocol NamedSurface: Surface, Component {
    init()
}

extension NamedSurface {
    public static var options: [OptionDescription] { [] }
    public init(options: OptionValues) { self.init() }
    public var name: String { Self.name }
}

/// The built-in test functions, in the order in which keys step through them.
public let surfaces = Registry<any NamedSurface>([
    Parabola.self, Bowl.self, Valley.self, Saddle.self, MonkeySaddle.self, Rosenbrock.self, Beale.self,
    Himmelblau.self, Booth.self, Rastrigin.self, Ackley.self, ThreeHumpCamel.self,
])
