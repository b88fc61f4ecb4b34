extension Setting {
    /// The settings of `PATH=V1,V2,...`, one for each value; `model.hidden=[4],[8,8]` has two.
    ///
    /// - Returns: nil where the text is not of that form or a value is empty or stands twice.
    public static func alternatives(_ text: String) -> [Setting]? {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
        let path = String(text[..<equals])
        let values = partsOutsideBrackets(text[text.index(after: equals)...])
        guard !values.contains(""), Set(values).count == values.count else { return nil }
        return values.map { Setting(path: path, value: $0) }
    }

    /// The parts between commas that stand outside of brackets and quotes.
    private static func partsOutsideBrackets(_ text: Substring) -> [String] {
        var parts = [""]
        var depth = 0
        var quote: Character?
        for character in text {
            switch character {
            case "\"" where quote == nil, "'" where quote == nil: quote = character
            case quote: quote = nil
            case "[" where quote == nil, "{" where quote == nil: depth += 1
            case "]" where quote == nil, "}" where quote == nil: depth -= 1
            case "," where depth == 0 && quote == nil:
                parts.append("")
                continue
            default: break
            }
            parts[parts.count - 1].append(character)
        }
        return parts.map { part in
            let start = part.drop(while: \.isWhitespace)
            return String(start.reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}

/// `PATH=V1,V2,...`: a variant for each value of one key.
public struct Comparison: Hashable, Sendable {
    private let settings: [Setting]

    /// - Returns: nil where ``Setting/alternatives(_:)`` is.
    public init?(_ text: String) {
        guard let settings = Setting.alternatives(text) else { return nil }
        self.settings = settings
    }

    public var values: [String] { settings.map(\.value) }
    /// Their labels are `PATH=V`.
    public var variants: [Variant] { settings.map { Variant(label: "\($0.path)=\($0.value)", settings: [$0]) } }
}
