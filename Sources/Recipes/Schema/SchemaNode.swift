package import NeuralNetworks

/// A part of a JSON Schema (draft 2020-12): what a value of a recipe may be.
package struct SchemaNode: Hashable, Sendable {
    package private(set) var keywords: [JSONValue.Member]

    package init(_ keywords: KeyValuePairs<String, JSONValue> = [:]) {
        self.keywords = keywords.map { JSONValue.Member(key: $0.key, value: $0.value) }
    }

    package var json: JSONValue { .object(keywords) }

    private func with(_ key: String, _ value: JSONValue?) -> SchemaNode {
        guard let value else { return self }
        var node = self
        node.keywords.append(JSONValue.Member(key: key, value: value))
        return node
    }

    package func described(_ words: String) -> SchemaNode { with("description", .string(words)) }
    package func defaulting(to value: JSONValue) -> SchemaNode { with("default", value) }

    // MARK: Values

    package static let text = SchemaNode(["type": "string"])
    package static let flag = SchemaNode(["type": "boolean"])

    package static func word(_ word: String) -> SchemaNode { SchemaNode(["const": .string(word)]) }

    package static func choice(_ names: [String]) -> SchemaNode {
        SchemaNode(["enum": .array(names.map(JSONValue.string))])
    }

    package static func number(
        from minimum: Double? = nil, above exclusiveMinimum: Double? = nil, to maximum: Double? = nil,
        below exclusiveMaximum: Double? = nil
    ) -> SchemaNode {
        SchemaNode(["type": "number"])
            .with("minimum", minimum.map(JSONValue.number))
            .with("exclusiveMinimum", exclusiveMinimum.map(JSONValue.number))
            .with("maximum", maximum.map(JSONValue.number))
            .with("exclusiveMaximum", exclusiveMaximum.map(JSONValue.number))
    }

    package static func whole(from minimum: Int, to maximum: Int? = nil) -> SchemaNode {
        SchemaNode(["type": "integer", "minimum": .number(Double(minimum))])
            .with("maximum", maximum.map { .number(Double($0)) })
    }

    package static func list(of element: SchemaNode, from fewest: Int? = nil, to most: Int? = nil) -> SchemaNode {
        SchemaNode(["type": "array", "items": element.json])
            .with("minItems", fewest.map { .number(Double($0)) })
            .with("maxItems", most.map { .number(Double($0)) })
    }

    /// A mapping that has no other keys than these.
    package static func mapping(_ properties: [(key: String, node: SchemaNode)], required: [String] = []) -> SchemaNode
    {
        SchemaNode([
            "type": "object",
            "properties": .object(properties.map { JSONValue.Member(key: $0.key, value: $0.node.json) }),
            "additionalProperties": false,
        ]).with("required", required.isEmpty ? nil : .array(required.map(JSONValue.string)))
    }

    /// A mapping with any keys.
    package static func openMapping(
        of value: SchemaNode = SchemaNode(), suggesting properties: [(key: String, node: SchemaNode)] = []
    ) -> SchemaNode {
        SchemaNode(["type": "object"])
            .with(
                "properties",
                properties.isEmpty
                    ? nil : .object(properties.map { JSONValue.Member(key: $0.key, value: $0.node.json) })
            )
            .with("additionalProperties", value.json)
    }

    package static func any(of nodes: [SchemaNode]) -> SchemaNode { SchemaNode(["anyOf": .array(nodes.map(\.json))]) }

    /// What is defined under a name; `path` goes on from there.
    package static func reference(_ name: String, _ path: String = "") -> SchemaNode {
        SchemaNode(["$ref": .string("#/$defs/\(name)\(path)")])
    }

    // MARK: Components

    /// An option of a component with its range and default.
    package static func option(_ option: OptionDescription) -> SchemaNode {
        if option.isSwitch { return flag.defaulting(to: .flag(option.defaultValue != 0)) }
        let range = option.range
        return number(
            from: range.lowerBound == -Double.greatestFiniteMagnitude ? nil : range.lowerBound,
            to: range.upperBound == Double.greatestFiniteMagnitude ? nil : range.upperBound
        ).defaulting(to: .number(option.defaultValue))
    }

    /// A name, or a mapping with the name and the options of what it names.
    package static func component(_ names: [String], options: (String) -> [OptionDescription]) -> SchemaNode {
        var nodes = [choice(names)]
        for name in names {
            let properties = options(name).map { (key: $0.name, node: SchemaNode.option($0)) }
            nodes.append(mapping([("name", word(name))] + properties, required: ["name"]))
        }
        return any(of: nodes)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
}
