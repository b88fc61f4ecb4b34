import Foundation
import Messages

/// The texts that the sources localize: literals after `localized(`, `Wording(` and in errors, with `{}` for each
/// interpolation.
struct SourceTexts {
    private(set) var keys: Set<String> = []

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// - Parameter folder: a folder below `Sources`, read with all that is in it.
    init(of folder: String) throws {
        let files = FileManager.default.enumerator(
            at: SourceTexts.root.appending(path: folder), includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            add(try String(contentsOf: file, encoding: .utf8))
        }
    }

    init(source: String) { add(source) }

    private mutating func add(_ source: String) {
        let code = source.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        var rest = code[...]
        let start = #/(?:localized\(|Wording\(|InputError\(\s*\.\w+,|ExpressionError\(|lexer\.error\(|unexpected\(after:|\.mismatch\(|: Wording =)\s*(?=")/#
        while let match = rest.firstMatch(of: start) {
            var reader = LiteralReader(rest[match.range.upperBound...])
            keys.insert(reader.key())
            rest = reader.rest
        }
    }
}

/// Reads Swift string literals, also joined by `+`.
private struct LiteralReader {
    private(set) var rest: Substring

    init(_ rest: Substring) { self.rest = rest }

    mutating func key() -> String {
        var key = literal()
        while let joint = rest.prefixMatch(of: #/\s*\+\s*(?=")/#) {
            rest = rest[joint.range.upperBound...]
            key += literal()
        }
        return key
    }

    private mutating func literal() -> String {
        if rest.hasPrefix("\"\"\"") { return multilineLiteral() }
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
        rest.removeFirst(3)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = lines.removeLast().count
        let body = lines.dropFirst().map { line in line.hasPrefix("\u{1}") ? line : line.dropFirst(indent) }
        return body.joined(separator: "\n").replacing(#/\u{1} */#, with: "")
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
