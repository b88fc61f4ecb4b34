import ArgumentParser
import Dashboard
import Datasets
import Messages
import Recipes
import Shell
import TerminalUI

struct RecordCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record the dashboard while a script presses keys: as an asciicast, or as an SVG that moves.",
        discussion: """
            Example: neuroscope record xor --keys keys.txt --output xor.cast

            The file of keys has a line for each: the seconds from the start, and the key as the help names it, or a \
            command such as :set batch=4, which is typed and entered. A time alone is how long to go on. Lines that \
            begin with # are comments.
            """)

    @OptionGroup var recipe: RecipeOptions

    @Option(help: ArgumentHelp("The keys and their times.", valueName: "FILE"))
    var keys: String

    @Option(help: ArgumentHelp("Where to: a picture where the name ends in .svg.", valueName: "FILE.cast|FILE.svg"))
    var output: String

    @Option(help: ArgumentHelp("The size of the screen in cells.", valueName: "COLUMNSxROWS"))
    var size = FrameSizeArgument.standard

    @OptionGroup var lanes: LaneOptions

    @OptionGroup var look: LookOptions

    var language: Language { look.pictureLanguage }

    func run() async throws {
        let document = try lanes.applied(to: recipe.document())
        let demonstration = try demonstration(of: document, seedCount: lanes.seeds)
        let script = try KeyScript(contentsOf: keys)
        let file = try OutputFile(path: output)
        let capabilities = Capabilities(colors: look.colorTier ?? .full, marks: look.drawnMarks)
        let screen = RecordingScreen(size: size.size, cues: script.cues, capabilities: capabilities)
        _ = try await demonstration.run(on: screen, theme: look.theme.theme, options: SceneOptions(framesPerSecond: 30))
        let recording = await screen.recording
        try file.write(
            output.hasSuffix(".svg")
                ? recording.svg(theme: look.theme.theme) : recording.asciicast(title: try document.recipe().title))
    }
}
