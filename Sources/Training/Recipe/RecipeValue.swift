import Datasets
import Foundation
import Messages

/// A value of a recipe while it is read: it knows its key and says precisely what is wrong with it.
struct RecipeValue {
    let node: RecipeNode
    /// The key, such as `optimizer.name`.
    let path: String
    /// The recipe's file.
    let file: String

    /// An error in this value.
    func error(_ message: Wording, suggestion: String? = nil) -> InputError {
        RecipeValue.error(message, at: node.origin, path: path, file: file, suggestion: suggestion)
    }

    /// The error that `expected` was expected here.
    func mismatch(_ expected: Wording, suggestion: String? = nil) -> InputError {
        error("found \(found), expected \(expected)", suggestion: suggestion)
    }

    static func error(
        _ message: Wording, at origin: RecipeNode.Origin, path: String, file: String, suggestion: String? = nil
    ) -> InputError {
        switch origin {
        case .file(let line, let column):
            InputError(
                .data, message, file: file, line: line, column: column, key: path, suggestion: suggestion)
        case .setting:
            InputError(.usage, message, key: path, suggestion: suggestion)
        }
    }

    /// What stands here, for an error message.
    private var found: Wording {
        switch node.content {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar(let text, isQuoted: true): "the text \"\(text)\""
        case .scalar("", _), .scalar("~", _), .scalar("null", _): "nothing"
        case .scalar(let text, _): Wording(verbatim: Double(text) != nil ? text : "\"\(text)\"")
        }
    }

    /// The text of a scalar.
    func string() throws(InputError) -> String {
        guard let text = node.text else { throw mismatch("text") }
        if case .scalar(_, isQuoted: false) = node.content, ["", "~", "null"].contains(text) { throw mismatch("text") }
        return text
    }

    /// One of `names`.
    func name(among names: [String]) throws(InputError) -> String {
        let expected: Wording =
            names.count == 1 ? Wording(verbatim: names[0]) : "one of \(names.joined(separator: ", "))"
        guard let text = node.text else { throw mismatch(expected) }
        guard names.contains(text) else {
            throw mismatch(expected, suggestion: suggestion(for: text, among: names))
        }
        return text
    }

    /// A finite number for which `isValid` holds; `expected` names those.
    func number(_ expected: Wording, where isValid: (Double) -> Bool) throws(InputError) -> Double {
        guard let value = plainNumber, value.isFinite, isValid(value) else { throw mismatch(expected) }
        return value
    }

    /// A whole number in `range`; `expected` names those.
    func integer(_ expected: Wording, in range: ClosedRange<Int>) throws(InputError) -> Int {
        guard let value = plainNumber, let whole = Int(exactly: value), range.contains(whole) else {
            throw mismatch(expected)
        }
        return whole
    }

    /// A seed: a whole number from 0 to 2^64 - 1.
    func seed() throws(InputError) -> UInt64 {
        guard case .scalar(let text, isQuoted: false) = node.content, let value = UInt64(text) else {
            throw mismatch("a whole number, 0 or more")
        }
        return value
    }

    /// Whether the plain word `word` stands here.
    func isWord(_ word: String) -> Bool {
        node.content == .scalar(word, isQuoted: false)
    }

    /// `true` or `false`.
    func flag() throws(InputError) -> Bool {
        switch node.content {
        case .scalar("true", isQuoted: false): true
        case .scalar("false", isQuoted: false): false
        default: throw mismatch("true or false")
        }
    }

    /// The values of a list; `expected` says what they should be.
    func list(_ expected: Wording) throws(InputError) -> [RecipeValue] {
        guard case .sequence(let children) = node.content else { throw mismatch(expected) }
        return children.enumerated().map { RecipeValue(node: $1, path: "\(path)[\($0)]", file: file) }
    }

    /// The number that a plain scalar in decimal notation is, also `.nan` and `.inf`, which are told
    /// apart later.
    private var plainNumber: Double? {
        guard case .scalar(let text, isQuoted: false) = node.content,
            text.unicodeScalars.allSatisfy({ "0123456789+-.eE".unicodeScalars.contains($0) })
        else { return nil }
        return Double(text)
    }
}
