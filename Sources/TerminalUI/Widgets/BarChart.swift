/// Labelled horizontal bars, one a row, with their values.
public struct BarChart: Widget {
    public struct Bar: Hashable, Sendable {
        public var label: String
        public var value: Double
        /// Shown behind the bar; `nil`: the value in compact form.
        public var text: String?
        public var color: Color?

        public init(label: String, value: Double, text: String? = nil, color: Color? = nil) {
            self.label = label
            self.value = value
            self.text = text
            self.color = color
        }
    }

    public var bars: [Bar]
    /// Values of an empty and a full bar; `nil`: 0 to the largest, or whole decades for a logarithmic scale.
    public var range: ClosedRange<Double>?
    public var scale: AxisScale

    public init(bars: [Bar], range: ClosedRange<Double>? = nil, scale: AxisScale = .linear) {
        self.bars = bars
        self.range = range
        self.scale = scale
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
