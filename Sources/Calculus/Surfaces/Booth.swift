/// A slanted elliptic bowl, minimum 0 at (1, 3) (Wikipedia, "Test functions for optimization"):
///
///     f(x, y) = (x + 2 y - 7)^2 + (2 x + y - 5)^2
public struct Booth: NamedSurface {
    public static let name = "booth"

    public init() {}

    public var formula: String { "(x + 2*y - 7)^2 + (2*x + y - 5)^2" }
    public var minima: [SIMD2<Double>] { [SIMD2(1, 3)] }
    public var minimumValue: Double? { 0 }
    public var defaultStart: SIMD2<Double> { SIMD2(-1, 2) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 10) }
    public var prefersLogarithmicColor: Bool { true }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let first = point.x + 2 * point.y - 7
        let second = 2 * point.x + point.y - 5
        return SurfaceSample(
            value: first * first + second * second,
            gradient: SIMD2(2 * first + 4 * second, 4 * first + 2 * second))
    }
}
