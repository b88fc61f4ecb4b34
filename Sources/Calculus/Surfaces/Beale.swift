/// Plateaus, steep corners and one minimum, 0 at (3, 0.5); level at (0, 1) as well:
///
///     f(x, y) = (1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2
///
/// Beale, "On an iterative method for finding a local minimum of a function of more than one variable",
/// Princeton, 1958.
public struct Beale: NamedSurface {
    public static let name = "beale"

    public init() {}

    public var formula: String { "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2" }
    public var minima: [SIMD2<Double>] { [SIMD2(3, 0.5)] }
    public var minimumValue: Double? { 0 }
    public var otherStationaryPoints: [StationaryPoint] {
        [StationaryPoint(SIMD2(0, 1), value: 14.203125, kind: .saddle)]
    }
    public var defaultStart: SIMD2<Double> { SIMD2(1, 1.5) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 4.5) }
    public var prefersLogarithmicColor: Bool { true }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let (x, y) = (point.x, point.y)
        let square = y * y
        let cube = square * y
        let first = 1.5 - x + x * y
        let second = 2.25 - x + x * square
        let third = 2.625 - x + x * cube
        return SurfaceSample(
            value: first * first + second * second + third * third,
            gradient: SIMD2(
                2 * (first * (y - 1) + second * (square - 1) + third * (cube - 1)),
                2 * x * (first + 2 * second * y + 3 * third * square)))
    }
}
