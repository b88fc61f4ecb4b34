/// The course of some values in one row.
public struct Sparkline: Widget {
    /// In order; more than the columns are reduced to the largest of each column.
    public var values: [Double]
    public var range: ClosedRange<Double>?
    public var color: Color?

    public init(values: [Double], range: ClosedRange<Double>? = nil, color: Color? = nil) {
        self.values = values
        self.range = range
        self.color = color
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty, !values.isEmpty else { return }
        let finite = values.filter(\.isFinite)
        let low = range?.lowerBound ?? finite.min() ?? 0
        let high = range?.upperBound ?? finite.max() ?? 1
        let style = Style(foreground: color ?? context.theme.accent)
        let count = min(values.count, area.columns)
        for column in 0..<count {
            let part = values[column * values.count / count..<(column + 1) * values.count / count]
            guard let value = part.filter(\.isFinite).max() else { continue }
            let fraction = high > low ? min(max((value - low) / (high - low), 0), 1) : 0.5
            let scalar = Sparkline.scalar(fraction, isASCII: context.isASCII)
            frame.put(
                Cell(scalar, style: style),
                at: Position(column: area.column + column, row: area.row + area.rows - 1), in: area)
        }
    }

    private static func scalar(_ fraction: Double, isASCII: Bool) -> Unicode.Scalar {
        let step = fraction.isNaN ? 0 : Int((fraction * 7).rounded())
        let marks: [Unicode.Scalar] = ["_", ".", ":", "-", "=", "+", "*", "#"]
        return isASCII ? marks[step] : Unicode.Scalar(0x2581 + UInt32(step)) ?? " "
    }
}
