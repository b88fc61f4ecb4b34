package import TerminalUI

/// A piece of a line that may have to give way.
package struct LineItem {
    package var text: String
    /// Shorter words for a narrow screen.
    package var short: String?
    /// Items of the lowest rank give way first.
    package var rank: Int
    package var style: Style

    package init(_ text: String, short: String? = nil, rank: Int, style: Style) {
        self.text = text
        self.short = short
        self.rank = rank
        self.style = style
    }
}

extension [LineItem] {
    package func width(separator: String) -> Int {
        reduce(0) { $0 + $1.text.displayWidth } + Swift.max(0, count - 1) * separator.displayWidth
    }

    /// The items that fit: first in their short words, then only those of the highest ranks.
    package func fitted(to columns: Int, separator: String) -> [LineItem] {
        var items = self
        while items.width(separator: separator) > columns {
            let shortenable = items.indices.filter { items[$0].short != nil }
            guard let index = shortenable.min(by: { items[$0].rank < items[$1].rank }) else { break }
            items[index].text = items[index].short ?? items[index].text
            items[index].short = nil
        }
        var kept: Set<Int> = []
        for index in items.indices.sorted(by: { items[$0].rank > items[$1].rank }) {
            let candidates = kept.union([index]).sorted().map { items[$0] }
            if candidates.width(separator: separator) <= columns { kept.insert(index) }
        }
        return kept.sorted().map { items[$0] }
    }
}

extension Frame {
    /// Writes items from `position` on and returns the columns that they take.
    @discardableResult
    package mutating func write(
        _ items: [LineItem], at position: Position, separator: String, separatorStyle: Style, in clip: Rect
    ) -> Int {
        var column = position.column
        for (index, item) in items.enumerated() {
            if index > 0 {
                column += write(
                    separator, at: Position(column: column, row: position.row), style: separatorStyle, in: clip)
            }
            column += write(item.text, at: Position(column: column, row: position.row), style: item.style, in: clip)
        }
        return column - position.column
    }
}
