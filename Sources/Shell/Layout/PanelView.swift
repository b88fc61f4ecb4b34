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
    /// Writes on the border.
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext)
}

extension PanelView {
    package var readings: [String] { [] }
    package var hint: String { "" }
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
        decorate(border: area, of: &frame, context: context)
    }
}
