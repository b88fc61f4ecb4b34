import Datasets
import Foundation
package import Messages

/// A value of a recipe while it is read: it knows its key and says precisely what is wrong with it.
package struct RecipeValue {
    package let node: RecipeNode
    /// The key, such as `optimizer.name`.
    package let path: String
    /// The recipe's file.
    package let file: String

    package init(node: RecipeNode, path: String, file: String) {
        self.node = node
        self.path = path
        self.file = file
    }

    /// An error in this value.
    package func error(_ message: Wording, suggestion: String? = nil) -> InputError {
        RecipeValue.error(message, at: node.origin, path: path, file: file, suggestion: suggestion)
    }

    /// The error that `expected` was expected here.
    package func mismatch(_ expected: Wording, suggestion: String? = nil) -> InputError {
        error("found \(found), expected \(expected)", suggestion: suggestion)
    }

    package static func error(
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
    package func string() throws(InputError) -> String {
        guard let text = node.text else { throw mismatch("text") }
        if case .scalar(_, isQuoted: false) = node.content, ["", "~", "null"].contains(text) { throw mismatch("text") }
        return text
    }

    /// One of `names`.
    package func name(among names: [String]) throws(InputError) -> String {
        let expected: Wording =
            names.count == 1 ? Wording(verbatim: names[0]) : "one of \(names.joined(separator: ", "))"
        guard let text = node.text else { throw mismatch(expected) }
        guard names.contains(text) else {
            throw mismatch(expected, suggestion: suggestion(for: text, among: names))
        }
        return text
    }

    /// A finite number for which `isValid` holds; `expected` names those.
    package func number(_ expected: Wording, where isValid: (Double) -> Bool) throws(InputError) -> Double {
        guard let value = plainNumber, value.isFinite, isValid(value) else { throw mismatch(expected) }
        return value
    }

    /// A whole number in `range`; `expected` names those.
    package func integer(_ expected: Wording, in range: ClosedRange<Int>) throws(InputError) -> Int {
        guard let value = plainNumber, let whole = Int(exactly: value), range.contains(whole) else {
            throw mismatch(expected)
        }
        return whole
    }

    /// A seed: a whole number from 0 to 2^64 - 1.
    package func seed() throws(InputError) -> UInt64 {
        guard case .scalar(let text, isQuoted: false) = node.content, let value = UInt64(text) else {
            throw mismatch("a whole number, 0 or more")
        }
        return value
    }

    /// Whether the plain word `word` stands here.
    package func isWord(_ word: String) -> Bool {
        node.content == .scalar(word, isQuoted: false)
    }

    /// `true` or `false`.
    package func flag() throws(InputError) -> Bool {
        switch node.content {
        case .scalar("true", isQuoted: false): true
        case .scalar("false", isQuoted: false): false
        default: throw mismatch("true or false")
        }
    }

    /// The values of a list; `expected` says what they should be.
    package func list(_ expected: Wording) throws(InputError) -> [RecipeValue] {
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
