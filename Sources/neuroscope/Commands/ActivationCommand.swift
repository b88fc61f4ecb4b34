import ArgumentParser
import Dashboard
import Labs
import Messages
import Datasets
import NeuralNetworks
import Recipes

struct ActivationCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "activation",
        abstract: "Values and derivatives of activation functions, in 64 bits.",
        discussion: """
            Functions: \(activations.names.joined(separator: ", ")).

            Example: neuroscope activation relu leaky_relu --at -2,-0.5,0,3 --option slope=0.1

            With --live they are drawn on the screen, with their derivatives, a cursor and options to turn.
            """)

    @Argument(help: "The functions, in the order in which they are written.")
    var names: [String]

    @Option(parsing: .unconditional, help: "Where to evaluate them, such as -1,0,2.5.")
    var at = PointsArgument(values: [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3])

    @Option(
        parsing: .unconditionalSingleValue,
        help: "An option of those functions that have it, such as alpha=0.5; can be given several times.")
    var option: [OptionArgument] = []

    @Option(help: "text or jsonl.")
    var format = ActivationFormat.text

    @Flag(help: "Open the screen on these functions.")
    var live = false

    @OptionGroup var screen: ScreenArguments

    var language: Language { screen.language }

    func run() async throws {
        try refuseUnknownNames()
        if live { return try await screen.show(demonstration(of: liveDocument())) }
        let samples = try names.map(sample)
        var output = StandardOutput()
        for line in format == .jsonl ? samples.map(\.json) : ActivationSample.table(samples) {
            try output.write(line: line)
        }
        try output.flush()
    }

    private func liveDocument() throws(InputError) -> RecipeDocument {
        let options = option.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
        let recipe = """
            title: Activation functions and their derivatives
            title_zh: 激活函数及其导数
            scene: activations
            activations: {functions: [\(names.joined(separator: ", "))], options: {\(options)}}
            """
        return try RecipeDocument(yaml: recipe, name: "activations", scenes: Scenes.all).titled()
    }

    private func sample(_ name: String) throws(InputError) -> ActivationSample {
        let owned = activations.options(of: name).map(\.name)
        let given = option.filter { owned.contains($0.name) }
        let options = Dictionary(given.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        do throws(ComponentError) {
            return ActivationSample(of: try activations.make(name, options: options), options: options, at: at.values)
        } catch {
            throw InputError(.usage, "\(name): \(Self.reason(error))", key: "--option")
        }
    }

    /// Every name must be a function's, and every option one of theirs.
    private func refuseUnknownNames() throws(InputError) {
        for name in names where !activations.names.contains(name) {
            throw InputError(
                .usage, "unknown activation \"\(name)\", expected one of \(activations.names.joined(separator: ", "))",
                suggestion: suggestion(for: name, among: activations.names))
        }
        let known = names.flatMap { activations.options(of: $0).map(\.name) }
        for option in option where !known.contains(option.name) {
            let expected = known.isEmpty ? "none, since these functions have no options" : known.joined(separator: ", ")
            throw InputError(
                .usage, "unknown option \"\(option.name)\", expected \(expected)", key: "--option",
                suggestion: suggestion(for: option.name, among: known))
        }
    }

    private static func reason(_ error: ComponentError) -> String {
        switch error {
        case .optionOutOfRange(let name, let value, let range):
            "\(name) is \(value), expected a number from \(range.lowerBound) to \(range.upperBound)"
        case .unknownName(let name, _), .unknownOption(let name, _, _):
            "unknown \(name)"
        }
    }
}

enum ActivationFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
}
