extension Surface {
    /// The points of a domain where the gradient vanishes, by kind: those that Newton's method finds from a grid of
    /// starts. Those between grid points may be missed, and where whole curves are level, only some points are found.
    ///
    /// - Parameters:
    ///   - domain: the surface's own unless told.
    ///   - starts: starts along each axis.
    /// - Returns: the lowest first.
    public func stationaryPoints(in domain: SurfaceDomain? = nil, starts: Int = 25) -> [StationaryPoint] {
        let domain = domain ?? self.domain
        let width = SIMD2(
            domain.x.upperBound - domain.x.lowerBound, dimension == 1 ? 0 : domain.y.upperBound - domain.y.lowerBound)
        let origin = SIMD2(domain.x.lowerBound, dimension == 1 ? 0 : domain.y.lowerBound)
        let last = Double(max(1, starts - 1))
        var found: [StationaryPoint] = []
        for row in 0..<(dimension == 1 ? 1 : starts) {
            for column in 0..<starts {
                let start = origin + width * SIMD2(Double(column) / last, Double(row) / last)
                guard let point = stationaryPoint(from: start), domain.contains(point) else { continue }
                let reach = 1e-5 * max(1, length(width))
                if found.contains(where: { length($0.point - point) < reach }) { continue }
                found.append(StationaryPoint(point, value: value(at: point), kind: kind(ofStationary: point)))
            }
        }
        return found.sorted { ($0.value, $0.point.x, $0.point.y) < ($1.value, $1.point.x, $1.point.y) }
    }

    /// Newton's method on the gradient, with steps halved until the gradient shrinks.
    ///
    /// - Returns: nil where it finds no point with a gradient of 0.
    public func stationaryPoint(from start: SIMD2<Double>) -> SIMD2<Double>? {
        var point = start
        var gradient = sample(at: point).gradient
        for _ in 0..<60 {
            let size = length(gradient)
            if size == 0 { return point }
            guard size.isFinite, let step = newtonStep(hessian(at: point), gradient) else { return nil }
            if length(step) <= 1e-12 * max(1, length(point)) { return point }
            var fraction = 1.0
            var next = point + step
            var nextGradient = sample(at: next).gradient
            while !(length(nextGradient) < size), fraction > 1e-6 {
                fraction /= 2
                next = point + fraction * step
                nextGradient = sample(at: next).gradient
            }
            if !(length(nextGradient) < size) { return length(step) < 1e-7 * max(1, length(point)) ? point : nil }
            (point, gradient) = (next, nextGradient)
        }
        return length(gradient) < 1e-9 ? point : nil
    }

    private func newtonStep(_ hessian: Hessian, _ gradient: SIMD2<Double>) -> SIMD2<Double>? {
        if dimension == 1 { return hessian.xx != 0 ? SIMD2(-gradient.x / hessian.xx, 0) : nil }
        let determinant = hessian.determinant
        guard determinant != 0, determinant.isFinite else { return nil }
        return SIMD2(
            (hessian.xy * gradient.y - hessian.yy * gradient.x) / determinant,
            (hessian.xy * gradient.x - hessian.xx * gradient.y) / determinant)
    }
}

/// A point where the gradient vanishes.
public struct StationaryPoint: Hashable, Sendable {
    public var point: SIMD2<Double>
    public var value: Double
    public var kind: StationaryPointKind

    public init(_ point: SIMD2<Double>, value: Double, kind: StationaryPointKind) {
        self.point = point
        self.value = value
        self.kind = kind
    }
}

/// What a function does around a point where its gradient vanishes.
public enum StationaryPointKind: String, Hashable, Sendable, CaseIterable {
    /// It rises in every direction.
    case minimum
    /// It falls in every direction.
    case maximum
    /// It rises in some directions and falls in others; in one dimension, an inflection with a level tangent.
    case saddle
    /// It is level to rounding in some direction, and nothing decides.
    case degenerate
}
