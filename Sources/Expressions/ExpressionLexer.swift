import Messages

/// A word of an expression.
enum ExpressionToken: Hashable {
    case number(Double)
    case name(String)
    case symbol(Character)
    case end

    /// As an error message names it.
    var wording: Wording {
        switch self {
        case .number(let number): "the number \(number)"
        case .name(let name): Wording(verbatim: "\"\(name)\"")
        case .symbol(let symbol): Wording(verbatim: "\"\(symbol)\"")
        case .end: "the end"
        }
    }
}

/// Cuts a text into words.
struct ExpressionLexer {
    /// Longer texts are refused before they are read.
    static let maximumLength = 10_000

    let characters: [Character]
    private(set) var position = 0
    /// Where the last word began.
    private(set) var start = 0

    init(_ text: String) throws(ExpressionError) {
        let length = text.utf8.count
        guard length <= Self.maximumLength else {
            throw ExpressionError(
                "the expression has \(length) characters, at most \(Self.maximumLength) are read",
                in: Array(text.prefix(60)), at: 0)
        }
        characters = Array(text)
    }

    mutating func next() throws(ExpressionError) -> ExpressionToken {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        start = position
        guard position < characters.count else { return .end }
        let character = characters[position]
        if isDigit(position) || character == "." { return try number() }
        if character.isLetter || character == "_" { return .name(name()) }
        position += 1
        switch character {
        case "+", "-", "*", "/", "^", "(", ")", ",": return .symbol(character)
        case "−": return .symbol("-")
        case "·", "×": return .symbol("*")
        default: throw error("unexpected \(printable(character))", at: start)
        }
    }

    func error(
        _ wording: Wording, at offset: Int, word: String? = nil, candidates: [String] = []
    ) -> ExpressionError {
        ExpressionError(
            "\(wording), at column \(offset + 1)", in: characters, at: offset, word: word, candidates: candidates)
    }

    private func printable(_ character: Character) -> Wording {
        if let ascii = character.asciiValue, ascii < 32 || ascii == 127 { return "control character \(ascii)" }
        return Wording(verbatim: "\"\(character)\"")
    }

    private func isDigit(_ index: Int) -> Bool {
        index < characters.count && ("0"..."9").contains(characters[index])
    }

    private mutating func name() -> String {
        while position < characters.count,
            characters[position].isLetter || characters[position].isNumber || characters[position] == "_"
        {
            position += 1
        }
        return String(characters[start..<position])
    }

    private mutating func number() throws(ExpressionError) -> ExpressionToken {
        while isDigit(position) { position += 1 }
        if position < characters.count, characters[position] == "." {
            position += 1
            while isDigit(position) { position += 1 }
        }
        if position < characters.count, characters[position] == "e" || characters[position] == "E" {
            let hasSign = position + 1 < characters.count && "+-".contains(characters[position + 1])
            if isDigit(position + (hasSign ? 2 : 1)) {
                position += hasSign ? 2 : 1
                while isDigit(position) { position += 1 }
            }
        }
        let text = String(characters[start..<position])
        guard let value = Double(text) else { throw error("\"\(text)\" is no number", at: start) }
        guard value.isFinite else { throw error("this number is too large for 64 bits", at: start) }
        return .number(value)
    }
}
