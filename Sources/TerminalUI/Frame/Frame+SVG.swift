extension Frame {
    /// The frame as a picture: an SVG document with one text run per style, and half blocks, shades and
    /// braille drawn as shapes, so that it looks the same with every font.
    public func svg(theme: Theme = .dark, capabilities: Capabilities = .full) -> String {
        var drawing = SVGDrawing(theme: theme, hasColors: capabilities.colors != .none)
        for row in 0..<size.rows { drawing.add(row: row, of: self) }
        return drawing.document(size: size)
    }
}
