import Expressions
import Calculus
import Datasets
import Messages
import NeuralNetworks

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

/// What the command line calls a function: the name of a surface, or a formula.
enum SurfaceArgument {
    /// - Throws: `InputError` or `ExpressionError`.
    static func surface(_ text: String) throws -> any Surface {
        if surfaces.names.contains(text) { return try surfaces.make(text) }
        let expression = try Expression(text)
        if let surface = ExpressionSurface(expression, name: text) { return surface }
        let names = surfaces.names.joined(separator: ", ")
        guard let unknown = expression.variables.first(where: { $0 != "x" && $0 != "y" }) else {
            throw InputError(
                .usage, "\"\(text)\" does not depend on x or y, expected a function of them or one of \(names)")
        }
        if expression.variables == [text] {
            throw InputError(
                .usage, "unknown surface \"\(text)\", expected one of \(names), or a formula in x and y",
                suggestion: suggestion(for: text, among: surfaces.names))
        }
        throw InputError(.usage, "unknown variable \"\(unknown)\" in \"\(text)\", expected a formula in x and y")
    }
}
