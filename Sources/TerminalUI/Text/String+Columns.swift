/// On which side a text keeps its edge when it is padded.
public enum Alignment: Hashable, Sendable {
    case left, center, right
}

extension StringProtocol {
    /// Columns that the text takes on the screen, wide characters counted twice.
    public var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + characterWidth(of: $1) }
    }

    /// The text if it fits, else its beginning with `ellipsis` at the end, at most `columns` wide.
    ///
    /// No number is ever cut: first numbers lose digits that matter least, then whole words go until what stands before
    /// the ellipsis is neither a number nor waits for one, as `=` does. Of a number that has no room at all nothing but
    /// the ellipsis is left.
    public func truncated(to columns: Int, ellipsis: String = "…") -> String {
        guard displayWidth > columns else { return String(self) }
        let text = String(self)
        let isNumber = text.isOneNumber
        let shorter =
            (isNumber ? [4, 3, 2, 1] : [4, 3]).map(text.roundingNumbers) + (isNumber ? text.shorterNumbers : [])
        if let shortened = shorter.first(where: { $0.displayWidth <= columns }) { return shortened }
        let mark = ellipsis.isEmpty && isNumber ? "…" : ellipsis
        let room = columns - mark.displayWidth
        guard room >= 0 else { return "" }
        return text.cut(to: room) + mark
    }

    /// The longest of some wordings, in that order, that fits; else the last one truncated.
    public static func longest(_ wordings: [String], fitting columns: Int, ellipsis: String = "…") -> String {
        wordings.first { $0.displayWidth <= columns } ?? wordings.last?.truncated(to: columns, ellipsis: ellipsis) ?? ""
    }

    /// The text in lines of at most `columns` columns, broken at blanks, those after the first standing in by `indent`.
    public func wrapped(to columns: Int, indent: Int = 0) -> [String] {
        var lines: [String] = []
        var line = "", hasWord = false
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let extended = hasWord ? line + " " + word : line + word
            if hasWord, extended.displayWidth > columns {
                lines.append(line)
                line = String(repeating: " ", count: Swift.min(indent, Swift.max(0, columns - 1))) + word
            } else {
                line = extended
            }
            hasWord = true
        }
        return lines + [line]
    }

    /// The longest beginning of at most `columns` columns; never half of a wide character.
    public func prefix(columns: Int) -> String {
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in unicodeScalars {
            used += characterWidth(of: scalar)
            if used > columns { break }
            result.append(scalar)
        }
        return String(result)
    }

    /// The text with spaces around it up to `columns` columns; a longer text stays as it is.
    public func padded(to columns: Int, alignment: Alignment = .left) -> String {
        let missing = columns - displayWidth
        guard missing > 0 else { return String(self) }
        let before =
            switch alignment {
            case .left: 0
            case .center: missing / 2
            case .right: missing
            }
        return String(repeating: " ", count: before) + self + String(repeating: " ", count: missing - before)
    }

    /// Exactly `columns` columns: truncated with an ellipsis or padded.
    public func fitted(to columns: Int, alignment: Alignment = .left, ellipsis: String = "…") -> String {
        truncated(to: columns, ellipsis: ellipsis).padded(to: columns, alignment: alignment)
    }
}
