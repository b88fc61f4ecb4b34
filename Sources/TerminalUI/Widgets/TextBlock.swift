/// Wrapped text: paragraphs, `# headings`, `- lists`, **bold**, `code`, and wide characters.
public struct TextBlock: Widget {
    public var text: String
    /// Lines skipped at the top.
    public var scroll: Int
    public var color: Color?

    public init(_ text: String, scroll: Int = 0, color: Color? = nil) {
        self.text = text
        self.scroll = scroll
        self.color = color
    }

    /// Lines that the text needs at this width.
    public func lineCount(columns: Int) -> Int { 0 }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
