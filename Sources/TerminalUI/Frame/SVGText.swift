/// The words of a row: one element, so that they can be copied and searched as a line; each run of words in one style
/// begins at its column, however wide the font is.
struct SVGText {
    let cellWidth: Int
    private var look = ""
    private var spans: [Span] = []

    private struct Span {
        var look: String
        var text: String
        /// The columns of its characters.
        var columns: [Int]
        var isWide: Bool
        var end: Int
    }

    init(cellWidth: Int) {
        self.cellWidth = cellWidth
    }

    mutating func begin(look: String) {
        self.look = look
    }

    mutating func add(_ scalar: Unicode.Scalar, isWide: Bool, at column: Int) {
        let end = column + (isWide ? 2 : 1)
        let last = spans.count - 1
        if last >= 0, spans[last].look == look, spans[last].isWide == isWide,
            column - spans[last].end <= (isWide ? 0 : 1)
        {
            if column > spans[last].end { spans[last].text += " " }
            spans[last].text += escaped(scalar)
            spans[last].columns.append(column)
            spans[last].end = end
        } else {
            spans.append(Span(look: look, text: escaped(scalar), columns: [column], isWide: isWide, end: end))
        }
    }

    func element(y: Int) -> String {
        guard !spans.isEmpty else { return "" }
        var content = ""
        for (index, span) in spans.enumerated() {
            if index > 0, span.columns[0] > spans[index - 1].end { content += " " }
            content += "<tspan \(placement(of: span))\(span.look)>\(span.text)</tspan>"
        }
        return "<text y=\"\(y)\">\(content)</text>\n"
    }

    /// Wide characters stand one by one, as their fonts are seldom as wide as two cells.
    private func placement(of span: Span) -> String {
        let places = (span.isWide ? span.columns : [span.columns[0]]).map { String($0 * cellWidth) }
        let width = (span.end - span.columns[0]) * cellWidth
        let length = span.isWide || span.columns.count < 2 ? "" : " textLength=\"\(width)\""
        return "x=\"\(places.joined(separator: " "))\"\(length)"
    }

    private func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: String(Character(scalar))
        }
    }
}
