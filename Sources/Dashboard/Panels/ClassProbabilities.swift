import TerminalUI

/// What a network of several outputs answers at one place: a bar for each class, in a corner of the map.
struct ClassProbabilities {
    var outputs: [Float]
    var names: [String]

    /// Draws over a map, in the upper corner that is further from a place in 0...1 from the left.
    func render(
        into frame: inout Frame, over map: Rect, besides place: (x: Double, y: Double), context: DrawingContext
    ) {
        let columns = min(map.columns / 2, 26)
        guard columns >= 12, map.rows > outputs.count, !outputs.isEmpty else { return }
        let left = place.x < 0.5 ? map.column + map.columns - columns : map.column
        let top = place.y < 0.5 ? map.row + map.rows - outputs.count : map.row
        let box = Rect(column: left, row: top, columns: columns, rows: outputs.count)
        frame.fill(box)
        BarChart(
            bars: outputs.enumerated().map { index, output in
                let name = index < names.count ? names[index] : String(index)
                return BarChart.Bar(
                    label: "\(MapMark.scalar(index, .train, context)) \(name)", value: Double(output),
                    text: NumberFormat.fixed(Double(output), decimals: 3), color: context.theme.classColor(index))
            }, range: 0...1
        ).render(into: &frame, area: box.inset(columns: 1, rows: 0), context: context)
    }
}

/// The probability of every class as a bar.
struct ProbabilityBars: Widget {
    var probabilities: [Float]
    var names: [String]
    /// The true class, where it is known.
    var label: Int?

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard !probabilities.isEmpty else { return }
        let largest = probabilities.max() ?? 0
        let bars = probabilities.enumerated().map { index, probability in
            let color =
                index == label
                ? context.theme.good : probability == largest ? context.theme.accent : context.theme.dim
            return BarChart.Bar(
                label: index < names.count ? names[index] : String(index), value: Double(probability),
                text: NumberFormat.percent(Double(probability)), color: color)
        }
        BarChart(bars: bars, range: 0...1).render(into: &frame, area: area, context: context)
    }
}
