extension Frame {
    /// Writes a text from `position` on to the right and returns the columns that it takes.
    ///
    /// Only cells inside of `clip` (and of the frame) change: what does not fit before its right border is
    /// truncated, so that no number is cut. A wide character that a border would halve is left out. Characters
    /// without width, control characters among them, are dropped.
    @discardableResult
    public mutating func write(
        _ text: some StringProtocol, at position: Position, style: Style = .plain, in clip: Rect? = nil
    ) -> Int {
        let clip = clip.map(bounds.intersection) ?? bounds
        let columns = text.displayWidth
        let end = clip.column + clip.columns
        guard position.row >= clip.row, position.row < clip.row + clip.rows, position.column < end else {
            return columns
        }
        let blanks = text.unicodeScalars.reversed().prefix { $0 == " " }.count
        if position.column + columns - blanks > end {
            draw(String(text).truncated(to: end - position.column), at: position, style: style, clip: clip)
        } else {
            draw(text, at: position, style: style, clip: clip)
        }
        return columns
    }

    private mutating func draw(_ text: some StringProtocol, at position: Position, style: Style, clip: Rect) {
        var column = position.column
        for scalar in text.unicodeScalars {
            let width = characterWidth(of: scalar)
            guard width > 0 else { continue }
            place(scalar, width: width, column: column, row: position.row, style: style, clip: clip)
            column += width
        }
    }

    /// Puts one narrow cell, without leaving half of a wide character beside it.
    public mutating func put(_ cell: Cell, at position: Position, in clip: Rect? = nil) {
        guard bounds.contains(position), clip?.contains(position) ?? true else { return }
        separate(column: position.column, row: position.row)
        cells[position.row * size.columns + position.column] = cell
    }

    /// Fills a rectangle with one narrow cell.
    public mutating func fill(_ rect: Rect, with cell: Cell = .blank) {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty else { return }
        for row in rect.row..<rect.row + rect.rows {
            separate(column: rect.column, row: row)
            separate(column: rect.column + rect.columns - 1, row: row)
            let start = row * size.columns + rect.column
            for index in start..<start + rect.columns { cells[index] = cell }
        }
    }

    /// Changes the style of every cell of a rectangle; the characters stay.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty else { return }
        for row in rect.row..<rect.row + rect.rows {
            let start = row * size.columns + rect.column
            for index in start..<start + rect.columns { change(&cells[index].style) }
        }
    }

    private mutating func place(
        _ scalar: Unicode.Scalar, width: Int, column: Int, row: Int, style: Style, clip: Rect
    ) {
        let end = clip.column + clip.columns
        guard column < end, column + width > clip.column else { return }
        guard width == 2 else {
            separate(column: column, row: row)
            cells[row * size.columns + column] = Cell(scalar, style: style)
            return
        }
        guard column >= clip.column, column + 1 < end else {
            put(Cell(" ", style: style), at: Position(column: max(column, clip.column), row: row), in: clip)
            return
        }
        separate(column: column, row: row)
        separate(column: column + 1, row: row)
        let index = row * size.columns + column
        cells[index] = Cell(scalar, style: style)
        cells[index + 1] = Cell(Cell.continuation.scalar, style: style)
    }

    /// Blanks the other half of a wide character of which the cell at this place is one half.
    private mutating func separate(column: Int, row: Int) {
        let index = row * size.columns + column
        if cells[index].isContinuation {
            cells[index].scalar = " "
            if column > 0 { cells[index - 1].scalar = " " }
        } else if column + 1 < size.columns, cells[index + 1].isContinuation {
            cells[index].scalar = " "
            cells[index + 1].scalar = " "
        }
    }
}
