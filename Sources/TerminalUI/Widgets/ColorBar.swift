/// The colours of a map with the values at their ends: `p 0 ▆▆▆▆▆▆ 1`.
public struct ColorBar: Widget {
    /// What the values are of, and how they are spread where that is not evenly.
    public var name: String
    public var low: String
    public var high: String
    /// From the lowest value to the highest.
    public var colors: [Color]

    public init(_ name: String = "", low: String, high: String, colors: [Color]) {
        self.name = name
        self.low = low
        self.high = high
        self.colors = colors
    }

    /// With the values of a ramp's ends in short.
    public init(_ name: String = "", range: ClosedRange<Double>, ramp: ColorRamp) {
        let text = { NumberFormat.compact($0, significantDigits: 2) }
        self.init(name, low: text(range.lowerBound), high: text(range.upperBound), colors: ramp.colors)
    }

    /// The columns of the bar itself are as many as leave room for the values; none below this.
    public static let fewestColumns = 4
    public static let mostColumns = 12

    /// Columns that it takes with a bar of some length.
    public func columns(bar: Int, context: DrawingContext) -> Int {
        [name, low, high].map { context.text($0).displayWidth }.reduce(bar + 2, +) + (name.isEmpty ? 0 : 1)
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let bar = min(Self.mostColumns, area.columns - columns(bar: 0, context: context))
        guard bar > 0, area.rows > 0 else { return }
        let before = context.text(name.isEmpty ? low : "\(name) \(low)") + " "
        var position = Position(column: area.column, row: area.row)
        position.column += frame.write(before, at: position, style: context.dimStyle, in: area)
        for index in 0..<bar {
            let share = bar > 1 ? Double(index) / Double(bar - 1) : 0.5
            frame.put(cell(share, context), at: position, in: area)
            position.column += 1
        }
        frame.write(" " + context.text(high), at: position, style: context.dimStyle, in: area)
    }

    private func cell(_ share: Double, _ context: DrawingContext) -> Cell {
        guard context.hasColors, !colors.isEmpty else {
            return Cell(HalfBlockCanvas.shade(share, isASCII: context.isASCII))
        }
        let color = colors[Int((share * Double(colors.count - 1)).rounded())]
        return context.isASCII ? Cell(" ", style: Style(background: color)) : Cell("█", style: Style(foreground: color))
    }
}
