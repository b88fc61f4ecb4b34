/// Labelled bars that stand side by side, with their values on top where there is room.
public struct ColumnChart: Widget {
    public struct Column: Hashable, Sendable {
        public var label: String
        public var value: Double
        /// Shown on top of the bar.
        public var text: String

        public init(label: String, value: Double, text: String = "") {
            self.label = label
            self.value = value
            self.text = text
        }
    }

    public var columns: [Column]
    /// The value of a bar that takes the whole height; above 0.
    public var fullValue: Double
    /// Stands out, and is among those that are shown.
    public var selection: Int?
    public var color: Color?
    /// The widest that a bar becomes.
    private static let widestBar = 10

    public init(columns: [Column], fullValue: Double, selection: Int? = nil, color: Color? = nil) {
        self.columns = columns
        self.fullValue = fullValue
        self.selection = selection
        self.color = color
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        let layout = ColumnChartLayout(chart: self, area: area)
        guard !layout.shown.isEmpty else { return }
        for index in layout.shown { draw(index, layout, into: &frame, context: context) }
    }

    private func draw(
        _ index: Int, _ layout: ColumnChartLayout, into frame: inout Frame, context: DrawingContext
    ) {
        let column = columns[index], isSelected = index == selection
        let own = color ?? context.theme.accent
        let style = Style(foreground: isSelected || selection == nil ? own : context.theme.faded(own, strength: 0.7))
        let bar = layout.bar(index)
        let scalars = VerticalBar.scalars(
            fraction: column.value / fullValue, rows: bar.rows, isASCII: context.isASCII)
        for (offset, scalar) in scalars.enumerated() where scalar != " " {
            for place in 0..<bar.columns {
                frame.put(
                    Cell(scalar, style: style),
                    at: Position(column: bar.column + place, row: bar.row + bar.rows - 1 - offset), in: layout.area)
            }
        }
        let slot = layout.slot(index)
        let text = context.text(column.text)
        let height = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
        if text.displayWidth < slot.columns || (text.displayWidth == slot.columns && layout.shown.count == 1) {
            let row = max(slot.row, bar.row + bar.rows - 1 - height)
            let start = bar.column + (bar.columns - text.displayWidth) / 2
            frame.write(
                text, at: Position(column: max(slot.column, start), row: row),
                style: isSelected ? Style(foreground: context.theme.text, attributes: .bold) : context.dimStyle,
                in: layout.area)
        }
        guard layout.area.rows > 1 else { return }
        let marked = isSelected && context.text(column.label).displayWidth + 2 <= slot.columns
        let label = context.text(marked ? "[\(column.label)]" : column.label)
            .truncated(to: max(1, slot.columns), ellipsis: "")
        frame.write(
            label,
            at: Position(
                column: max(slot.column, bar.column + (bar.columns - label.displayWidth) / 2),
                row: layout.area.row + layout.area.rows - 1),
            style: isSelected ? Style(foreground: own, attributes: [.bold, .reverse]) : context.textStyle,
            in: layout.area)
    }

    /// The bar under a cell and the value of its height there; nil beside the bars.
    public func hit(at position: Position, in area: Rect) -> (index: Int, value: Double)? {
        let layout = ColumnChartLayout(chart: self, area: area)
        guard area.contains(position), let index = layout.shown.first(where: { layout.slot($0).contains(position) })
        else { return nil }
        let bar = layout.bar(index)
        guard bar.rows > 0 else { return nil }
        let height = Double(bar.row + bar.rows - position.row) - 0.5
        let isBottom = position.row >= bar.row + bar.rows - 1
        return (index, isBottom ? 0 : min(max(height / Double(bar.rows), 0), 1) * fullValue)
    }

    /// Where the bars of a chart stand.
    private struct ColumnChartLayout {
        var area: Rect
        var shown: Range<Int>
        private let width: Int
        private let left: Int

        init(chart: ColumnChart, area: Rect) {
            self.area = area
            let room = min(chart.columns.count, max(0, area.columns))
            let first = min(max(0, (chart.selection ?? 0) - room / 2), chart.columns.count - room)
            shown = area.rows > 0 ? first..<first + room : 0..<0
            width = room > 0 ? min(area.columns / room, ColumnChart.widestBar + 4) : 0
            left = area.column + (area.columns - width * room) / 2
        }

        /// All cells of a bar, its label and the empty ones over it.
        func slot(_ index: Int) -> Rect {
            Rect(
                column: left + (index - shown.lowerBound) * width, row: area.row, columns: width, rows: area.rows)
        }

        /// The cells that a bar of full height takes.
        func bar(_ index: Int) -> Rect {
            let slot = slot(index)
            let gap = width >= 8 ? 2 : width >= 2 ? 1 : 0
            let labelRows = area.rows > 1 ? 1 : 0, textRows = area.rows > 3 ? 1 : 0
            return Rect(
                column: slot.column + gap / 2, row: slot.row + textRows, columns: width - gap,
                rows: max(0, area.rows - labelRows - textRows))
        }
    }
}
