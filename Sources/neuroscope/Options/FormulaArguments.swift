/// Formulas and numbers among arguments.
enum FormulaArguments {
    /// The arguments with a space before a formula or a number that begins with a minus, so that it is not taken
    /// for an option; both may begin with a space.
    static func protected(_ arguments: [String]) -> [String] {
        if arguments.first == "information" {
            return arguments.map { $0.hasPrefix("-") && $0.dropFirst().first?.isNumber == true ? " " + $0 : $0 }
        }
        guard let command = arguments.first, ["descend", "gradient"].contains(command) else { return arguments }
        var result = arguments
        for index in arguments.indices.dropFirst() where !isOption(arguments[index - 1]) {
            let argument = arguments[index]
            if argument.hasPrefix("-"), !isOption(argument), argument != "-h" { result[index] = " " + argument }
        }
        return result
    }

    private static func isOption(_ argument: String) -> Bool { argument.hasPrefix("--") }
}
