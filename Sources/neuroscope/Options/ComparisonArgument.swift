import ArgumentParser
import Training

/// `PATH=V1,V2,...`: a variant for each value.
struct ComparisonArgument: ExpressibleByArgument {
    let variants: [Variant]

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        let path = String(argument[..<equals])
        let values = Self.split(argument[argument.index(after: equals)...])
        guard !values.contains(""), Set(values).count == values.count else { return nil }
        variants = values.map { value in
            Variant(label: "\(path)=\(value)", settings: [Setting(path: path, value: value)])
        }
    }

    /// The parts between commas that stand outside of brackets: `[8,8],[4]` is two values.
    private static func split(_ text: Substring) -> [String] {
        var values = [""]
        var depth = 0
        for character in text {
            switch character {
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            case "," where depth == 0:
                values.append("")
                continue
            default: break
            }
            values[values.count - 1].append(character)
        }
        return values.map { String($0.drop(while: \.isWhitespace)) }
    }
}
