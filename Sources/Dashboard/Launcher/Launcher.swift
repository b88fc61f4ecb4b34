package import TerminalUI

/// Lets the user pick a demo.
package enum Launcher {
    /// Shows the list until a demo is picked or the launcher is left.
    package static func run(
        screen: any Screen, demos: [DemoEntry], theme: Theme = .dark
    ) async -> LauncherModel.Outcome {
        var model = LauncherModel(demos: demos, theme: theme)
        return await run(screen: screen, model: &model)
    }

    /// The same with a model that outlives a demo, so that coming back finds the list as it was left.
    package static func run(screen: any Screen, model: inout LauncherModel) async -> LauncherModel.Outcome {
        var size = await screen.size()
        var shown: Frame?
        if let frame = await show(model, size: size, on: screen, instead: shown) { shown = frame }
        for await event in screen.events {
            if case .resize(let new) = event { size = new }
            if case .resumed = event { shown = nil }
            if let outcome = model.update(event) { return outcome }
            if let frame = await show(model, size: size, on: screen, instead: shown) { shown = frame }
        }
        return .exit(.quit)
    }

    private static func show(
        _ model: LauncherModel, size: Size, on screen: any Screen, instead shown: Frame?
    ) async -> Frame? {
        let frame = model.view(size: size, capabilities: screen.capabilities)
        guard frame != shown else { return nil }
        await screen.present(frame)
        return frame
    }
}
