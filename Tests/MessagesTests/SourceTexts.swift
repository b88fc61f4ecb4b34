import Foundation
import Messages

/// The texts of Swift sources, with `{}` for each interpolation.
struct SourceTexts {
    /// A text and where it begins, as `Training/Recipe/Recipe.swift:12`.
    struct Place: Hashable, CustomStringConvertible {
        let text: String
        let file: String
        let line: Int

        var description: String { "\(file):\(line): \(text)" }
    }

    /// The texts that are localized: literals after `localized(`, `Wording(` and in errors.
    private(set) var localized: [Place] = []
    /// Every literal, also those that are localized by other means, such as the names of groups.
    private(set) var literals: Set<String> = []

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// All of the sources, read once.
    static let all = Result { try SourceTexts(below: root) }

    private init(below folder: URL) throws {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let name = file.path.replacing(folder.path + "/", with: "")
            add(try String(contentsOf: file, encoding: .utf8), file: name)
        }
    }

    init(source: String) { add(source, file: "source") }

    private mutating func add(_ source: String, file: String) {
        let code = source.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " }.hasPrefix("//") ? "" : $0 }.joined(separator: "\n")
        var rest = code[...]
        var line = 1
        while let quote = rest.firstIndex(of: "\"") {
            let before = rest[..<quote]
            line += before.count { $0 == "\n" }
            var reader = LiteralReader(rest[quote...], isRaw: before.last == "#")
            let text = reader.text()
            literals.formUnion(reader.literals)
            if Self.isLocalized(after: before) { localized.append(Place(text: text, file: file, line: line)) }
            line += rest[quote..<reader.rest.startIndex].count { $0 == "\n" }
            rest = reader.rest
        }
    }

    /// Whether a literal that follows `code` is localized.
    private static func isLocalized(after code: Substring) -> Bool {
        var code = code.trimmingSuffix(while: \.isWhitespace)
        if code.last == "," {
            code = code.dropLast().trimmingSuffix { $0.isLetter }
            guard code.last == "." else { return false }
            return code.dropLast().trimmingSuffix(while: \.isWhitespace).hasSuffix("InputError(")
        }
        return [
            "localized(", "Wording(", "ExpressionError(", "lexer.error(", "unexpected(after:", ".mismatch(",
            ": Wording =",
        ].contains(where: code.hasSuffix)
    }
}

/// Reads Swift string literals, also joined by `+`.
private struct LiteralReader {
    private(set) var rest: Substring
    /// What has been read: each literal, those within interpolations too, and what joined ones are together.
    private(set) var literals: Set<String> = []
    private let isRaw: Bool

    init(_ rest: Substring, isRaw: Bool) {
        self.rest = rest
        self.isRaw = isRaw
    }

    mutating func text() -> String {
        if isRaw { return rawLiteral() }
        var text = literal()
        while let joined = restAfterPlus() {
            rest = joined
            text += literal()
        }
        literals.insert(text)
        return text
    }

    /// The literal that `+` joins to what has been read, if there is one.
    private func restAfterPlus() -> Substring? {
        let operation = rest.drop(while: \.isWhitespace)
        guard operation.first == "+" else { return nil }
        let next = operation.dropFirst().drop(while: \.isWhitespace)
        return next.first == "\"" ? next : nil
    }

    private mutating func literal() -> String {
        let text = rest.hasPrefix("\"\"\"") ? multilineLiteral() : simpleLiteral()
        literals.insert(text)
        return text
    }

    private mutating func simpleLiteral() -> String {
        rest.removeFirst()
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            text += character == "\\" ? escape() : String(character)
        }
        return text
    }

    private mutating func multilineLiteral() -> String {
        rest.removeFirst(3)
        var text = ""
        while !rest.hasPrefix("\"\"\""), let character = rest.popFirst() {
            text += character == "\\" ? escape() : String(character)
        }
        rest = rest.dropFirst(3)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = lines.removeLast().count
        let body = lines.dropFirst().map { line in line.hasPrefix("\u{1}") ? line : line.dropFirst(indent) }
        return body.joined(separator: "\n").replacing(#/\u{1} */#, with: "")
    }

    /// A literal between `#"` and `"#`, where a backslash is one.
    private mutating func rawLiteral() -> String {
        let end = rest.firstRange(of: "\"#") ?? rest.endIndex..<rest.endIndex
        let quotes = rest.prefix { $0 == "\"" }.count
        let text = String(rest[..<end.lowerBound].dropFirst(quotes))
        rest = rest[end.upperBound...]
        return text
    }

    /// What follows a backslash; an interpolation becomes `{}`, an escaped line end a mark with the next indent.
    private mutating func escape() -> String {
        guard let character = rest.popFirst() else { return "" }
        switch character {
        case "(":
            skipInterpolation()
            return "{}"
        case "n": return "\n"
        case "t": return "\t"
        case "\n": return "\u{1}"
        default: return String(character)
        }
    }

    private mutating func skipInterpolation() {
        var depth = 1
        while depth > 0, let character = rest.first {
            if character == "\"" {
                _ = literal()
                continue
            }
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            rest.removeFirst()
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !condition($0) }) else { return prefix(0) }
        return self[...last]
    }
}
