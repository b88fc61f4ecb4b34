import Messages
package import Shell
package import TerminalUI

/// A lab and its engine.
package struct LabDemonstration<Shown: Lab>: Demonstration {
    let lab: Shown
    let makeEngine: @Sendable () -> Shown.Engine

    package init(lab: Shown, engine: @escaping @Sendable () -> Shown.Engine) {
        self.lab = lab
        makeEngine = engine
    }

    package func run(on screen: any Screen, theme: Theme, options: SceneOptions) async -> ExitReason {
        let engine = makeEngine()
        var scene = LabScene(lab: lab, size: await screen.size(), theme: theme)
        scene.lesson = LessonSheet(demo: lab.name, options)
        let reason = await SceneRunner(
            scene: scene, source: LabSource(engine: engine), screen: screen, options: options
        ).run()
        await engine.shutDown()
        return reason
    }

    package var keyRows: [KeyRow] {
        LabScene(lab: lab, size: minimumSceneSize).commands().keyRows()
            + lab.panels.flatMap { $0.commands(of: lab).keyRows() }
    }

    package var panelNames: [String] { lab.panels.map(\.rawValue) }

    package func frames(_ pictures: [Picture], after steps: Int) async throws -> [Frame] {
        let engine = makeEngine()
        await engine.advance(by: steps)
        var scene = LabScene(lab: lab, size: Size(columns: 0, rows: 0))
        scene.lesson = Lesson.of(demo: lab.name).map(LessonSheet.init)
        scene.lab.advance(by: steps)
        scene.lab.hideClock()
        var frames: [Frame] = []
        for picture in pictures {
            let frame = try await Language.$current.withValue(picture.language ?? .current) {
                try await self.frame(picture, of: scene, source: LabSource(engine: engine))
            }
            frames.append(frame)
        }
        await engine.shutDown()
        return frames
    }

    private func frame(
        _ picture: Picture, of scene: LabScene<Shown>, source: LabSource<Shown.Engine>
    ) async throws -> Frame {
        var scene = scene
        scene.size = picture.size
        scene.theme = picture.theme
        scene.focus = try picture.panel.map { try panel(named: $0, among: lab.panels) }
        scene.isZoomed = picture.isZoomed && scene.focus != nil
        if Shown.Engine.self == FrameTicker.self {
            return scene.view(size: picture.size, capabilities: picture.capabilities)
        }
        return await scene.frame(from: source, capabilities: picture.capabilities) ?? Frame(size: picture.size)
    }
}
