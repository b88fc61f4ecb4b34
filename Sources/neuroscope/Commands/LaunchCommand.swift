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
        let achievements = Achievements()
        var model = LauncherModel(demos: entries, theme: screen.look.theme.theme)
        model.usesMouse = !screen.noMouse
        model.take(achievements)
        model.pickSuggestion()
        let miniatures = Miniatures { try demonstration(of: catalog.document(named: $0).titled()) }
        while true {
            switch await Launcher.run(screen: relay.nextScreen(), model: &model, miniatures: miniatures) {
            case .exit(let reason): return reason
            case .start(let name):
                var options = screen.sceneOptions(startsPaused: false)
                options.usesMouse = model.usesMouse
                options.achievements = achievements
                options.opensLesson = achievements.isEmpty
                let document = try catalog.document(named: name).titled()
                let reason = try await demonstration(of: document).run(
                    on: relay.nextScreen(), theme: model.theme, options: options)
                if reason != .quit { return reason }
                model.take(achievements)
            }
        }
    }
}
