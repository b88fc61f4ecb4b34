/// Counts of equally wide bins as vertical bars.
public struct Histogram: Widget {
    /// From the lowest bin to the highest; any number, neighbours are added up when they exceed the columns.
    public var counts: [Double]
    /// The values at the outer edges of the bins, written below; `nil`: none.
    public var range: ClosedRange<Double>?
    public var color: Color?

    public init(counts: [Double], range: ClosedRange<Double>? = nil, color: Color? = nil) {
        self.counts = counts
        self.range = range
        self.color = color
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
