import TerminalUI
import Testing

@Suite("Every widget, whatever its data")
struct WidgetSafetyTests {
    static let areas: [Rect] = [
        Rect(column: 0, row: 0, columns: 0, rows: 0), Rect(column: 3, row: 2, columns: 1, rows: 1),
        Rect(column: 3, row: 2, columns: 1, rows: 9), Rect(column: 3, row: 2, columns: 20, rows: 1),
        Rect(column: 3, row: 2, columns: 2, rows: 2), Rect(column: 1, row: 1, columns: 7, rows: 3),
        Rect(column: 5, row: 3, columns: 17, rows: 5), Rect(column: 2, row: 1, columns: 30, rows: 10),
        Rect(column: 2, row: 1, columns: 56, rows: 18),
    ]

    @Test("draws inside of its area only, at any size and on any terminal")
    func staysInside() {
        for (name, widget) in Specimens.all {
            for capabilities in Capabilities.every {
                for area in Self.areas {
                    var frame = Frame(size: Size(columns: 60, rows: 20), fill: Cell("x"))
                    widget.render(into: &frame, area: area, context: DrawingContext(capabilities: capabilities))
                    #expect(strayCells(in: frame, outside: area) == 0, "\(name) in \(area)")
                }
            }
        }
    }

    @Test("survives areas that lie partly or wholly outside of the frame")
    func survivesOutside() {
        for (name, widget) in Specimens.all {
            for area in [
                Rect(column: -5, row: -3, columns: 20, rows: 10), Rect(column: 15, row: 7, columns: 40, rows: 40),
                Rect(column: 100, row: 100, columns: 10, rows: 10),
            ] {
                var frame = Frame(size: Size(columns: 20, rows: 10), fill: Cell("x"))
                widget.render(into: &frame, area: area, context: DrawingContext())
                #expect(strayCells(in: frame, outside: area) == 0, "\(name) in \(area)")
            }
        }
    }

    @Test("shows ASCII only where the terminal has nothing else")
    func keepsToASCII() {
        for (name, widget) in Specimens.all {
            let text = drawn(widget, 60, 20, .ascii).text
            let foreign = text.unicodeScalars.filter { !$0.isASCII }
            #expect(foreign.isEmpty, "\(name):\n\(text)")
        }
    }

    private func strayCells(in frame: Frame, outside area: Rect) -> Int {
        var count = 0
        for row in 0..<frame.size.rows {
            for column in 0..<frame.size.columns
            where !area.contains(Position(column: column, row: row)) && frame[column, row] != Cell("x") {
                count += 1
            }
        }
        return count
    }
}
