import ArgumentParser
import Dashboard
import Foundation
import TerminalNcurses

extension ScreenArguments {
    /// Shows a demonstration on the terminal until the user leaves.
    ///
    /// - Throws: `ExitCode` with 128 + n where signal n ended it, and what opening and running may throw.
    func show(_ demonstration: any Demonstration, startsPaused: Bool = false, recording: URL? = nil) async throws {
        let terminal = try NcursesScreen.open(options: options)
        let reason: ExitReason
        do {
            reason = try await demonstration.run(
                on: terminal, theme: look.theme.theme,
                options: sceneOptions(startsPaused: startsPaused, recording: recording))
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
        if case .terminated(let signal) = reason { throw ExitCode(128 + signal) }
    }
}
