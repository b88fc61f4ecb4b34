/// Something to be said, in whatever language it will be read: English text with its particulars left out, and these.
///
/// The English text is also the key of the string tables; every interpolation is a `{}` in it.
///
/// ```swift
/// let wording = Wording("\(3) of \(4)")     // key "{} of {}"
/// wording.text(in: .english)                // "3 of 4"
/// ```
public struct Wording: Hashable, Sendable {
    /// A particular of a wording: words as they are, or a wording of its own.
    public enum Particular: Hashable, Sendable {
        case verbatim(String)
        case wording(Wording)
    }

    /// The English text with `{}` for each particular.
    public let key: String
    /// What stands for each `{}`, in the order of the key.
    public let particulars: [Particular]

    public init(_ wording: Wording) { self = wording }

    /// Words that are the same in every language, such as a name or a formula.
    public init(verbatim words: String) {
        self.init(key: "{}", particulars: [.verbatim(words)])
    }

    /// A text of the string tables that is not written in the source, such as a demo's group.
    public init(key: String, particulars: [Particular] = []) {
        self.key = key
        self.particulars = particulars
    }

    /// One text written in two parts, so that neither line is too long.
    public static func + (left: Wording, right: Wording) -> Wording {
        Wording(key: left.key + right.key, particulars: left.particulars + right.particulars)
    }

    /// The words, English where the tables have none for the language.
    package func text(in language: Language) -> String {
        let template = (try? StringTable.of(language))?[key] ?? key
        return template.filled(with: particulars.map { $0.text(in: language) })
    }
}

extension Wording.Particular {
    func text(in language: Language) -> String {
        switch self {
        case .verbatim(let words): words
        case .wording(let wording): wording.text(in: language)
        }
    }
}

/// The words in the language of the present task.
public func localized(_ wording: Wording) -> String { wording.text(in: .current) }

extension Wording: ExpressibleByStringInterpolation {
    public struct StringInterpolation: StringInterpolationProtocol {
        var key = ""
        var particulars: [Particular] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            key.reserveCapacity(literalCapacity + 2 * interpolationCount)
            particulars.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { key += literal }

        public mutating func appendInterpolation(_ words: some Any) {
            key += "{}"
            particulars.append(.verbatim(String(describing: words)))
        }

        public mutating func appendInterpolation(_ wording: Wording) {
            key += "{}"
            particulars.append(.wording(wording))
        }
    }

    public init(stringLiteral words: String) { self.init(key: words) }

    public init(stringInterpolation: StringInterpolation) {
        self.init(key: stringInterpolation.key, particulars: stringInterpolation.particulars)
    }
}

extension Wording: CustomStringConvertible {
    /// The words in English.
    public var description: String { text(in: .english) }
}

extension String {
    /// The template with `{}` replaced in turn, and `{1}`, `{2}`... by place.
    func filled(with words: [String]) -> String {
        guard !words.isEmpty else { return self }
        var result = ""
        var rest = self[...]
        var next = 0
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...].prefix { $0.isNumber }
            guard let close = rest[inside.endIndex...].first, close == "}" else {
                result.append("{")
                rest = rest[rest.index(after: open)...]
                continue
            }
            let place = Int(inside).map { $0 - 1 } ?? next
            if inside.isEmpty { next += 1 }
            result += words.indices.contains(place) ? words[place] : ""
            rest = rest[rest.index(after: inside.endIndex)...]
        }
        return result + rest
    }
}
