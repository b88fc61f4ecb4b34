import TerminalUI

/// Both losses of a descent over its steps, in nats, with what was changed on the way.
package struct LossCurve: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package var step: Int
        package var crossEntropy: Double
        package var divergence: Double
        /// The limit of the cross-entropy.
        package var entropy: Double
    }

    package private(set) var rows: [Row] = []
    private(set) var markers: [ChartMarker] = []

    mutating func append(_ row: Row) { rows.append(row) }

    /// A change of the step of now; what was there before it stays, so that the curve jumps.
    mutating func mark(_ label: String, _ row: Row) {
        if markers.last?.x == Double(row.step) { markers.removeLast() }
        markers.append(ChartMarker(x: Double(row.step), label: label))
        if rows.count > 1, rows[rows.count - 2].step == row.step { rows.removeLast() }
        rows.append(row)
    }

    func series(_ name: String, color: Color?, _ value: (Row) -> Double) -> ChartSeries {
        ChartSeries(
            name: name,
            points: rows.map { row in
                let value = value(row)
                return ChartPoint(x: Double(row.step), minimum: value, maximum: value, last: value)
            }, color: color)
    }
}
