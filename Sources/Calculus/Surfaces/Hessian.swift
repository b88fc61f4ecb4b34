/// The symmetric matrix of second derivatives.
public struct Hessian: Hashable, Sendable {
    public var xx: Double
    public var xy: Double
    public var yy: Double

    public init(xx: Double, xy: Double, yy: Double) {
        self.xx = xx
        self.xy = xy
        self.yy = yy
    }

    /// The curvatures along the principal directions, the smaller first.
    public var eigenvalues: (smaller: Double, larger: Double) {
        let mean = (xx + yy) / 2
        let radius = length(SIMD2((xx - yy) / 2, xy))
        return (mean - radius, mean + radius)
    }

    public var determinant: Double { xx * yy - xy * xy }

    func smallestMagnitude(dimension: Int) -> Double {
        if dimension == 1 { return abs(xx) }
        return min(abs(eigenvalues.smaller), abs(eigenvalues.larger))
    }
}

extension Surface {
    /// Central differences of the analytic gradient; the entries with y are 0 on functions of one variable.
    public func hessian(at point: SIMD2<Double>) -> Hessian {
        let reach = 6e-6 * SIMD2(max(1, abs(point.x)), max(1, abs(point.y)))
        let byX =
            (sample(at: point + SIMD2(reach.x, 0)).gradient - sample(at: point - SIMD2(reach.x, 0)).gradient)
            / (2 * reach.x)
        guard dimension == 2 else { return Hessian(xx: byX.x, xy: 0, yy: 0) }
        let byY =
            (sample(at: point + SIMD2(0, reach.y)).gradient - sample(at: point - SIMD2(0, reach.y)).gradient)
            / (2 * reach.y)
        return Hessian(xx: byX.x, xy: (byX.y + byY.x) / 2, yy: byY.y)
    }

    /// What the function does around a point where its gradient vanishes, by the signs of the curvatures; where one
    /// of them is 0 to rounding, by the values around.
    public func kind(ofStationary point: SIMD2<Double>) -> StationaryPointKind {
        let hessian = hessian(at: point)
        var (smaller, larger) = hessian.eigenvalues
        if dimension == 1 { (smaller, larger) = (hessian.xx, hessian.xx) }
        let negligible = 1e-6 * max(1, abs(smaller), abs(larger))
        if smaller > negligible { return .minimum }
        if larger < -negligible { return .maximum }
        if smaller < -negligible, larger > negligible { return .saddle }
        return kindByValues(around: point)
    }

    /// Compares the value with those on small circles around.
    private func kindByValues(around point: SIMD2<Double>) -> StationaryPointKind {
        let center = value(at: point)
        var isAbove = false
        var isBelow = false
        for radius in [1e-2, 3e-2] {
            for direction in directions {
                let difference = value(at: point + radius * direction) - center
                if difference > 1e-12 * max(1, abs(center)) { isAbove = true }
                if difference < -1e-12 * max(1, abs(center)) { isBelow = true }
            }
        }
        switch (isAbove, isBelow) {
        case (true, true): return .saddle
        case (true, false): return .minimum
        case (false, true): return .maximum
        case (false, false): return .degenerate
        }
    }

    private var directions: [SIMD2<Double>] {
        if dimension == 1 { return [SIMD2(1, 0), SIMD2(-1, 0)] }
        let corner = 0.5.squareRoot()
        let oblique = SIMD2(0.9238795325112867, 0.3826834323650898)
        let quarter = [
            SIMD2(1, 0), SIMD2(corner, corner), oblique, SIMD2(oblique.y, oblique.x),
        ]
        return quarter.flatMap { [$0, -$0, SIMD2(-$0.y, $0.x), SIMD2($0.y, -$0.x)] }
    }
}
