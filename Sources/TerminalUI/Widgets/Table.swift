/// Rows of texts under a header.
public struct Table: Widget {
    public struct Column: Hashable, Sendable {
        public var title: String
        public var alignment: Alignment
        /// `nil`: as wide as its widest text.
        public var width: Int?

        public init(_ title: String, alignment: Alignment = .left, width: Int? = nil) {
            self.title = title
            self.alignment = alignment
            self.width = width
        }
    }

    public var columns: [Column]
    public var rows: [[String]]
    /// Drawn in reverse and kept in view.
    public var selectedRow: Int?
    public var showsHeader: Bool
    /// Colours of rows by index, where they differ from the text colour.
    public var rowColors: [Int: Color]

    public init(
        columns: [Column], rows: [[String]], selectedRow: Int? = nil, showsHeader: Bool = true,
        rowColors: [Int: Color] = [:]
    ) {
        self.columns = columns
        self.rows = rows
        self.selectedRow = selectedRow
        self.showsHeader = showsHeader
        self.rowColors = rowColors
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
