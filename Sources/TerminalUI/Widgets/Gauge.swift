/// How much of something is done or used: a bar over the whole width with a text on it.
public struct Gauge: Widget {
    /// In 0...1.
    public var fraction: Double
    public var label: String
    public var color: Color?

    public init(fraction: Double, label: String = "", color: Color? = nil) {
        self.fraction = fraction
        self.label = label
        self.color = color
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
