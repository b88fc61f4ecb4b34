/// A narrow valley, ten times as steep across as along, minimum 0 at (0, 0):
///
///     f(x, y) = x^2 + 10 y^2
public struct Valley: NamedSurface {
    public static let name = "valley"

    public init() {}

    public var formula: String { "x^2 + 10*y^2" }
    public var minima: [SIMD2<Double>] { [SIMD2(0, 0)] }
    public var minimumValue: Double? { 0 }
    public var defaultStart: SIMD2<Double> { SIMD2(2, 1) }
    public var domain: SurfaceDomain { SurfaceDomain(x: -3...3, y: -2...2) }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        SurfaceSample(
            value: point.x * point.x + 10 * (point.y * point.y), gradient: SIMD2(2 * point.x, 20 * point.y))
    }
}
