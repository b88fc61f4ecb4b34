package import TerminalUI

/// What stands inside of a panel's border.
package protocol PanelView {
    /// The title, and shorter ones for narrow panels.
    var titles: [String] { get }
    /// At the right of the top border, and shorter ones.
    var readings: [String] { get }
    /// Left of the reading, where there is room.
    var hint: String { get }
    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext)
    /// The colours of the map that it shows in the area inside of the border, with their values; nil without a map.
    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar?
    /// Writes on the border, left of the colours.
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext)
}

extension PanelView {
    package var readings: [String] { [] }
    package var hint: String { "" }
    package func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? { nil }
    package func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {}
}

extension PanelView {
    /// The longest reading that leaves room for a title, and the longest title beside it.
    package func caption(columns: Int) -> (title: String, reading: String) {
        for reading in readings {
            for title in titles where title.displayWidth + reading.displayWidth + 9 <= columns {
                return (title, reading)
            }
        }
        let title = titles.first { $0.displayWidth + 6 <= columns } ?? titles.last ?? ""
        return (title, "")
    }

    /// The panel with its border.
    package func render(into frame: inout Frame, area: Rect, isFocused: Bool, context: DrawingContext) {
        let (title, reading) = caption(columns: area.columns)
        let panel = Panel(title: title, reading: reading, hint: hint, isFocused: isFocused)
        panel.render(into: &frame, area: area, context: context)
        renderContents(into: &frame, area: panel.interior(of: area), context: context)
        let free = drawColorBar(border: area, interior: panel.interior(of: area), of: &frame, context: context)
        decorate(border: free, of: &frame, context: context)
    }

    /// Writes what lines and arrows mean on the lower border, each piece in the colour in which it is drawn.
    package func drawLegend(
        _ pieces: [(text: String, color: Color)], border: Rect, of frame: inout Frame, context: DrawingContext
    ) {
        let items = pieces.enumerated().map { index, piece in
            LineItem(context.text(piece.text), rank: -index, style: Style(foreground: piece.color, attributes: .bold))
        }
        let shown = items.fitted(to: border.columns - 6, separator: "  ")
        guard border.rows >= 4, !shown.isEmpty else { return }
        let start = Position(column: border.column + 2, row: border.row + border.rows - 1)
        frame.fill(Rect(column: start.column, row: start.row, columns: shown.width(separator: "  ") + 2, rows: 1))
        frame.write(
            shown, at: Position(column: start.column + 1, row: start.row), separator: "  ", separatorStyle: .plain,
            in: border)
    }

    /// Draws the colours of the map at the right of the lower border; returns the border without that part.
    package func drawColorBar(
        border: Rect, interior: Rect, of frame: inout Frame, context: DrawingContext
    ) -> Rect {
        guard border.rows >= 4, let bar = colorBar(in: interior, context: context) else { return border }
        let length = min(ColorBar.mostColumns, max(ColorBar.fewestColumns, border.columns / 8))
        let needed = bar.columns(bar: length, context: context) + 2
        guard needed + 4 <= border.columns else { return border }
        let start = border.column + border.columns - 2 - needed
        let line = Rect(column: start, row: border.row + border.rows - 1, columns: needed, rows: 1)
        frame.fill(line)
        bar.render(into: &frame, area: line.inset(columns: 1, rows: 0), context: context)
        return Rect(column: border.column, row: border.row, columns: start - border.column + 2, rows: border.rows)
    }
}
