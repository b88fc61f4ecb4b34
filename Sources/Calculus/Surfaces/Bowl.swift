/// The round bowl (sphere function; Wikipedia, "Test functions for optimization"), minimum 0 at (0, 0):
///
///     f(x, y) = x^2 + y^2
public struct Bowl: NamedSurface {
    public static let name = "bowl"

    public init() {}

    public var formula: String { "x^2 + y^2" }
    public var minima: [SIMD2<Double>] { [SIMD2(0, 0)] }
    public var minimumValue: Double? { 0 }
    public var defaultStart: SIMD2<Double> { SIMD2(1.5, -2) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 3) }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        SurfaceSample(value: point.x * point.x + point.y * point.y, gradient: 2 * point)
    }
}
