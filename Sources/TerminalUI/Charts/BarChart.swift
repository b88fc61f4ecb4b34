import Foundation

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
    /// Whether those in the middle give way where there are more than rows, so that the last one stays.
    public var keepsLast = false

    public init(bars: [Bar], range: ClosedRange<Double>? = nil, scale: AxisScale = .linear) {
        self.bars = bars
        self.range = range
        self.scale = scale
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty, !bars.isEmpty else { return }
        let shownCount = bars.count > area.rows ? max(1, area.rows - 1) : bars.count
        let hiddenCount = area.rows > 1 ? bars.count - shownCount : 0
        let lastCount = hiddenCount > 0 && keepsLast ? shownCount / 2 : 0
        let shown = bars.prefix(shownCount - lastCount) + bars.suffix(lastCount)
        let texts = shown.map { context.text($0.text ?? NumberFormat.compact($0.value)) }
        let labelColumns = min(shown.map { context.text($0.label).displayWidth }.max() ?? 0, area.columns * 2 / 5)
        let textColumns = min(texts.map(\.displayWidth).max() ?? 0, max(0, area.columns - labelColumns - 4))
        let barColumns = max(0, area.columns - labelColumns - textColumns - 3)
        let axis = ChartAxis(range: valueRange, scale: scale)
        for (index, bar) in shown.enumerated() {
            let isBehindGap = lastCount > 0 && index >= shownCount - lastCount
            let row = area.row + index + (isBehindGap ? 1 : 0)
            let label = context.text(bar.label).fitted(to: labelColumns, ellipsis: context.ellipsis)
            frame.write(label, at: Position(column: area.column, row: row), style: context.textStyle, in: area)
            let start = area.column + labelColumns + 1
            let strip = Rect(column: start, row: row, columns: barColumns, rows: 1).intersection(area)
            let color = bar.color ?? context.theme.accent
            drawStrip(axis.fraction(of: bar.value) ?? 0, color: color, in: strip, into: &frame, context: context)
            let style = bar.value.isFinite ? context.textStyle : Style(foreground: context.theme.bad)
            let text = texts[index].truncated(to: textColumns, ellipsis: context.ellipsis)
            frame.write(text, at: Position(column: start + barColumns + 1, row: row), style: style, in: area)
        }
        guard hiddenCount > 0 else { return }
        frame.write(
            context.more(hiddenCount).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row + shownCount - lastCount), style: context.dimStyle, in: area
        )
    }

    private func drawStrip(
        _ fraction: Double, color: Color, in strip: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let scalars = HorizontalBar.scalars(fraction: fraction, columns: strip.columns, isASCII: context.isASCII)
        for (offset, scalar) in scalars.enumerated() {
            frame.put(
                Cell(scalar, style: Style(foreground: color)),
                at: Position(column: strip.column + offset, row: strip.row), in: strip)
        }
    }

    private var valueRange: ClosedRange<Double> {
        if let range, range.lowerBound.isFinite, range.upperBound.isFinite, scale == .linear || range.lowerBound > 0 {
            return range
        }
        let values = bars.map(\.value).filter { $0.isFinite && (scale == .linear || $0 > 0) }
        let high = values.max() ?? 1
        guard scale == .logarithmic else { return 0...(high > 0 ? high : 1) }
        let low = values.min() ?? 0.1
        let bottom = log10(low).rounded(.down) - 1
        return max(pow(10, bottom), .leastNormalMagnitude)...max(pow(10, log10(high).rounded(.up)), low * 10)
    }
}
