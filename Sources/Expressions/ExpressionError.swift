public import Messages

/// Why a text is no expression, and where.
public struct ExpressionError: Error, Hashable, Sendable {
    /// What was found and what was expected, in one line.
    public var wording: Wording
    /// How many characters stand before the fault.
    public var offset: Int
    /// The word at fault, where it might be another one misspelt.
    public var word: String?
    /// What the word might have been meant to be.
    public var candidates: [String] = []
    /// The part of the text around the fault.
    public var excerpt: String
    /// How many characters of ``excerpt`` stand before the fault.
    public var excerptOffset: Int

    /// What was found and what was expected, in the present language.
    public var message: String { localized(wording) }

    /// Characters of ``excerpt`` on each side of the fault.
    private static let reach = 30

    init(
        _ wording: Wording, in characters: [Character], at offset: Int, word: String? = nil, candidates: [String] = []
    ) {
        self.wording = wording
        self.offset = offset
        self.word = word
        self.candidates = candidates
        let first = max(0, min(offset, characters.count) - Self.reach)
        let end = min(characters.count, offset + Self.reach)
        let shown = characters[min(first, end)..<end].map {
            $0.isNewline || $0.asciiValue.map { $0 < 32 } == true ? " " : $0
        }
        let before = first > 0 ? "..." : ""
        excerpt = before + String(shown) + (end < characters.count ? "..." : "")
        excerptOffset = before.count + offset - first
    }
}

extension ExpressionError: CustomStringConvertible {
    /// The message, and the text with a caret under the fault.
    public var description: String { description(suggestion: nil) }

    /// The message with a suggestion, and the text with a caret under the fault.
    ///
    /// - Parameter suggestion: what ``word`` was probably meant to be.
    /// - Returns: three lines.
    public func description(suggestion: String?) -> String {
        let meant = suggestion.map { localized("; did you mean \"\($0)\"?") } ?? ""
        return "\(message)\(meant)\n  \(excerpt)\n  \(String(repeating: " ", count: excerptOffset))^"
    }
}
