import ArgumentParser

/// `NAME=VALUE` with a finite number.
struct OptionArgument: ExpressibleByArgument {
    let name: String
    let value: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let number = Double(parts[1]), number.isFinite else { return nil }
        name = String(parts[0])
        value = number
    }
}
