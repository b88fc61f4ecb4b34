/// A curved valley with a nearly level floor, minimum 0 at (1, 1):
///
///     f(x, y) = (1 - x)^2 + 100 (y - x^2)^2
///
/// Rosenbrock, "An automatic method for finding the greatest or least value of a function", The Computer
/// Journal 3, 1960.
public struct Rosenbrock: NamedSurface {
    public static let name = "rosenbrock"

    public init() {}

    public var formula: String { "(1 - x)^2 + 100*(y - x^2)^2" }
    public var minima: [SIMD2<Double>] { [SIMD2(1, 1)] }
    public var minimumValue: Double? { 0 }
    public var defaultStart: SIMD2<Double> { SIMD2(-1.2, 1) }
    public var domain: SurfaceDomain { SurfaceDomain(x: -2...2, y: -1...3) }
    public var prefersLogarithmicColor: Bool { true }

    @inline(__always)
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let offset = 1 - point.x
        let height = point.y - point.x * point.x
        return SurfaceSample(
            value: offset * offset + 100 * (height * height),
            gradient: SIMD2(-2 * offset - 400 * point.x * height, 200 * height))
    }
}
