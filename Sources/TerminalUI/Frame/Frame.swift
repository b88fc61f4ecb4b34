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

/// One cell of the screen: a Unicode scalar and its style.
///
/// A wide character fills two cells: the left one holds its scalar, the right one is ``continuation``.
public struct Cell: Hashable, Sendable {
    public var scalar: Unicode.Scalar
    public var style: Style

    public init(_ scalar: Unicode.Scalar, style: Style = .plain) {
        self.scalar = scalar
        self.style = style
    }

    public static let blank = Cell(" ")
    /// The right half of a wide character.
    public static let continuation = Cell("\u{0}")
    public var isContinuation: Bool { scalar.value == 0 }
}

/// How a cell is drawn.
public struct Style: Hashable, Sendable {
    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let underline = Attributes(rawValue: 4)
        public static let reverse = Attributes(rawValue: 8)
    }

    public var foreground: Color
    public var background: Color
    public var attributes: Attributes

    public init(
        foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    public static let plain = Style()
}
