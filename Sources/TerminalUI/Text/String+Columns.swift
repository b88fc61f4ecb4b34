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
    public func truncated(to columns: Int, ellipsis: String = "…") -> String {
        guard displayWidth > columns else { return String(self) }
        let room = columns - ellipsis.displayWidth
        guard room >= 0 else { return prefix(columns: columns) }
        return prefix(columns: room) + ellipsis
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
