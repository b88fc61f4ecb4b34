extension Frame {
    /// The characters of one row.
    public func line(_ row: Int, trimmingTrailingSpaces: Bool = true) -> String {
        var result = String.UnicodeScalarView()
        var kept = result.endIndex
        for column in 0..<size.columns {
            let cell = self[column, row]
            if cell.isContinuation { continue }
            result.append(cell.scalar)
            if cell.scalar != " " { kept = result.endIndex }
        }
        return String(trimmingTrailingSpaces ? String.UnicodeScalarView(result[..<kept]) : result)
    }

    /// The rows as lines, without trailing spaces.
    public var text: String { text(trimmingTrailingSpaces: true) }

    /// The rows as lines, joined by line feeds.
    public func text(trimmingTrailingSpaces: Bool) -> String {
        (0..<size.rows).map { line($0, trimmingTrailingSpaces: trimmingTrailingSpaces) }.joined(separator: "\n")
    }

    /// The styles for people to read: the frame with a letter for every cell's style and `.` for the
    /// plain one, then a line for each letter: `a fg #5fafff bold`.
    public var stylePlane: String {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var names: [Style: Character] = [.plain: "."]
        var legend: [String] = []
        var lines: [String] = []
        for row in 0..<size.rows {
            var line = ""
            for column in 0..<size.columns {
                let style = self[column, row].style
                let letter = names[style] ?? (legend.count < letters.count ? letters[legend.count] : "?")
                if names[style] == nil {
                    names[style] = letter
                    legend.append("\(letter) \(style.summary)")
                }
                line.append(letter)
            }
            lines.append(line)
        }
        return (lines + legend).joined(separator: "\n")
    }
}

extension Style {
    /// For people to read: `fg #5fafff bg #000000 bold`.
    public var summary: String {
        var parts: [String] = []
        if let hex = foreground.hex { parts.append("fg \(hex)") }
        if let hex = background.hex { parts.append("bg \(hex)") }
        if attributes.contains(.bold) { parts.append("bold") }
        if attributes.contains(.dim) { parts.append("dim") }
        if attributes.contains(.underline) { parts.append("underline") }
        if attributes.contains(.reverse) { parts.append("reverse") }
        return parts.isEmpty ? "plain" : parts.joined(separator: " ")
    }
}

extension Color {
    /// `#rrggbb`, or `nil` for the terminal's own colour.
    public var hex: String? {
        guard case .rgb(let red, let green, let blue) = self else { return nil }
        return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
