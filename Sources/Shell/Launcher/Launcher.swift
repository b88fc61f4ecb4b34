package import TerminalUI

/// Lets the user pick a demo.
package enum Launcher {
    /// Shows the list until a demo is picked or the launcher is left.
    package static func run(
        screen: any Screen, demos: [DemoEntry], theme: Theme = .dark, miniatures: Miniatures? = nil
    ) async -> LauncherModel.Outcome {
        var model = LauncherModel(demos: demos, theme: theme)
        return await run(screen: screen, model: &model, miniatures: miniatures)
    }

    /// The same with a model that outlives a demo, so that coming back finds the list as it was left.
    package static func run(
        screen: any Screen, model: inout LauncherModel, miniatures: Miniatures? = nil
    ) async -> LauncherModel.Outcome {
        let session = LauncherSession(model: model, screen: screen, miniatures: miniatures)
        await session.open()
        var outcome: LauncherModel.Outcome?
        for await event in screen.events {
            outcome = await session.handle(event)
            if outcome != nil { break }
        }
        await session.close()
        model = await session.model
        return outcome ?? .exit(.quit)
    }
}
