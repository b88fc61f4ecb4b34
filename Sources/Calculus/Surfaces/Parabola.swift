/// The parabola of every first lesson, with its one minimum 0 at x = 0:
///
///     f(x) = x^2
public struct Parabola: NamedSurface {
    public static let name = "parabola"

    public init() {}

    public var formula: String { "x^2" }
    public var dimension: Int { 1 }
    public var minima: [SIMD2<Double>] { [SIMD2(0, 0)] }
    public var minimumValue: Double? { 0 }
    public var defaultStart: SIMD2<Double> { SIMD2(3, 0) }
    public var domain: SurfaceDomain { SurfaceDomain(x: -4...4) }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        SurfaceSample(value: point.x * point.x, gradient: SIMD2(2 * point.x, 0))
    }
}
