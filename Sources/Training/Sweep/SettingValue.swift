import Recipes

/// The value of a setting as JSON has it, so that values that mean the same compare equal: `0.10` and `1e-1`.
indirect enum SettingValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([SettingValue])
    case mapping([String: SettingValue])

    /// Whole numbers beyond it are not exact in 64-bit floats; they stay text.
    private static let largestExactInteger = 9_007_199_254_740_992.0

    init(_ node: RecipeNode) {
        switch node.content {
        case .scalar(let text, isQuoted: true): self = .text(text)
        case .scalar(let text, isQuoted: false): self = Self.plain(text)
        case .sequence(let children): self = .list(children.map(SettingValue.init))
        case .mapping(let entries):
            self = .mapping(
                Dictionary(entries.map { ($0.key, SettingValue($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }

    private static func plain(_ text: String) -> SettingValue {
        switch text {
        case "", "~", "null": return .null
        case "true": return .flag(true)
        case "false": return .flag(false)
        default:
            guard text.unicodeScalars.allSatisfy({ "0123456789+-.eE".unicodeScalars.contains($0) }),
                let number = Double(text), abs(number) < largestExactInteger
            else { return .text(text) }
            return .number(number)
        }
    }

    /// The value as JSON on one line, the same for equal values.
    var json: String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .text(let text): text.jsonLiteral
        case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
        case .mapping(let values):
            "{"
                + values.sorted { $0.key < $1.key }.map { "\($0.key.jsonLiteral):\($0.value.json)" }
                .joined(separator: ",") + "}"
        }
    }
}

extension SettingValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let values = try? container.decode([SettingValue].self) {
            self = .list(values)
        } else {
            self = .mapping(try container.decode([String: SettingValue].self))
        }
    }
}
