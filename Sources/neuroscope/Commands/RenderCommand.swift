import ArgumentParser
import Dashboard
import Datasets
import Messages
import Recipes
import Shell
import TerminalUI

struct RenderCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Write one frame of the dashboard as it looks after N steps, without a terminal.",
        discussion: "Example: neuroscope render spirals --steps 3000 --size 160x48 --format svg --output spirals.svg")

    @OptionGroup var recipe: RecipeOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many steps to train first; the recipe's, or else 1000, unless told.", valueName: "N"))
    var steps: Int?

    @Option(help: ArgumentHelp("The size of the frame in cells.", valueName: "COLUMNSxROWS"))
    var size = FrameSizeArgument.standard

    @Option(help: ArgumentHelp("text, ansi or svg.", valueName: "FORMAT"))
    var format = PictureFormat.text

    @Option(help: ArgumentHelp("Show this panel alone.", valueName: "NAME"))
    var panel: String?

    @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "FILE"))
    var output: String?

    @OptionGroup var lanes: LaneOptions

    @OptionGroup var look: LookOptions

    var language: Language { look.pictureLanguage }

    func validate() throws {
        if let steps, steps < 0 { throw ValidationError("--steps: found \(steps), expected a whole number from 0 on") }
    }

    func run() async throws {
        let document = try lanes.applied(to: recipe.document())
        let demonstration = try demonstration(of: document, seedCount: lanes.seeds)
        let recipe = try document.recipe()
        let file = try output.map { path throws(InputError) in try OutputFile(path: path) }
        let picture = try await text(
            of: demonstration.frame(
                Picture(
                    size: size.size, panel: panel, steps: steps ?? recipe.steps ?? 1000, theme: look.theme.theme,
                    capabilities: capabilities)))
        if let file {
            try file.write(picture)
        } else {
            var output = StandardOutput()
            try output.write(picture)
            try output.flush()
        }
    }

    /// The colours of no terminal in particular, so that the same command writes the same bytes everywhere.
    private var capabilities: Capabilities {
        let colors: Capabilities.ColorTier =
            switch format {
            case .text: .none
            case .ansi: look.colorTier ?? .indexed
            case .svg: look.colorTier ?? .full
            }
        return Capabilities(colors: colors, marks: look.drawnMarks)
    }

    private func text(of frame: Frame) -> String {
        switch format {
        case .text: frame.text + "\n"
        case .ansi: frame.ansi(capabilities)
        case .svg: frame.svg(theme: look.theme.theme, capabilities: capabilities)
        }
    }
}
