/// How much of something is done or used: a bar with a text behind it.
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
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let label = context.text(label).truncated(to: area.columns, ellipsis: context.ellipsis)
        let labelColumns = label.isEmpty ? 0 : label.displayWidth + 1
        let style = Style(foreground: color ?? context.theme.accent)
        let columns = max(0, area.columns - labelColumns)
        let scalars = HorizontalBar.scalars(fraction: fraction, columns: columns, isASCII: context.isASCII)
        for (offset, scalar) in scalars.enumerated() {
            let isTrack = scalar == " "
            let track: Unicode.Scalar = context.isASCII ? "." : "─"
            frame.put(
                Cell(isTrack ? track : scalar, style: isTrack ? context.dimStyle : style),
                at: Position(column: area.column + offset, row: area.row), in: area)
        }
        guard labelColumns > 0 else { return }
        frame.write(
            label, at: Position(column: area.column + area.columns - label.displayWidth, row: area.row),
            style: context.textStyle, in: area)
    }
}
