/// Three hollows in a row: minimum 0 at (0, 0), two local minima beside it, a saddle between each:
///
///     f(x, y) = 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2
///
/// Wikipedia, "Test functions for optimization". The points are roots of the gradient, to 25 digits.
public struct ThreeHumpCamel: NamedSurface {
    public static let name = "three_hump_camel"

    public init() {}

    public var formula: String { "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2" }
    public var minima: [SIMD2<Double>] { [SIMD2(0, 0)] }
    public var minimumValue: Double? { 0 }
    public var otherStationaryPoints: [StationaryPoint] {
        let (hollow, pass) = (
            SIMD2(1.7475523458302889, -0.873776172915144449), SIMD2(1.07054229182365997, -0.535271145911829987)
        )
        return [hollow, -hollow].map { StationaryPoint($0, value: 0.29863844223685982, kind: .minimum) }
            + [pass, -pass].map { StationaryPoint($0, value: 0.87736155776314018, kind: .saddle) }
    }
    public var defaultStart: SIMD2<Double> { SIMD2(-1.5, 1.5) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 2.5) }
    public var prefersLogarithmicColor: Bool { true }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let (x, y) = (point.x, point.y)
        let square = x * x
        let fourth = square * square
        return SurfaceSample(
            value: 2 * square - 1.05 * fourth + fourth * square / 6 + x * y + y * y,
            gradient: SIMD2(4 * x - 4.2 * square * x + fourth * x + y, x + 2 * y))
    }
}
