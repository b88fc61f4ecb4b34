/// Four minima of value 0 around a hill, with saddles between:
///
///     f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2
///
/// Himmelblau, "Applied nonlinear programming", 1972. The points are roots of the gradient, to 25 digits.
public struct Himmelblau: NamedSurface {
    public static let name = "himmelblau"

    public init() {}

    public var formula: String { "(x^2 + y - 11)^2 + (x + y^2 - 7)^2" }
    public var minima: [SIMD2<Double>] {
        [
            SIMD2(3, 2), SIMD2(-2.80511808695274485, 3.13131251825057297),
            SIMD2(-3.77931025337774689, -3.28318599128616941), SIMD2(3.58442834033049174, -1.84812652696440355),
        ]
    }
    public var minimumValue: Double? { 0 }
    public var otherStationaryPoints: [StationaryPoint] {
        [
            StationaryPoint(
                SIMD2(-0.270844590667347613, -0.923038556479981463), value: 181.616521522582704, kind: .maximum),
            StationaryPoint(
                SIMD2(-3.07302575076438961, -0.0813530442879675116), value: 104.015162917558106, kind: .saddle),
            StationaryPoint(
                SIMD2(0.0866775045553963518, 2.88425470117477611), value: 67.7191500875261402, kind: .saddle),
            StationaryPoint(
                SIMD2(3.38515418360702094, 0.0738518798377492877), value: 13.3119262704055899, kind: .saddle),
            StationaryPoint(
                SIMD2(-0.127961346730680066, -1.95371498024457643), value: 178.33723920192746, kind: .saddle),
        ]
    }
    public var defaultStart: SIMD2<Double> { SIMD2(0.5, -0.5) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 5) }
    public var prefersLogarithmicColor: Bool { true }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let first = point.x * point.x + point.y - 11
        let second = point.x + point.y * point.y - 7
        return SurfaceSample(
            value: first * first + second * second,
            gradient: SIMD2(4 * point.x * first + 2 * second, 2 * first + 4 * point.y * second))
    }
}
