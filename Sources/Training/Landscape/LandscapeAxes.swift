/// Where a plane or a line lies in the space of parameters.
package struct LandscapeAxes: Sendable {
    /// The parameters at (0, 0).
    package let origin: [Double]
    /// One direction or two, as long as the parameters.
    package let directions: [[Double]]
    /// The inner products of the directions: xx, xy, yy.
    private let products: (xx: Double, xy: Double, yy: Double)

    package init(origin: [Double], directions: [[Double]]) {
        self.origin = origin
        self.directions = directions
        let second = directions.count > 1 ? directions[1] : []
        products = (
            directions[0].inner(directions[0]), second.isEmpty ? 0 : directions[0].inner(second), second.inner(second)
        )
    }

    /// The parameters at a place.
    package func parameters(at place: SIMD2<Double>) -> [Double] {
        var result = origin
        for (direction, amount) in zip(directions, [place.x, place.y]) where amount != 0 {
            for index in result.indices { result[index] += amount * direction[index] }
        }
        return result
    }

    /// The place that is nearest to some parameters, which is their projection.
    package func place(of parameters: [Double]) -> SIMD2<Double> {
        let x = inner(directions[0], parameters)
        guard directions.count > 1 else { return SIMD2(products.xx > 0 ? x / products.xx : 0, 0) }
        let y = inner(directions[1], parameters)
        let determinant = products.xx * products.yy - products.xy * products.xy
        guard determinant > 0 else { return SIMD2(0, 0) }
        return SIMD2(
            (x * products.yy - y * products.xy) / determinant, (y * products.xx - x * products.xy) / determinant)
    }

    /// The inner product of a direction and the way from the origin to some parameters.
    private func inner(_ direction: [Double], _ parameters: [Double]) -> Double {
        var sum = 0.0
        for index in direction.indices { sum += direction[index] * (parameters[index] - origin[index]) }
        return sum
    }
}

extension [Double] {
    /// Σ aᵢ·bᵢ.
    func inner(_ other: [Double]) -> Double {
        var sum = 0.0
        for index in indices { sum += self[index] * other[index] }
        return sum
    }

    /// √Σ aᵢ².
    var length: Double { inner(self).squareRoot() }
}

/// Where the keyframes of a run lie on a landscape, each of them projected once.
package struct PathProjection {
    private var known: [Int: (parameters: [Double], place: SIMD2<Double>)] = [:]
    /// How many parameters have been projected so far.
    package private(set) var projectionCount = 0

    package init() {}

    /// Where the parameters of a path, in the order of steps, lie on axes, which are the same every time.
    package mutating func points(
        of path: [(step: Int, parameters: [Double])], on axes: LandscapeAxes
    ) -> [LandscapeSnapshot.Point] {
        var places = known
        known = [:]
        return path.map { step, parameters in
            let place: SIMD2<Double>
            // A keyframe that is still the same shares its memory, which makes the comparison short.
            if let found = places.removeValue(forKey: step), found.parameters == parameters {
                place = found.place
            } else {
                place = axes.place(of: parameters)
                projectionCount += 1
            }
            known[step] = (parameters, place)
            return LandscapeSnapshot.Point(step: step, place: place)
        }
    }
}
