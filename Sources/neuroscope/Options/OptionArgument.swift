import ArgumentParser

/// `NAME=VALUE` with a finite number, or `true` or `false`, which are 1 and 0.
struct OptionArgument: ExpressibleByArgument {
    let name: String
    let value: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let number = Self.number(parts[1]), number.isFinite else { return nil }
        name = String(parts[0])
        value = number
    }

    private static func number(_ text: Substring) -> Double? {
        switch text {
        case "true": 1
        case "false": 0
        default: Double(text)
        }
    }
}
