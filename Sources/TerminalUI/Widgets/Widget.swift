/// What a widget needs to know of the place where it is drawn.
public struct DrawingContext: Hashable, Sendable {
    public let capabilities: Capabilities
    /// Its ramps are those of the capabilities' colours.
    public let theme: Theme

    /// What stands where rows are missing, `{}` for their number.
    public var moreRows: String

    public init(capabilities: Capabilities = .full, theme: Theme = .dark, moreRows: String = "{} more") {
        self.capabilities = capabilities
        self.theme = theme.shown(on: capabilities.colors)
        self.moreRows = moreRows
    }

    public var isASCII: Bool { !capabilities.unicode }
    public var hasColors: Bool { capabilities.colors != .none }
    /// What tells how many rows are missing: `3 more`.
    public func more(_ count: Int) -> String { text(moreRows.replacing("{}", with: NumberFormat.grouped(count))) }
    /// What stands where text was cut.
    public var ellipsis: String { capabilities.unicode ? "…" : "~" }
    public var textStyle: Style { Style(foreground: theme.text) }
    public var dimStyle: Style { Style(foreground: theme.dim) }
}

/// A picture of some data. Drawing is a pure function of the stored inputs, and changes cells of `area` only.
public protocol Widget: Sendable {
    func render(into frame: inout Frame, area: Rect, context: DrawingContext)
}
