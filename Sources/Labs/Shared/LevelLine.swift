import TerminalUI

/// Where a function of two variables has one value: pieces of straight lines from a grid, by marching squares.
enum LevelLine {
    /// - Returns: points of a line, with one that is not a number between pieces.
    static func points(
        of value: (SIMD2<Double>) -> Double, level: Double, over domain: ChartDomain, columns: Int = 96, rows: Int = 96
    ) -> [SIMD2<Double>] {
        let width = domain.x.upperBound - domain.x.lowerBound, height = domain.y.upperBound - domain.y.lowerBound
        let corner = { (column: Int, row: Int) in
            SIMD2(
                domain.x.lowerBound + width * Double(column) / Double(columns),
                domain.y.lowerBound + height * Double(row) / Double(rows))
        }
        let values = (0...rows).flatMap { row in (0...columns).map { value(corner($0, row)) - level } }
        var points: [SIMD2<Double>] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let places = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
                let heights = places.map { values[$0.1 * (columns + 1) + $0.0] }
                guard heights.allSatisfy(\.isFinite) else { continue }
                var crossings: [SIMD2<Double>] = []
                for edge in 0..<4 {
                    let next = (edge + 1) % 4
                    guard (heights[edge] > 0) != (heights[next] > 0) else { continue }
                    let share = heights[edge] / (heights[edge] - heights[next])
                    let start = corner(places[edge].0, places[edge].1), end = corner(places[next].0, places[next].1)
                    crossings.append(start + share * (end - start))
                }
                for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                    points += [crossings[pair], crossings[pair + 1], SIMD2(.nan, .nan)]
                }
            }
        }
        return points
    }
}

extension ContourField {
    /// A function over a part of the plane, at the resolution of a plot with axes in `area`.
    static func sampled(
        over domain: ChartDomain, in area: Rect, levelCount: Int = 9, value: (SIMD2<Double>) -> Double
    ) -> ContourField {
        let size = resolution(for: area, showsAxes: true)
        let x = coordinates(domain.x, count: size.columns, isDescending: false)
        let y = coordinates(domain.y, count: size.rows, isDescending: true)
        var values: [Double] = []
        values.reserveCapacity(size.columns * size.rows)
        for row in y {
            for column in x { values.append(value(SIMD2(column, row))) }
        }
        return ContourField(values: values, columns: size.columns, rows: size.rows, levelCount: levelCount)
    }
}
