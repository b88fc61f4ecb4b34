package import Shell
package import TerminalUI

extension LabDemonstration {
    package func animate(
        _ miniature: Miniature, show: @escaping @Sendable (Frame) async -> Void
    ) async throws {
        let engine = makeEngine()
        let source = LabSource(engine: engine)
        var scene = LabScene(lab: lab, size: miniature.size, theme: miniature.theme)
        scene.lab.hideClock()
        for effect in scene.start() { _ = try await source.perform(effect, picture: nil) }
        var version: Int?
        var shown: Frame?
        repeat {
            let frame = scene.miniature(capabilities: miniature.capabilities)
            // What an engine has not told yet would be an empty panel.
            if frame != shown, version != nil || Shown.Engine.self == FrameTicker.self { await show(frame) }
            shown = frame
            if version != nil, await !miniature.rest() { break }
            guard let snapshot = await engine.snapshot(scene.miniatureRequest, after: version) else { break }
            version = snapshot.version
            for effect in scene.update(.snapshot(snapshot)) { _ = try await source.perform(effect, picture: nil) }
        } while !Task.isCancelled
        await engine.shutDown()
    }
}

extension LabScene {
    /// The first panel alone on the whole of the frame.
    func miniature(capabilities: Capabilities) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext.localized(capabilities: capabilities, theme: theme)
        lab.panels[0].view(of: lab, isEntered: false)
            .render(into: &frame, area: frame.bounds, isFocused: false, context: context)
        return frame
    }

    /// What the miniature needs of the engine.
    var miniatureRequest: Shown.Engine.Request {
        lab.request([(lab.panels[0], Panel(title: "").interior(of: Rect(size)))])
    }
}
