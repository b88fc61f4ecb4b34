internal import Foundation

/// A nearly level outskirts full of bumps around one deep funnel, minimum 0 at (0, 0):
///
///     f(x, y) = 20 + e - 20 exp(-0.2 sqrt((x^2 + y^2) / 2)) - exp((cos(2 pi x) + cos(2 pi y)) / 2)
///
/// Ackley, "A connectionist machine for genetic hillclimbing", 1987. The funnel has a tip at (0, 0), where
/// the gradient does not exist; 0 stands for it.
public struct Ackley: NamedSurface {
    public static let name = "ackley"

    public init() {}

    public var formula: String { "20 + e - 20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2)" }
    public var minima: [SIMD2<Double>] { [SIMD2(0, 0)] }
    public var minimumValue: Double? { 0 }
    public var defaultStart: SIMD2<Double> { SIMD2(1, -0.5) }
    public var domain: SurfaceDomain { SurfaceDomain(halfWidth: 5) }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let angle = 2 * Double.pi * point
        let radius = (0.5 * (point.x * point.x + point.y * point.y)).squareRoot()
        let funnel = exp(-0.2 * radius)
        let bumps = exp(0.5 * (cos(angle.x) + cos(angle.y)))
        let slope = radius > 0 ? 2 * funnel / radius : 0
        return SurfaceSample(
            value: 20 * (1 - funnel) + (Self.e - bumps),
            gradient: SIMD2(
                slope * point.x + Double.pi * sin(angle.x) * bumps, slope * point.y + Double.pi * sin(angle.y) * bumps))
    }

    private static let e = exp(1.0)
}
