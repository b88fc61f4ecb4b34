import ArgumentParser
import Calculus
import Dashboard
import Messages
import Datasets
import NeuralNetworks
import Recipes

struct DescendCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "descend",
        abstract: "Gradient descent on a function of x, or of x and y, in 64 bits.",
        discussion: """
            Surfaces: \(surfaces.names.joined(separator: ", ")).
            Optimizers: \(optimizers.names.joined(separator: ", ")).

            Example: neuroscope descend "x^2" --from 3 --learning-rate 0.1 --tolerance 1e-8
            """)

    @Argument(help: ArgumentHelp("A surface, or a formula such as \"x^2 + 10*y^2\".", valueName: "SURFACE|EXPRESSION"))
    var function: String

    @Option(help: ArgumentHelp("The rule of the updates.", valueName: "NAME"))
    var optimizer = SGD.name

    @Option(parsing: .unconditional, help: ArgumentHelp("The optimizer's default unless told.", valueName: "R"))
    var learningRate: Double?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "An option of the optimizer, such as momentum=0.9 or nesterov=true; can be given several times.",
            valueName: "NAME=VALUE"))
    var option: [OptionArgument] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Where to start; the surface's own start, or 1 for a formula.", valueName: "X[,Y]"))
    var from: PointsArgument?

    @Option(parsing: .unconditional, help: ArgumentHelp("How many steps at most.", valueName: "N"))
    var steps = 1000

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Stop where the value changes by less; 0 is never.", valueName: "T"))
    var tolerance = 0.0

    @Option(help: ArgumentHelp("text, jsonl or csv.", valueName: "FORMAT"))
    var format = RowFormat.text

    @Flag(help: "Exit with 1 where the descent diverges.")
    var failOnDivergence = false

    @Flag(help: "Open the descent lab on it instead.")
    var live = false

    @OptionGroup var screen: ScreenArguments

    var language: Language { screen.language }

    func validate() throws {
        if steps < 0 { throw ValidationError("--steps: found \(steps), expected a whole number from 0 on") }
        if !(tolerance >= 0 && tolerance.isFinite) {
            throw ValidationError("--tolerance: found \(tolerance), expected a number from 0 on")
        }
        if let learningRate, !learningRate.isFinite || learningRate < 0 {
            throw ValidationError("--learning-rate: found \(learningRate), expected a number from 0 on")
        }
    }

    func run() async throws {
        let surface = try SurfaceArgument.surface(function)
        if live { return try await screen.show(try lab(on: surface)) }
        var settings = DescentSettings(optimizer: try choice())
        settings.tolerance = tolerance
        var descent = Descent(on: surface, from: try start(on: surface), settings: settings, stepLimit: steps)
        var writer = DescentRowWriter(format: format, dimension: surface.dimension)
        Interruption.install()
        try writer.begin()
        while descent.status == .running, Interruption.signal == nil {
            try writer.write(descent.current, status: nil)
            descent.advance()
        }
        try writer.write(descent.current, status: descent.status)
        if format == .text {
            try writer.write(line: descent.explanation)
            try writer.write(line: descent.verdict.sentence(dimension: surface.dimension))
        }
        try writer.flush()
        if let number = Interruption.signal { throw ExitCode(128 + number) }
        if failOnDivergence, descent.status == .diverged { throw ExitCode(1) }
    }

    private func start(on surface: any Surface) throws(InputError) -> SIMD2<Double>? {
        guard let values = from?.values else { return nil }
        guard values.count == surface.dimension else {
            let expected = surface.dimension == 1 ? "one number" : "two numbers, X,Y"
            throw InputError(
                .usage, "found \(values.count == 1 ? "one number" : "\(values.count) numbers"), expected \(expected)",
                key: "--from")
        }
        return SIMD2(values[0], values.count > 1 ? values[1] : 0)
    }

    private func lab(on surface: any Surface) throws -> any Demonstration {
        _ = try start(on: surface)
        let choice = try choice()
        let racer = RacerSpecification(
            optimizer: OptimizerSpecification(
                name: choice.name, learningRate: choice.learningRate, options: choice.options))
        var recipe = Recipe(name: "descend")
        recipe.title = "\(function), \(choice.name)"
        recipe.steps = steps
        let specification = DescentSpecification(
            ground: .function(function), start: from?.values, optimizers: [racer], tolerance: tolerance)
        recipe.scene = SceneSpecification(lab: specification)
        recipe.view = specification.panelNames
        return try specification.demonstration(of: recipe)
    }

    private func choice() throws(InputError) -> OptimizerChoice {
        let options = Dictionary(option.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        do throws(ComponentError) {
            return try OptimizerChoice(optimizer, learningRate: learningRate, options: options)
        } catch {
            throw Self.inputError(error)
        }
    }

    private static func inputError(_ error: ComponentError) -> InputError {
        switch error {
        case .unknownName(let name, let known):
            InputError(
                .usage, "unknown optimizer \"\(name)\", expected one of \(known.joined(separator: ", "))",
                key: "--optimizer", suggestion: suggestion(for: name, among: known))
        case .unknownOption(let name, let owner, let known):
            InputError(
                .usage, "unknown option \"\(name)\" of \(owner), expected one of \(known.joined(separator: ", "))",
                key: "--option", suggestion: suggestion(for: name, among: known))
        case .optionOutOfRange(let name, let value, let range):
            InputError(
                .usage,
                "\(name) is \(value), expected a number from \(range.lowerBound) "
                    + (range.upperBound == .greatestFiniteMagnitude ? "on" : "to \(range.upperBound)"),
                key: "--option")
        }
    }
}
