/// The plain saddle, level at (0, 0) and without a minimum:
///
///     f(x, y) = x^2 - y^2
public struct Saddle: NamedSurface {
    public static let name = "saddle"

    public init() {}

    public var formula: String { "x^2 - y^2" }
    public var minimumValue: Double? { nil }
    public var otherStationaryPoints: [StationaryPoint] {
        [StationaryPoint(SIMD2(0, 0), value: 0, kind: .saddle)]
    }
    public var defaultStart: SIMD2<Double> { SIMD2(1, 0.01) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 2) }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        SurfaceSample(value: point.x * point.x - point.y * point.y, gradient: SIMD2(2 * point.x, -2 * point.y))
    }
}
