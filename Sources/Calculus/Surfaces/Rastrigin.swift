internal import Foundation

/// A bowl with an egg carton's bumps: minimum 0 at (0, 0), local minima near all other whole numbers:
///
///     f(x, y) = 20 + x^2 - 10 cos(2 pi x) + y^2 - 10 cos(2 pi y)
///
/// Rastrigin, "Systems of extremal control", Moscow, 1974.
public struct Rastrigin: NamedSurface {
    public static let name = "rastrigin"

    public init() {}

    public var formula: String { "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)" }
    public var minima: [SIMD2<Double>] { [SIMD2(0, 0)] }
    public var minimumValue: Double? { 0 }
    public var otherStationaryPoints: [StationaryPoint] {
        let whole = -Self.localMinima.count...Self.localMinima.count
        return whole.flatMap { row in whole.map { (row, $0) } }.filter { $0 != (0, 0) }.map { row, column in
            let point = SIMD2(Self.localMinimum(column), Self.localMinimum(row))
            return StationaryPoint(point, value: value(at: point), kind: .minimum)
        }
    }
    public var defaultStart: SIMD2<Double> { SIMD2(0.4, -1.3) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 5.12) }

    @inline(__always)
    public func value(at point: SIMD2<Double>) -> Double {
        let angle = 2 * Double.pi * point
        return 20 + point.x * point.x - 10 * cos(angle.x) + point.y * point.y - 10 * cos(angle.y)
    }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let angle = 2 * Double.pi * point
        return SurfaceSample(
            value: 20 + point.x * point.x - 10 * cos(angle.x) + point.y * point.y - 10 * cos(angle.y),
            gradient: SIMD2(
                2 * point.x + 20 * Double.pi * sin(angle.x), 2 * point.y + 20 * Double.pi * sin(angle.y)))
    }

    /// The roots of 2 x + 20 pi sin(2 pi x) next to 1, 2, ... 5, to 25 digits.
    private static let localMinima = [
        0.994958637652334795, 1.98991223370854956, 2.98485570103948125, 3.97978386030075381, 4.9746913908950513,
    ]

    private static func localMinimum(_ whole: Int) -> Double {
        guard whole != 0 else { return 0 }
        let distance = localMinima[abs(whole) - 1]
        return whole < 0 ? -distance : distance
    }
}
