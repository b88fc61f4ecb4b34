/// The plane that shows the most of rows of numbers: through their mean, along the two directions in which they vary
/// most (principal components; K. Pearson, On lines and planes of closest fit, 1901).
public struct PrincipalPlane: Hashable, Sendable {
    /// The mean of every column.
    public let mean: [Double]
    /// Two directions of length 1 at right angles to each other; in each of them the largest entry is positive, so
    /// that the picture does not flip while the rows change.
    public let axes: [[Double]]
    /// The share of the variance, in 0...1, along each direction.
    public let shares: [Double]

    /// Above so many columns the directions come from some of the rows.
    private static let mostExactColumns = 128
    /// Multiplications and additions that the covariance may take.
    private static let budget = 60_000_000

    /// Measures rows, evenly picked where there are very many; nil where there is no row, or where the variance is
    /// not a finite number.
    ///
    /// - Parameters:
    ///   - inputs: the rows one after the other.
    ///   - columns: the length of a row; at least 2.
    public init?(inputs: [Double], columns: Int) {
        let count = columns < 2 ? 0 : inputs.count / columns
        guard count > 0 else { return nil }
        let limit =
            columns <= Self.mostExactColumns ? max(1000, Self.budget / (columns * columns)) : 400
        let rows = Self.centred(inputs, count: count, columns: columns, limit: limit)
        mean = rows.mean
        let total = Self.product(rows.values, rows.values)
        guard total.isFinite else { return nil }
        let spread: Spread =
            columns <= Self.mostExactColumns
            ? .covariance(Self.products(of: rows.values, columns: columns)) : .rows(rows.values)
        let first = Self.direction(spread, columns: columns, besides: nil)
        let second = Self.direction(spread, columns: columns, besides: first.axis)
        axes = [first.axis, second.axis]
        shares = total > 0 ? [first.extent / total, second.extent / total] : [0, 0]
    }

    /// How far a row lies along the two directions.
    public func place(of inputs: [Double]) -> (x: Double, y: Double) { place(of: inputs[...]) }

    /// How far a row lies along the two directions.
    public func place(of inputs: ArraySlice<Double>) -> (x: Double, y: Double) {
        var (x, y) = (0.0, 0.0)
        for (index, value) in inputs.enumerated() {
            x += (value - mean[index]) * axes[0][index]
            y += (value - mean[index]) * axes[1][index]
        }
        return (x, y)
    }

    /// What tells how much rows vary in a direction.
    private enum Spread {
        /// The rows' products, summed: columns x columns.
        case covariance([Double])
        case rows([Double])

        /// The covariance times `vector`, but for the number of rows.
        func applied(to vector: [Double]) -> [Double] {
            let columns = vector.count
            var result = [Double](repeating: 0, count: columns)
            switch self {
            case .covariance(let matrix):
                for row in 0..<columns {
                    var sum = 0.0
                    for column in 0..<columns { sum += matrix[row * columns + column] * vector[column] }
                    result[row] = sum
                }
            case .rows(let values):
                for start in stride(from: 0, to: values.count, by: columns) {
                    var sum = 0.0
                    for column in 0..<columns { sum += values[start + column] * vector[column] }
                    for column in 0..<columns { result[column] += sum * values[start + column] }
                }
            }
            return result
        }
    }

    private static func centred(
        _ inputs: [Double], count: Int, columns: Int, limit: Int
    ) -> (values: [Double], mean: [Double]) {
        let picked = min(count, limit)
        var values: [Double] = []
        values.reserveCapacity(picked * columns)
        for place in 0..<picked {
            let row = place * count / picked
            values.append(contentsOf: inputs[row * columns..<(row + 1) * columns])
        }
        var mean = [Double](repeating: 0, count: columns)
        for start in stride(from: 0, to: values.count, by: columns) {
            for column in 0..<columns { mean[column] += values[start + column] }
        }
        for column in 0..<columns { mean[column] /= Double(picked) }
        for start in stride(from: 0, to: values.count, by: columns) {
            for column in 0..<columns { values[start + column] -= mean[column] }
        }
        return (values, mean)
    }

    private static func products(of values: [Double], columns: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: columns * columns)
        for start in stride(from: 0, to: values.count, by: columns) {
            for row in 0..<columns {
                let value = values[start + row]
                for column in row..<columns { sums[row * columns + column] += value * values[start + column] }
            }
        }
        for row in 0..<columns {
            for column in 0..<row { sums[row * columns + column] = sums[column * columns + row] }
        }
        return sums
    }

    /// The direction at right angles to `other` along which the rows vary most, by power iteration.
    private static func direction(
        _ spread: Spread, columns: Int, besides other: [Double]?
    ) -> (axis: [Double], extent: Double) {
        // Any direction will do that is not at right angles to the one sought: uneven, and for the second one with
        // changing signs.
        var axis = (0..<columns).map { column in
            let size = 1 + 0.01 * Double(column % 7)
            return other != nil && column.isMultiple(of: 2) ? -size : size
        }
        var extent = 0.0
        axis = unit(axis, besides: other) ?? axis
        let mostRounds = if case .rows = spread { 25 } else { 1000 }
        for _ in 0..<mostRounds {
            let image = spread.applied(to: axis)
            let next = product(axis, image)
            guard let turned = unit(image, besides: other) else { break }
            let isSettled = zip(axis, turned).allSatisfy { abs($0 - $1) < 1e-12 }
            (axis, extent) = (turned, next)
            if isSettled { break }
        }
        let largest = axis.max { abs($0) < abs($1) } ?? 1
        return (largest < 0 ? axis.map { -$0 } : axis, max(0, extent))
    }

    /// What of `vector` is at right angles to `other`, with length 1; nil where nothing is left.
    private static func unit(_ vector: [Double], besides other: [Double]?) -> [Double]? {
        var result = vector
        if let other {
            let along = product(vector, other)
            for index in result.indices { result[index] -= along * other[index] }
        }
        let length = product(result, result).squareRoot()
        guard length.isFinite, length > 1e-150 else { return nil }
        return result.map { $0 / length }
    }

    private static func product(_ first: [Double], _ second: [Double]) -> Double {
        var sum = 0.0
        for index in first.indices { sum += first[index] * second[index] }
        return sum
    }
}
