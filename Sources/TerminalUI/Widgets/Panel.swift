/// A border with a title at its left and the current reading or a key hint at its right.
public struct Panel: Widget {
    public var title: String
    /// What the panel shows now, at the right of the top border: `p 0.97`.
    public var reading: String
    /// A key that matters here, left of the reading: `z zoom`.
    public var hint: String
    public var isFocused: Bool

    public init(title: String, reading: String = "", hint: String = "", isFocused: Bool = false) {
        self.title = title
        self.reading = reading
        self.hint = hint
        self.isFocused = isFocused
    }

    /// The cells inside of the border.
    public func interior(of area: Rect) -> Rect { area.inset(columns: 1, rows: 1) }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
