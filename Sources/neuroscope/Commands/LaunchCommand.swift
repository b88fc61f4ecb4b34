import ArgumentParser
import Dashboard
import Messages
import Datasets
import Recipes
import Shell
import TerminalNcurses
import TerminalUI

/// What `neuroscope` does without a command.
struct LaunchCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "launch",
        abstract: "Pick a demo from the list: what neuroscope does without a command.",
        discussion: "Example: neuroscope --theme light",
        shouldDisplay: false)

    @OptionGroup var screen: ScreenArguments

    var language: Language { screen.language }

    func run() async throws {
        let catalog = try DemoCatalog.shipped()
        let entries = try catalog.recipes().map { DemoEntry($0) }
        let terminal = try NcursesScreen.open(options: screen.options)
        let relay = EventRelay(terminal)
        let reason: ExitReason
        do {
            reason = try await pickAndShow(entries, in: catalog, on: relay)
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
        if case .terminated(let signal) = reason { throw ExitCode(128 + signal) }
    }

    /// Shows the list, then the chosen demo, then the list again, until the list is left.
    private func pickAndShow(
        _ entries: [DemoEntry], in catalog: DemoCatalog, on relay: EventRelay
    ) async throws -> ExitReason {
        var model = LauncherModel(demos: entries, theme: screen.look.theme.theme)
        model.usesMouse = !screen.noMouse
        let miniatures = Miniatures { try demonstration(of: catalog.document(named: $0).titled()) }
        while true {
            switch await Launcher.run(screen: relay.nextScreen(), model: &model, miniatures: miniatures) {
            case .exit(let reason): return reason
            case .start(let name):
                let reason = try await show(name, in: catalog, like: model, on: relay.nextScreen())
                if reason != .quit { return reason }
            }
        }
    }

    private func show(
        _ name: String, in catalog: DemoCatalog, like model: LauncherModel, on screen: any Screen
    ) async throws -> ExitReason {
        let document = try catalog.document(named: name).titled()
        var options = self.screen.sceneOptions(startsPaused: false)
        options.usesMouse = model.usesMouse
        return try await demonstration(of: document).run(
            on: screen, theme: model.theme, options: options)
    }
}
