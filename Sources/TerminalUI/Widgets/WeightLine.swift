/// The line of a weight between two units.
struct WeightLine {
    var from: Position
    var to: Position
    /// In -1...1, relative to the strongest weight of its layer.
    var weight: Double
    var isFaded: Bool
    var isThick: Bool

    /// From the middle of one cell to the middle of the other; strong ones two dots thick. The weakest are
    /// left out, where they would only hide the others.
    func draw(on canvas: inout BrailleCanvas, area: Rect, context: DrawingContext) {
        let strength = abs(weight)
        guard strength >= 0.04, to.column >= from.column else { return }
        let color = context.theme.faded(
            context.theme.classColor(weight < 0 ? 0 : 1),
            strength: isFaded ? 0.2 : strength > 0.66 ? 1 : strength > 0.3 ? 0.75 : 0.5)
        let fromX = 2 * (from.column - area.column)
        let toX = 2 * (to.column - area.column) + 1
        let fromY = 4 * (from.row - area.row) + 1
        let toY = 4 * (to.row - area.row) + 1
        let isDashed = weight < 0 && !context.hasColors
        for offset in 0..<(isThick && !context.isASCII ? 2 : 1) {
            guard isDashed else {
                canvas.line(fromX: fromX, fromY: fromY + offset, toX: toX, toY: toY + offset, color: color)
                continue
            }
            let length = max(1, toX - fromX)
            for start in stride(from: 0, through: length, by: 5) {
                let end = min(length, start + 2)
                canvas.line(
                    fromX: fromX + start, fromY: fromY + offset + (toY - fromY) * start / length,
                    toX: fromX + end, toY: fromY + offset + (toY - fromY) * end / length, color: color)
            }
        }
    }
}
