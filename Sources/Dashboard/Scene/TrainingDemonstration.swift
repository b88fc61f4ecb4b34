package import Datasets
package import TerminalUI
package import Training

/// A training run and its dashboard.
package struct TrainingDemonstration: Demonstration {
    private let document: RecipeDocument
    private let recipe: Recipe
    private let seedCount: Int

    /// - Parameter seedCount: how many seeds each variant runs with.
    /// - Throws: `InputError` where the recipe is wrong.
    package init(document: RecipeDocument, seedCount: Int = 1) throws(InputError) {
        self.seedCount = seedCount
        self.document = document
        recipe = try document.recipe()
    }

    package func run(on screen: any Screen, theme: Theme, options: SceneOptions) async throws -> ExitReason {
        let engine = try TrainingEngine(document: document, seedCount: seedCount)
        let model = DashboardModel(recipe: recipe, size: await screen.size(), theme: theme)
        let reason = await Dashboard(engine: engine, model: model, screen: screen, options: options).run()
        await engine.shutDown()
        return reason
    }

    package func frame(_ picture: Picture) async throws -> Frame {
        let focus = try picture.panel.map { name throws(InputError) in
            try panel(named: name, among: PanelKind.allCases)
        }
        var document = document
        if let limit = recipe.steps, limit < picture.steps { try document.set(path: "steps", to: "\(picture.steps)") }
        let engine = try TrainingEngine(document: document, seedCount: seedCount)
        // Asking for the layers' health once makes the engine measure the last step's update, and asking for their
        // depth once makes it record that.
        var watched = SnapshotRequest(health: true)
        watched.depth = focus == .depth
        _ = await engine.snapshot(watched, after: nil)
        await engine.step(picture.steps)
        var model = DashboardModel(recipe: recipe, size: picture.size, theme: picture.theme)
        if let focus { model.zoom(on: focus) }
        model.showsClock = false
        let frame = await model.frame(from: TrainingSource(engine: engine), capabilities: picture.capabilities)
        await engine.shutDown()
        return frame ?? Frame(size: picture.size)
    }
}
