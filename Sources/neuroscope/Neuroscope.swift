import ArgumentParser
import Datasets
import Foundation
import Messages
import Recipes

@main struct Neuroscope: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neuroscope",
        abstract: "A microscope for neural networks: watch them learn in a terminal.",
        discussion: """
            Without a command it lists the demos: pick one with the arrow keys, Enter starts it.

            Example: neuroscope demo xor
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ListCommand.self, TrainCommand.self, RenderCommand.self, RecordCommand.self,
            SweepCommand.self, ReplayCommand.self, ActivationCommand.self, DescendCommand.self, GradientCommand.self,
            InformationCommand.self, SchemaCommand.self,
            LaunchCommand.self,
        ],
        defaultSubcommand: LaunchCommand.self)

    static func main() async {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            try refuseUnknownCommand(arguments)
            try await run(FormulaArguments.protected(arguments))
        } catch {
            Failure(error).exit()
        }
    }

    @concurrent private static func run(_ arguments: [String]) async throws {
        var command = try await asyncParseAsRoot(arguments)
        let language = (command as? any LocalizedCommand)?.language ?? .english
        _ = try StringTable.of(language)
        try await Language.$current.withValue(language) {
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        }
    }

    /// The parser takes an unknown command for an unexpected argument; this one says what was meant.
    private static func refuseUnknownCommand(_ arguments: [String]) throws(InputError) {
        guard let word = arguments.first, !word.hasPrefix("-") else { return }
        let names = configuration.subcommands.filter { $0.configuration.shouldDisplay }.compactMap {
            $0.configuration.commandName
        }
        guard !names.contains(word), word != "help" else { return }
        let isRecipe = word.hasSuffix(".yaml") || (try? DemoCatalog.shipped().names.contains(word)) == true
        throw InputError(
            .usage, "unknown command \"\(word)\", expected one of \(names.joined(separator: ", "))",
            suggestion: isRecipe ? "demo \(word)" : suggestion(for: word, among: names))
    }
}
