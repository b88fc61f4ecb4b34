import TerminalUI

/// Frames that change a little or a lot from one to the next, with characters of one and two columns.
struct RandomFrames {
    private var state: UInt64 = 0x5EED
    private var frame = Frame(size: Size(columns: 0, rows: 0))

    mutating func next(size: Size) -> Frame {
        if frame.size != size { frame = Frame(size: size) }
        let changes = below(4) == 0 ? size.columns * size.rows : below(40)
        for _ in 0..<changes { change(column: below(size.columns), row: below(size.rows)) }
        return frame
    }

    /// The rows as a terminal shows them, without blanks at their ends.
    static func text(of frame: Frame) -> [String] {
        (0..<frame.size.rows).map { row in
            var text = String.UnicodeScalarView()
            for column in 0..<frame.size.columns where !frame[column, row].isContinuation {
                text.append(frame[column, row].scalar)
            }
            while text.last == " " { text.removeLast() }
            return String(text)
        }
    }

    private mutating func change(column: Int, row: Int) {
        let narrow: [Unicode.Scalar] = ["a", "b", " ", " ", "⣿", "▀", "│", "é", "#"]
        let wide: [Unicode.Scalar] = ["学", "习", "率"]
        let colors: [Color] = [.standard, .rgb(200, 40, 40), .rgb(40, 40, 200), .rgb(230, 230, 230)]
        let style = Style(
            foreground: colors[below(colors.count)], background: colors[below(colors.count)],
            attributes: Style.Attributes(rawValue: UInt8(below(16))))
        // On a terminal that cannot switch its automatic margin off, ncurses leaves the bottom right
        // corner out where a wide character ends right before it.
        let isBeforeCorner = row == frame.size.rows - 1 && column == frame.size.columns - 3
        let isWide = below(5) == 0 && column + 1 < frame.size.columns && !isBeforeCorner
        release(column: column, row: row)
        if isWide {
            release(column: column + 1, row: row)
            frame[column, row] = Cell(wide[below(wide.count)], style: style)
            frame[column + 1, row] = .continuation
        } else {
            frame[column, row] = Cell(narrow[below(narrow.count)], style: style)
        }
    }

    /// Blanks both halves of a wide character that has one half here.
    private mutating func release(column: Int, row: Int) {
        if frame[column, row].isContinuation { frame[column - 1, row] = .blank }
        if frame[column + 1, row].isContinuation { frame[column + 1, row] = .blank }
        frame[column, row] = .blank
    }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, limit)))
    }
}
