import ArgumentParser
import Dashboard
import Messages
import Foundation
import Recipes
import Training

struct DemoCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open the dashboard on one demo: watch it learn, and change things while it does.",
        discussion: """
            Example: neuroscope demo xor --set model.activation=relu --speed 100

            Data of your own need no recipe; one is proposed, and :recipe shows it:
            neuroscope demo --csv wine.csv --target quality
            """)

    @OptionGroup var recipe: RecipeOptions

    @Flag(help: "Wait for the space bar.")
    var paused = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The pace: steps a second, or max.", valueName: "STEPS|max"))
    var speed: PaceArgument?

    @Option(help: ArgumentHelp("Record the run when it is left, for neuroscope replay.", valueName: "FILE.run"))
    var record: String?

    @OptionGroup var lanes: LaneOptions

    @OptionGroup var screen: ScreenArguments

    var language: Language { screen.language }

    func run() async throws {
        let document = try lanes.applied(
            to: recipe.document(speed.map { [Setting(path: "speed", value: $0.value)] } ?? []))
        let demonstration = try demonstration(of: document, seedCount: lanes.seeds)
        if let record { _ = try OutputFile(path: record) }
        try await screen.show(
            demonstration, startsPaused: paused, recording: record.map { URL(filePath: $0) })
    }
}
