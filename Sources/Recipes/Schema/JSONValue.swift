/// A JSON text as a tree, with the members of objects in their order.
package indirect enum JSONValue: Hashable, Sendable {
    case string(String)
    case number(Double)
    case flag(Bool)
    case array([JSONValue])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSONValue
    }

    /// The value of an object's member.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text, indented by two spaces a level; short arrays and objects stand on one line.
    package func text(indent: String = "") -> String {
        let line = lineText
        if line.count + indent.count <= 100 { return line }
        let inner = indent + "  "
        switch self {
        case .array(let elements):
            return "[\n" + elements.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            let lines = members.map { "\(inner)\($0.key.jsonLiteral): \($0.value.text(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default: return line
        }
    }

    private var lineText: String {
        switch self {
        case .string(let text): text.jsonLiteral
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .flag(let flag): "\(flag)"
        case .array(let elements): "[" + elements.map(\.lineText).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\($0.key.jsonLiteral): \($0.value.lineText)" }.joined(separator: ", ") + "}"
        }
    }
}

extension RecipeDocument {
    /// The recipe's values as an editor sees them: plain numbers and switches are such, everything else is text.
    package var json: JSONValue { root.json }
}

extension RecipeNode {
    fileprivate var json: JSONValue {
        switch content {
        case .sequence(let children): .array(children.map(\.json))
        case .mapping(let entries): .object(entries.map { JSONValue.Member(key: $0.key, value: $0.value.json) })
        case .scalar(let text, isQuoted: true): .string(text)
        case .scalar("true", _): .flag(true)
        case .scalar("false", _): .flag(false)
        case .scalar(let text, _): Double(text).map(JSONValue.number) ?? .string(text)
        }
    }
}
