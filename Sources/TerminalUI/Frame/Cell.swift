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
