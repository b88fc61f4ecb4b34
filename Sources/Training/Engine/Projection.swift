import Numerics

/// Points of any number of dimensions put onto a plane.
///
/// Up to two dimensions are taken as they are. Of more, the plane is that of the two principal components: the directions
/// of largest variance, found by power iteration on the covariance. Their signs are such that the largest part of each is
/// positive, so that the picture does not flip from frame to frame.
struct Projection {
    let axes: WarpSnapshot.Axes
    private let mean: [Double]
    private let directions: [[Double]]

    /// More dimensions than these are left out.
    private static let dimensionLimit = 64
    private static let iterations = 200

    /// - Parameter points: what the plane is to show, as many numbers each.
    init(of points: [[Double]]) {
        let width = min(points.first?.count ?? 0, Self.dimensionLimit)
        guard width > 2 else {
            axes = .units
            mean = []
            directions = []
            return
        }
        axes = .principalComponents
        let mean = (0..<width).map { column in
            points.reduce(0) { $0 + $1[column] } / Double(points.count)
        }
        var covariance = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
        for point in points {
            for row in 0..<width {
                for column in row..<width {
                    covariance[row][column] += (point[row] - mean[row]) * (point[column] - mean[column])
                }
            }
        }
        for row in 0..<width {
            for column in 0..<row { covariance[row][column] = covariance[column][row] }
        }
        let first = Self.mainDirection(of: covariance, beside: nil)
        directions = [first, Self.mainDirection(of: covariance, beside: first)]
        self.mean = mean
    }

    func callAsFunction(_ point: [Double]) -> SIMD2<Double> {
        guard axes == .principalComponents else {
            return SIMD2(point.first ?? 0, point.count > 1 ? point[1] : 0)
        }
        let coordinates = directions.map { direction in
            direction.indices.reduce(0) { $0 + direction[$1] * (point[$1] - mean[$1]) }
        }
        return SIMD2(coordinates[0], coordinates[1])
    }

    /// The direction of largest variance at a right angle to another one.
    private static func mainDirection(of covariance: [[Double]], beside other: [Double]?) -> [Double] {
        // Unequal parts, so that no likely direction is at a right angle to the start.
        var direction = covariance.indices.map { 1 / Double($0 + 1) }
        for _ in 0...iterations {
            if let other {
                let share = zip(direction, other).reduce(0) { $0 + $1.0 * $1.1 }
                for index in direction.indices { direction[index] -= share * other[index] }
            }
            let norm = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard norm > 1e-150, norm.isFinite else { return direction.map { _ in 0 } }
            let unit = direction.map { $0 / norm }
            direction = covariance.map { row in zip(row, unit).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        let norm = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > 0, norm.isFinite else { return direction.map { _ in 0 } }
        let largest = direction.max { abs($0) < abs($1) } ?? 1
        return direction.map { $0 / norm * (largest < 0 ? -1 : 1) }
    }
}
