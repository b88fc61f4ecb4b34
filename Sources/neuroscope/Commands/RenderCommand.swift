import ArgumentParser
import Dashboard
import Datasets
import TerminalUI
import Training

struct RenderCommand: AsyncParsableCommand {
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

    @OptionGroup var look: LookOptions

    func validate() throws {
        if let steps, steps < 0 { throw ValidationError("--steps: found \(steps), expected a whole number from 0 on") }
    }

    func run() async throws {
        var document = try recipe.document(language: look.language)
        let recipe = try document.recipe()
        let focus = try panel.map { name throws(InputError) in try Self.panel(named: name) }
        let count = steps ?? recipe.steps ?? 1000
        if let limit = recipe.steps, limit < count { try document.set(path: "steps", to: "\(count)") }
        let file = try output.map { path throws(InputError) in try OutputFile(path: path) }
        let picture = try await text(of: frame(document, recipe: recipe, focus: focus, steps: count))
        if let file {
            try file.write(picture)
        } else {
            var output = StandardOutput()
            try output.write(picture)
            try output.flush()
        }
    }

    private static func panel(named name: String) throws(InputError) -> PanelKind {
        if let kind = PanelKind(rawValue: name) { return kind }
        let names = PanelKind.allCases.map(\.rawValue)
        throw InputError(
            .usage, "found \"\(name)\", expected one of \(names.joined(separator: ", "))", key: "--panel",
            suggestion: suggestion(for: name, among: names))
    }

    private func frame(
        _ document: RecipeDocument, recipe: Recipe, focus: PanelKind?, steps: Int
    ) async throws -> Frame {
        let engine = try TrainingEngine(document: document)
        // Asking for the layers' health once makes the engine measure the last step's update.
        _ = await engine.snapshot(SnapshotRequest(health: true), after: nil)
        await engine.step(steps)
        var model = DashboardModel(recipe: recipe, size: size.size, theme: look.theme.theme)
        if let focus {
            model.focus = focus
            model.isZoomed = true
        }
        let frame = await model.rendered(from: engine, capabilities: capabilities)
        await engine.shutDown()
        return frame ?? Frame(size: size.size)
    }

    private var capabilities: Capabilities {
        Capabilities(colors: look.noColor || format == .text ? .none : .full, unicode: !look.ascii)
    }

    private func text(of frame: Frame) -> String {
        switch format {
        case .text: frame.text + "\n"
        case .ansi: frame.ansi(capabilities)
        case .svg: frame.svg(theme: look.theme.theme, capabilities: capabilities)
        }
    }
}
