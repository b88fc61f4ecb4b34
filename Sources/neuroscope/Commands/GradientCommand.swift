import Expressions
import ArgumentParser
import Calculus
import Dashboard
import Labs
import Messages
import Datasets
import Recipes

struct GradientCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "gradient",
        abstract: "The value of a formula and its gradient by four methods, in 64 bits.",
        discussion: """
            Formulas: + - * / ^, parentheses, numbers, names, pi, e and \
            \(ExpressionFunction.allCases.map(\.name).joined(separator: " ")).

            Example: neuroscope gradient "1/(sigmoid(w*x+b)+1)" x=1 w=0 b=0

            With --live the formula is drawn as a graph, to be stepped through forward and backward.
            """)

    @Argument(help: ArgumentHelp("A formula.", valueName: "EXPRESSION"))
    var expression: String

    @Argument(help: ArgumentHelp("A value for each name of the formula.", valueName: "NAME=VALUE"))
    var values: [String] = []

    @Option(help: ArgumentHelp("text, json, or dot for Graphviz.", valueName: "FORMAT"))
    var format = GradientFormat.text

    @Flag(help: "Open the screen on its computation graph.")
    var live = false

    @OptionGroup var screen: ScreenArguments

    var language: Language { screen.language }

    func run() async throws {
        let formula = try Expression(expression)
        if live { return try await screen.show(demonstration(of: liveDocument(for: formula))) }
        let report = GradientReport(of: formula, at: try point(for: formula))
        try report.refuseNonFinite()
        var output = StandardOutput()
        for line in report.lines(format) { try output.write(line: line) }
        try output.flush()
    }

    private func liveDocument(for formula: Expression) throws(InputError) -> RecipeDocument {
        let values = zip(formula.variables, try point(for: formula)).map { "\($0): \($1)" }.joined(separator: ", ")
        let recipe = """
            title: A computation graph, forward and backward
            title_zh: 计算图：前向与反向
            scene: calculus
            calculus: {kind: computation_graph, expression: \(expression.jsonLiteral), at: {\(values)}}
            """
        return try RecipeDocument(yaml: recipe, name: "gradient", scenes: Scenes.all).titled()
    }

    /// A value for every variable, in the formula's order.
    private func point(for formula: Expression) throws(InputError) -> [Double] {
        var given: [OptionArgument] = []
        for text in values {
            guard let value = OptionArgument(argument: text) else {
                throw InputError(.usage, "found \"\(text)\", expected NAME=NUMBER, such as x=0.5")
            }
            given.append(value)
        }
        try refuseUnknownNames(given, in: formula)
        var point: [Double] = []
        for name in formula.variables {
            guard let value = given.first(where: { $0.name == name })?.value else {
                throw InputError(.usage, "no value for \"\(name)\", expected \(name)=NUMBER after the formula")
            }
            point.append(value)
        }
        return point
    }

    private func refuseUnknownNames(_ values: [OptionArgument], in formula: Expression) throws(InputError) {
        for value in values {
            if NamedConstant(rawValue: value.name) != nil || ExpressionFunction(rawValue: value.name) != nil {
                throw InputError(.usage, "\(value.name) has a fixed meaning and takes no value")
            }
            if values.count(where: { $0.name == value.name }) > 1 {
                throw InputError(.usage, "\(value.name) has more than one value")
            }
            guard formula.variables.contains(value.name) else {
                let known =
                    formula.variables.isEmpty ? "no names" : "the names " + formula.variables.joined(separator: ", ")
                throw InputError(
                    .usage, "the formula has no name \"\(value.name)\", it has \(known)",
                    suggestion: suggestion(for: value.name, among: formula.variables))
            }
        }
    }
}

enum GradientFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, dot
}
