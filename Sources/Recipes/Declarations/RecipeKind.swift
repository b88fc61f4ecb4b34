package import Messages

/// What a value of a recipe may be: how it is read, and what editors are told of it.
package struct RecipeKind<Value: Sendable>: Sendable {
    package let node: SchemaNode
    package let read: @Sendable (RecipeValue) throws(InputError) -> Value
    /// A value as the schema writes it; nil where it has no form of its own.
    package let json: @Sendable (Value) -> JSONValue?

    package init(
        _ node: SchemaNode, json: @escaping @Sendable (Value) -> JSONValue? = { _ in nil },
        read: @escaping @Sendable (RecipeValue) throws(InputError) -> Value
    ) {
        self.node = node
        self.read = read
        self.json = json
    }
}

extension RecipeKind {
    /// The same, of a key whose default the schema does not state.
    var withoutDefault: RecipeKind { RecipeKind(node, read: read) }
}

extension RecipeKind {
    /// The same but for values of which `refusal` says why they do not go.
    func refusing(_ refusal: @escaping @Sendable (Value) -> Wording?) -> RecipeKind {
        RecipeKind(node, json: json) { value throws(InputError) in
            let result = try read(value)
            if let words = refusal(result) { throw value.error(words) }
            return result
        }
    }

    /// What the schema defines under a name.
    static func reference(
        _ name: String, read: @escaping @Sendable (RecipeValue) throws(InputError) -> Value
    ) -> RecipeKind {
        RecipeKind(.reference(name), read: read)
    }
}

extension RecipeKind where Value: RecipeSection {
    /// A mapping with keys of its own, which the schema defines under `name` if that is told.
    static func section(
        _ keys: [RecipeKey<Value>], as name: String? = nil, expected: Wording = "a mapping"
    ) -> RecipeKind {
        RecipeKind(name.map { .reference($0) } ?? .section(keys)) { value throws(InputError) in
            try Value.read(value, keys, expected: expected)
        }
    }
}

extension RecipeKind<Double> {
    /// A number within bounds, which `expected` names where the usual words are not enough.
    package static func number(
        from lowest: Double? = nil, to highest: Double? = nil, below limit: Double? = nil, _ expected: Wording? = nil
    ) -> RecipeKind {
        let expected = expected ?? words(from: lowest, to: highest)
        return RecipeKind(.number(from: lowest, to: highest, below: limit), json: JSONValue.number) {
            value throws(InputError) in
            try value.number(expected) { number in
                number >= lowest ?? number && number <= highest ?? number && (limit.map { number < $0 } ?? true)
            }
        }
    }

    private static func words(from lowest: Double?, to highest: Double?) -> Wording {
        switch (lowest, highest) {
        case (let lowest?, let highest?): "a number from \(lowest.plainDecimal) to \(highest.plainDecimal)"
        case (let lowest?, nil): "a number, \(lowest.plainDecimal) or more"
        default: "a number"
        }
    }

    /// A number above 0.
    package static var positive: RecipeKind {
        RecipeKind(.number(above: 0), json: JSONValue.number) { value throws(InputError) in
            try value.number("a number above 0") { $0 > 0 }
        }
    }

    /// A learning rate of a lab.
    package static var rate: RecipeKind {
        RecipeKind(.number(above: 0, to: 1000), json: JSONValue.number) { value throws(InputError) in
            try value.number("a number above 0, at most 1000") { $0 > 0 && $0 <= 1000 }
        }
    }

    /// A share below 1.
    static var partialShare: RecipeKind {
        number(from: 0, below: 1, "a share from 0 up to but not including 1")
    }

    /// A standard deviation of noise.
    package static var deviation: RecipeKind { number(from: 0, "a standard deviation, 0 or more") }
}

extension RecipeKind<Int> {
    /// A whole number in `range`.
    package static func whole(in range: ClosedRange<Int>, _ expected: Wording? = nil) -> RecipeKind {
        let expected = expected ?? "a whole number from \(range.lowerBound) to \(range.upperBound)"
        let highest = range.upperBound == Int.max ? nil : range.upperBound
        return RecipeKind(.whole(from: range.lowerBound, to: highest), json: { .number(Double($0)) }) {
            value throws(InputError) in try value.integer(expected, in: range)
        }
    }
}

extension RecipeKind<Int?> {
    /// A whole number in `range`, or the word for none.
    package static func whole(
        in range: PartialRangeFrom<Int>, or word: String, _ expected: Wording
    ) -> RecipeKind {
        let node = SchemaNode.any(of: [.whole(from: range.lowerBound), .word(word)])
        return RecipeKind(node, json: { $0.map { .number(Double($0)) } ?? .string(word) }) {
            value throws(InputError) in
            value.isWord(word) ? nil : try value.integer(expected, in: range.lowerBound...Int.max)
        }
    }
}

extension RecipeKind<String> {
    package static var text: RecipeKind { text(suggesting: []) }

    /// Any text, of which editors suggest some.
    static func text(suggesting names: [String]) -> RecipeKind {
        let node = names.isEmpty ? SchemaNode.text : .any(of: [.choice(names), .text])
        return RecipeKind(node, json: JSONValue.string) { value throws(InputError) in try value.string() }
    }

    /// One of `names`.
    package static func name(among names: [String]) -> RecipeKind {
        RecipeKind(.choice(names), json: JSONValue.string) { value throws(InputError) in try value.name(among: names) }
    }
}

extension RecipeKind<UInt64> {
    static var seed: RecipeKind {
        RecipeKind(.whole(from: 0), json: { .number(Double($0)) }) { value throws(InputError) in try value.seed() }
    }
}

extension RecipeKind<Double?> {
    /// A number at which to stop; 0 switches the condition off.
    static var threshold: RecipeKind {
        RecipeKind(.number(from: 0)) { value throws(InputError) in
            let number = try value.number("a number, 0 or more") { $0 >= 0 }
            return number == 0 ? nil : number
        }
    }
}

extension RecipeKind<Bool> {
    package static var flag: RecipeKind {
        RecipeKind(.flag, json: JSONValue.flag) { value throws(InputError) in try value.flag() }
    }
}

extension RecipeKind where Value: CaseIterable & RawRepresentable<String> {
    /// One of the cases, by its name.
    package static var choice: RecipeKind {
        RecipeKind(.choice(Value.names), json: { .string($0.rawValue) }) { value throws(InputError) in
            let name = try value.name(among: Value.names)
            guard let choice = Value(rawValue: name) else { throw value.mismatch("one of \(name)") }
            return choice
        }
    }
}

extension RecipeKind {
    /// A list of that many elements; `expected` is what should stand where there is no list, and `refusal` is said of
    /// a list of another length.
    package static func list<Element>(
        of element: RecipeKind<Element>, _ expected: Wording, count: ClosedRange<Int> = 0...Int.max,
        refusal: (@Sendable (Int) -> Wording)? = nil
    ) -> RecipeKind where Value == [Element] {
        let node = SchemaNode.list(
            of: element.node, from: count.lowerBound == 0 ? nil : count.lowerBound,
            to: count.upperBound == Int.max ? nil : count.upperBound)
        return RecipeKind(node, json: { .array($0.compactMap(element.json)) }) { value throws(InputError) in
            var result: [Element] = []
            for child in try value.list(expected) { result.append(try element.read(child)) }
            guard count.contains(result.count) else {
                throw refusal.map { value.error($0(result.count)) } ?? value.mismatch(expected)
            }
            return result
        }
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// What recipes call the cases.
    package static var names: [String] { allCases.map(\.rawValue) }
}

extension [String] {
    /// The same, each once.
    package var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
