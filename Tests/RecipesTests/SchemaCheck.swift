import Recipes

/// Checks a value against the part of JSON Schema (draft 2020-12) that the schema of recipes uses.
struct SchemaCheck {
    private let root: JSONValue

    /// The keywords that it knows; those that check nothing are among them.
    private static let known: Set<String> = [
        "$schema", "$defs", "$ref", "title", "description", "default", "type", "const", "enum", "anyOf", "properties",
        "required", "additionalProperties", "items", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum",
    ]

    init(_ root: JSONValue) { self.root = root }

    func accepts(_ value: JSONValue) -> Bool { accepts(value, root) }

    /// Keywords anywhere in the schema that this check does not know.
    var unknownKeywords: Set<String> { unknownKeywords(in: root) }

    private func unknownKeywords(in schema: JSONValue) -> Set<String> {
        guard case .object(let members) = schema else { return [] }
        var unknown = Set(members.map(\.key)).subtracting(SchemaCheck.known)
        for member in members {
            switch member.key {
            case "properties", "$defs":
                for child in member.value.members { unknown.formUnion(unknownKeywords(in: child.value)) }
            case "anyOf":
                for child in member.value.elements { unknown.formUnion(unknownKeywords(in: child)) }
            case "items", "additionalProperties": unknown.formUnion(unknownKeywords(in: member.value))
            default: break
            }
        }
        return unknown
    }

    private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
        guard case .object(let keywords) = schema else { return schema == .flag(true) }
        return keywords.allSatisfy { holds($0.key, $0.value, of: value, schema) }
    }

    private func holds(_ keyword: String, _ argument: JSONValue, of value: JSONValue, _ schema: JSONValue) -> Bool {
        switch keyword {
        case "$ref": return resolve(argument).map { accepts(value, $0) } ?? false
        case "type": return value.isOf(argument)
        case "const": return value == argument
        case "enum": return argument.elements.contains(value)
        case "anyOf": return argument.elements.contains { accepts(value, $0) }
        case "minItems", "maxItems", "items": return listHolds(keyword, argument, of: value)
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
            return numberHolds(keyword, argument, of: value)
        case "required": return argument.elements.allSatisfy { value.isWithout($0) == false }
        case "properties":
            return value.members.allSatisfy { member in argument[member.key].map { accepts(member.value, $0) } ?? true }
        case "additionalProperties":
            return value.members.allSatisfy { schema["properties"]?[$0.key] != nil || accepts($0.value, argument) }
        default: return true
        }
    }

    private func listHolds(_ keyword: String, _ argument: JSONValue, of value: JSONValue) -> Bool {
        guard case .array(let elements) = value else { return true }
        if keyword == "items" { return elements.allSatisfy { accepts($0, argument) } }
        guard case .number(let bound) = argument else { return false }
        return keyword == "minItems" ? Double(elements.count) >= bound : Double(elements.count) <= bound
    }

    private func numberHolds(_ keyword: String, _ argument: JSONValue, of value: JSONValue) -> Bool {
        guard case .number(let number) = value else { return true }
        guard case .number(let bound) = argument else { return false }
        return switch keyword {
        case "minimum": number >= bound
        case "maximum": number <= bound
        case "exclusiveMinimum": number > bound
        default: number < bound
        }
    }

    /// What stands at a place such as `#/$defs/data`.
    private func resolve(_ reference: JSONValue) -> JSONValue? {
        guard case .string(let path) = reference, path.hasPrefix("#/") else { return nil }
        return path.dropFirst(2).split(separator: "/").reduce(root) { (node: JSONValue?, key) in node?[String(key)] }
    }
}

extension JSONValue {
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
    var members: [Member] { if case .object(let members) = self { members } else { [] } }

    fileprivate func isOf(_ type: JSONValue) -> Bool {
        switch (self, type) {
        case (.string, .string("string")), (.number, .string("number")), (.flag, .string("boolean")),
            (.array, .string("array")), (.object, .string("object")):
            true
        case (.number(let number), .string("integer")): number.rounded() == number
        default: false
        }
    }

    /// Whether it is an object without that member.
    fileprivate func isWithout(_ key: JSONValue) -> Bool {
        guard case .object = self, case .string(let key) = key else { return false }
        return self[key] == nil
    }
}
