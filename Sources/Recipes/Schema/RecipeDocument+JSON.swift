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
