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
    }
}
