import Calculus
import Datasets
import Messages
import NeuralNetworks

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
