import TerminalUI

/// Cells as lines, each column as wide as its widest cell.
struct TextColumns {
    /// The first row is the header.
    var rows: [[String]]
    /// The columns of texts; the others are numbers, which end at the right.
    var isText: (_ column: Int) -> Bool

    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, text in
                text.padded(to: widths[column], alignment: isText(column) ? .left : .right)
            }.joined(separator: "  ").trimmingTrailingSpaces
        }
    }
}

extension String {
    /// The text without the spaces at its end.
    var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
