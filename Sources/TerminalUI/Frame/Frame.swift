/// A picture of the whole screen in memory. Views draw into it; writes outside of it are dropped.
public struct Frame: Hashable, Sendable {
    public private(set) var size: Size
    /// Row by row, `size.columns * size.rows` cells.
    public internal(set) var cells: [Cell]

    public init(size: Size, fill: Cell = .blank) {
        self.size = size
        cells = Array(repeating: fill, count: size.columns * size.rows)
    }

    public var bounds: Rect { Rect(size) }

    /// The cell at a place. Reading outside of the frame gives a blank; writing there does nothing.
    public subscript(column: Int, row: Int) -> Cell {
        get {
            guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return .blank }
            return cells[row * size.columns + column]
        }
        set {
            guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return }
            cells[row * size.columns + column] = newValue
        }
    }
}
