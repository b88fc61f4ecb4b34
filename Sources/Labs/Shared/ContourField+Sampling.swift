import TerminalUI

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
