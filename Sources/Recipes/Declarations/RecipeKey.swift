package import Messages

/// A part of a recipe that begins with defaults, which its keys change.
package protocol RecipeSection: Sendable {
    /// What it is where no key is told.
    static var standard: Self { get }
}

extension RecipeSection {
    /// Reads a mapping that may have these keys; `expected` is told where there is none.
    static func read(
        _ value: RecipeValue, _ keys: [RecipeKey<Self>], expected: Wording = "a mapping"
    ) throws(InputError) -> Self {
        let mapping = try RecipeMapping(value, keys: keys.map(\.name), expected: expected)
        var section = standard
        for key in keys { try key.read(mapping, into: &section) }
        return section
    }
}

/// A key of a section as it is declared, once: parser, `--set`, suggestions, the JSON schema and the tables of
/// `demos/README.md` all follow from it.
package struct RecipeKey<Section: Sendable>: Sendable {
    package typealias Property<Value> = any WritableKeyPath<Section, Value> & Sendable

    package let name: String
    /// What a value may be, without its default and its description.
    package let kind: SchemaNode
    package let defaultValue: JSONValue?
    package let isRequired: Bool
    /// A sentence for editors and documents.
    package let sentence: String
    /// More for the documents.
    package let details: String
    /// The keys of its own that a value has.
    package let nested: [String]
    private let apply: @Sendable (RecipeMapping, inout Section) throws(InputError) -> Void

    /// A key that is read together with others, by hand: `apply` is also called where the key is absent.
    package init(
        _ name: String, schema: SchemaNode, default defaultValue: JSONValue? = nil, isRequired: Bool = false,
        nested: [String] = [], _ sentence: String, details: String = "",
        apply: @escaping @Sendable (RecipeMapping, inout Section) throws(InputError) -> Void
    ) {
        self.name = name
        kind = schema
        self.defaultValue = defaultValue
        self.isRequired = isRequired
        self.nested = nested
        self.sentence = sentence
        self.details = details
        self.apply = apply
    }

    /// The key of a property that has a default. `check` throws where the section, as it was read so far, cannot have
    /// the key; `reading` says how a value is read where that depends on the keys before it.
    package init<Value>(
        _ name: String, _ kind: RecipeKind<Value>, _ property: Property<Value>,
        _ sentence: String, details: String = "",
        refusing check: @escaping @Sendable (Section, RecipeValue) throws(InputError) -> Void = { _, _ in },
        reading: (@Sendable (Section) -> RecipeKind<Value>)? = nil
    ) where Section: RecipeSection {
        self.init(
            name, schema: kind.node, default: kind.json(Section.standard[keyPath: property]), sentence, details: details
        ) { mapping, section throws(InputError) in
            guard let value = mapping[name] else { return }
            try check(section, value)
            section[keyPath: property] = try (reading?(section) ?? kind).read(value)
        }
    }

    /// The key of a property that may be absent.
    package init<Value>(
        _ name: String, _ kind: RecipeKind<Value>, _ property: Property<Value?>,
        _ sentence: String, details: String = "",
        refusing check: @escaping @Sendable (Section, RecipeValue) throws(InputError) -> Void = { _, _ in }
    ) {
        self.init(name, schema: kind.node, sentence, details: details) { mapping, section throws(InputError) in
            guard let value = mapping[name] else { return }
            try check(section, value)
            section[keyPath: property] = try kind.read(value)
        }
    }

    /// The key of a property that has to be told; `missing` is said where it is not.
    package static func required<Value>(
        _ name: String, _ kind: RecipeKind<Value>, _ property: Property<Value>,
        _ sentence: String, details: String = "", missing: Wording
    ) -> RecipeKey {
        RecipeKey(name, schema: kind.node, isRequired: true, sentence, details: details) {
            mapping, section throws(InputError) in
            guard let value = mapping[name] else { throw mapping.value.error(missing) }
            section[keyPath: property] = try kind.read(value)
        }
    }

    /// The key `kind`, which says what a lab of several subjects shows.
    package static func subject<Kind: CaseIterable & RawRepresentable<String> & Sendable>(
        _ property: Property<Kind>, details: String = ""
    ) -> RecipeKey {
        required(
            "kind", .choice, property, "What is shown.", details: details,
            missing: "found no kind, expected one of \(Kind.names.joined(separator: ", "))")
    }

    package func read(_ mapping: RecipeMapping, into section: inout Section) throws(InputError) {
        try apply(mapping, &section)
    }

    /// What the schema says of it.
    var node: SchemaNode { (defaultValue.map { kind.defaulting(to: $0) } ?? kind).described(sentence) }
    package var nodeWithoutDefault: SchemaNode { kind.described(sentence) }
}

extension SchemaNode {
    /// A mapping that has these keys and no others.
    package static func section<Section>(_ keys: [RecipeKey<Section>]) -> SchemaNode {
        .mapping(keys.map { ($0.name, $0.node) }, required: keys.filter(\.isRequired).map(\.name))
    }
}
