/// The monkey saddle, with room for two legs and a tail (Hilbert and Cohn-Vossen, "Geometry and the
/// imagination", 1952); its Hessian vanishes at (0, 0), and it has no minimum:
///
///     f(x, y) = x^3 - 3 x y^2
public struct MonkeySaddle: NamedSurface {
    public static let name = "monkey_saddle"

    public init() {}

    public var formula: String { "x^3 - 3*x*y^2" }
    public var minimumValue: Double? { nil }
    public var otherStationaryPoints: [StationaryPoint] {
        [StationaryPoint(SIMD2(0, 0), value: 0, kind: .saddle)]
    }
    public var defaultStart: SIMD2<Double> { SIMD2(0.3, 0.2) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 1.5) }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let (x, y) = (point.x, point.y)
        return SurfaceSample(
            value: x * x * x - 3 * x * (y * y), gradient: SIMD2(3 * (x * x) - 3 * (y * y), -6 * x * y))
    }
}
