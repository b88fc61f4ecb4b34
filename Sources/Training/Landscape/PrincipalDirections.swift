/// The directions along which some points differ most (principal component analysis), by the inner products of the
/// points, of which there are far fewer than coordinates.
package struct PrincipalDirections: Sendable {
    /// Orthonormal, the one of the largest variance first; fewer than asked for where the points do not span as many.
    package let directions: [[Double]]
    /// The share of the variance along each of them.
    package let shares: [Double]

    /// - Parameters:
    ///   - points: all of one dimension.
    ///   - count: the most directions.
    package init(of points: [[Double]], count: Int) {
        guard let dimension = points.first?.count, points.count > 1 else {
            (directions, shares) = ([], [])
            return
        }
        var mean = [Double](repeating: 0, count: dimension)
        for point in points { for index in mean.indices { mean[index] += point[index] / Double(points.count) } }
        let rows = points.map { point in zip(point, mean).map { $0 - $1 } }
        let products = rows.map { row in rows.map { row.inner($0) } }
        let (values, vectors) = PrincipalDirections.eigen(products)
        let total = values.reduce(0) { $0 + max(0, $1) }
        var found: [[Double]] = []
        var shares: [Double] = []
        for place in values.indices.sorted(by: { values[$0] > values[$1] }).prefix(count) {
            guard values[place] > 1e-12 * total else { break }
            var direction = [Double](repeating: 0, count: dimension)
            for (row, weight) in zip(rows, vectors[place]) {
                for index in direction.indices { direction[index] += weight * row[index] }
            }
            guard let unit = direction.orthonormal(to: found) else { break }
            found.append(unit)
            shares.append(values[place] / total)
        }
        (directions, self.shares) = (found, shares)
    }

    /// Eigenvalues of a symmetric matrix and, for each, its eigenvector, by Jacobi's rotations (Golub and Van Loan,
    /// "Matrix Computations", section 8.5).
    static func eigen(_ matrix: [[Double]]) -> (values: [Double], vectors: [[Double]]) {
        let count = matrix.count
        var a = matrix
        var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
        let size = a.reduce(0) { $0 + $1.inner($1) }
        for _ in 0..<60 {
            var off = 0.0
            for row in 0..<count { for column in 0..<row { off += a[row][column] * a[row][column] } }
            if off <= 1e-30 * size { break }
            for p in 0..<count {
                for q in p + 1..<max(p + 1, count) where a[p][q] != 0 {
                    let angle = (a[q][q] - a[p][p]) / (2 * a[p][q])
                    let tangent = (angle < 0 ? -1 : 1) / (abs(angle) + (angle * angle + 1).squareRoot())
                    let cosine = 1 / (tangent * tangent + 1).squareRoot()
                    rotate(&a, &vectors, p, q, cosine: cosine, sine: tangent * cosine)
                }
            }
        }
        return (a.indices.map { a[$0][$0] }, vectors)
    }

    private static func rotate(
        _ a: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int, cosine: Double, sine: Double
    ) {
        for index in a.indices {
            let (x, y) = (a[index][p], a[index][q])
            a[index][p] = cosine * x - sine * y
            a[index][q] = sine * x + cosine * y
        }
        for index in a.indices {
            let (x, y) = (a[p][index], a[q][index])
            a[p][index] = cosine * x - sine * y
            a[q][index] = sine * x + cosine * y
            let (v, w) = (vectors[p][index], vectors[q][index])
            vectors[p][index] = cosine * v - sine * w
            vectors[q][index] = sine * v + cosine * w
        }
    }
}

extension [Double] {
    /// What is left of it across some orthonormal directions, with the length 1; nil where nothing is.
    func orthonormal(to others: [[Double]]) -> [Double]? {
        let length = length
        guard length > 0, length.isFinite else { return nil }
        var rest = map { $0 / length }
        // The second time takes away what rounding has left the first time.
        for _ in 0..<2 {
            for other in others {
                let share = rest.inner(other)
                for index in rest.indices { rest[index] -= share * other[index] }
            }
        }
        let left = rest.length
        return left > 1e-8 ? rest.map { $0 / left } : nil
    }
}
