import Dashboard
import Datasets
import Foundation
import Labs
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

/// The dashboard on runs that really train.
@Suite("With the engine")
struct EngineTests {
    private static let size = Size(columns: 120, rows: 36)

    private static func document(_ name: String) throws -> RecipeDocument {
        try DemoCatalog.standard(LabCatalog.scenes).document(named: name)
    }

    private static func wait(for text: String, on screen: VirtualScreen) async {
        while true {
            let count = await screen.frameCount
            if await screen.frame?.text.contains(text) == true { return }
            await screen.waitForFrames(count + 1)
        }
    }

    @Test(
        "every choice that a key offers is one that the recipe takes",
        arguments: ["xor", "xor-linear", "circle", "iris"])
    func offeredEdits(name: String) throws {
        var document = try EngineTests.document(name)
        let snapshot = try Fixture.binary()
        for key in Array("aAoOlLiIdD[]+-") {
            for _ in 0..<20 {
                let raw = try document.recipe()
                let dataset = try raw.makeDataset()
                let recipe = try raw.resolved(for: dataset)
                var next = snapshot
                next.lanes[0].recipe = recipe
                next.lanes[0].dataset = dataset
                var model = FrameTests.model(next, recipe: recipe, size: EngineTests.size)
                for case .order(.apply(let settings), _) in model.update(.event(.key(.character(key)))) {
                    #expect(throws: Never.self) { try document.set(settings) }
                }
            }
        }
    }

    @Test("a rate down to the smallest that keys reach is one that the recipe takes")
    func rates() throws {
        var document = try EngineTests.document("xor")
        var rate = 0.3
        while rate > LearningRate.range.lowerBound {
            rate = LearningRate.lowered(rate)
            try document.set(path: "optimizer.learning_rate", to: LearningRate.text(rate))
            #expect(try document.recipe().optimizer.learningRate == rate)
        }
    }

    @Test("a key changes the run, is drawn as a tick on the curve, and n draws other weights")
    func keysReachTheRun() async throws {
        let document = try EngineTests.document("xor")
        let engine = try TrainingEngine(document: document)
        let screen = VirtualScreen(size: EngineTests.size)
        let dashboard = Dashboard(
            engine: engine, model: DashboardModel(recipe: try document.recipe(), size: EngineTests.size),
            screen: screen, options: SceneOptions(startsPaused: true))
        async let reason = dashboard.run()
        await EngineTests.wait(for: "paused", on: screen)
        await EngineTests.wait(for: "step 0", on: screen)
        screen.press(.character("s"))
        await EngineTests.wait(for: "step 1 ", on: screen)
        for character in ":seek 0" { screen.press(.character(character)) }
        screen.press(.enter)
        await EngineTests.wait(for: "step 0", on: screen)
        screen.press(.character("s"), .character("s"), .character("+"), .character("s"), .character("s"))
        await EngineTests.wait(for: "step 4 ", on: screen)
        await EngineTests.wait(for: "┆", on: screen)
        let edits = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes[0].edits
        #expect(edits?.map(\.step) == [2])
        #expect(edits?.first?.settings.map(\.path) == ["optimizer.learning_rate"])
        let before = await engine.snapshot(SnapshotRequest(network: true), after: nil)
        screen.press(.character("n"))
        await EngineTests.wait(for: "new weights", on: screen)
        await EngineTests.wait(for: "step 0", on: screen)
        screen.press(.character("q"))
        #expect(await reason == .quit)
        let after = await engine.snapshot(SnapshotRequest(network: true), after: nil)
        #expect(before?.lanes[0].layers[0].weights != after?.lanes[0].layers[0].weights)
        #expect(after?.lanes[0].recipe.optimizer.learningRate == before?.lanes[0].recipe.optimizer.learningRate)
        await engine.shutDown()
    }

    @Test(
        "every demo can be rendered at every size, before and after training",
        arguments: try DemoCatalog.standard(LabCatalog.scenes).recipes().filter { $0.scene == .network }.map(\.name))
    func demos(name: String) async throws {
        let document = try EngineTests.document(name)
        let engine = try TrainingEngine(document: document)
        let recipe = try document.recipe()
        for steps in [0, 20] {
            try await engine.perform(.step(steps))
            for size in FrameTests.sizes {
                var model = DashboardModel(recipe: recipe, size: size)
                model.showsClock = false
                model.landscape.isAwaited = true
                let frame = try #require(
                    await model.frame(from: TrainingSource(engine: engine), capabilities: .noColor))
                #expect(frame.text.contains("step \(steps)"))
                #expect(
                    await model.frame(from: TrainingSource(engine: engine), capabilities: .noColor) == frame)
            }
        }
        await engine.shutDown()
    }
}
