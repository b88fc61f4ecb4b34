package import TerminalUI

/// The launcher while it is on a screen: events and the pictures of the present miniature take turns in it.
package actor LauncherSession {
    private(set) var model: LauncherModel
    private let screen: any Screen
    private let miniatures: Miniatures?
    private var shownFrame: Frame?
    private var isPresenting = false
    private var wanted: ShownMiniature.Request?
    private var worker: Task<Void, Never>?

    package init(model: LauncherModel, screen: any Screen, miniatures: Miniatures?) {
        self.model = model
        self.screen = screen
        self.miniatures = miniatures
    }

    package func open() async {
        model.size = await screen.size()
        model.capabilities = screen.capabilities
        await screen.report(model.usesMouse ? .buttons : .nothing)
        model.miniature = nil
        await present()
        replaceMiniature()
    }

    package func handle(_ event: Event) async -> LauncherModel.Outcome? {
        if case .resumed = event { shownFrame = nil }
        let usedMouse = model.usesMouse
        if let outcome = model.update(event) { return outcome }
        if model.usesMouse != usedMouse { await screen.report(model.usesMouse ? .buttons : .nothing) }
        await present()
        replaceMiniature()
        return nil
    }

    /// Ends the miniature, without waiting for it.
    package func close() {
        wanted = nil
        worker?.cancel()
        worker = nil
        model.miniature = nil
    }

    /// Draws what there is to see now. Whoever comes while a frame is on its way to the screen leaves the next one to
    /// the one who is at it.
    private func present() async {
        guard !isPresenting else { return }
        isPresenting = true
        defer { isPresenting = false }
        while true {
            let frame = model.view(size: model.size, capabilities: screen.capabilities)
            guard frame != shownFrame else { return }
            shownFrame = frame
            await screen.present(frame)
        }
    }

    /// Starts the miniature that belongs on the screen now, once the one before has let go of the processor.
    private func replaceMiniature() {
        let request = model.miniatureRequest
        guard let miniatures, request != wanted else { return }
        wanted = request
        worker?.cancel()
        guard let request else { return }
        let former = worker
        worker = Task(priority: .utility) { [capabilities = screen.capabilities] in
            await former?.value
            guard !Task.isCancelled else { return }
            await miniatures.animate(request, capabilities: capabilities) { [weak self] state in
                await self?.take(state, of: request)
            }
        }
    }

    private func take(_ state: ShownMiniature.State, of request: ShownMiniature.Request) async {
        guard request == wanted else { return }
        model.miniature = ShownMiniature(request: request, state: state)
        await present()
    }
}

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
