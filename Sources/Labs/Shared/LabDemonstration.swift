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

    package func frame(_ picture: Picture) async throws -> Frame {
        let focus = try picture.panel.map { try panel(named: $0, among: lab.panels) }
        let engine = makeEngine()
        await engine.advance(by: picture.steps)
        var scene = LabScene(lab: lab, size: picture.size, theme: picture.theme)
        scene.lesson = Lesson.of(demo: lab.name).map(LessonSheet.init)
        scene.focus = focus
        scene.isZoomed = focus != nil
        scene.lab.advance(by: picture.steps)
        scene.lab.hideClock()
        let frame: Frame?
        if Shown.Engine.self == FrameTicker.self {
            frame = scene.view(size: picture.size, capabilities: picture.capabilities)
        } else {
            frame = await scene.frame(from: LabSource(engine: engine), capabilities: picture.capabilities)
        }
        await engine.shutDown()
        return frame ?? Frame(size: picture.size)
    }
}
