import ArgumentParser
import Dashboard
import Foundation
import Shell
import TerminalNcurses
import TerminalUI
import Training

/// What the commands that open a screen have in common.
struct ScreenArguments: ParsableArguments {
    @OptionGroup var look: LookOptions

    @Option(
        name: .customLong("fps"), parsing: .unconditional,
        help: ArgumentHelp("Frames a second at most.", valueName: "N"))
    var framesPerSecond = 25

    @Flag(help: "Leave the mouse to the terminal, to select text; the key M switches it while the program runs.")
    var noMouse = false

    func validate() throws {
        guard 1...1000 ~= framesPerSecond else {
            throw ValidationError("--fps: found \(framesPerSecond), expected a whole number from 1 to 1000")
        }
    }

    var options: ScreenOptions {
        ScreenOptions(marks: look.drawnMarks, colors: look.colorTier, mouse: !noMouse)
    }

    func sceneOptions(startsPaused: Bool, recording: URL? = nil) -> SceneOptions {
        SceneOptions(
            framesPerSecond: framesPerSecond, startsPaused: startsPaused, usesMouse: !noMouse, recording: recording,
            achievements: Achievements())
    }
}

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
