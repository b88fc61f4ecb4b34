import Foundation
import Datasets
import Messages
package import Recipes
package import Shell
package import TerminalUI
import Training

/// A training run and its dashboard.
package struct TrainingDemonstration: Demonstration {
    private let document: RecipeDocument
    let recipe: Recipe
    private let seedCount: Int
    private let edits: [ScriptedEdit]?
    let engine: TrainingEngine

    /// Each variant runs with so many seeds; the edits are those of a recorded branch instead of the recipe's own.
    ///
    /// - Throws: `InputError` where the recipe or its data is wrong.
    package init(document: RecipeDocument, seedCount: Int = 1, edits: [ScriptedEdit]? = nil) throws {
        self.seedCount = seedCount
        self.document = document
        self.edits = edits
        recipe = try document.recipe()
        engine = try TrainingEngine(document: document, seedCount: seedCount, edits: edits)
    }

    package func run(on screen: any Screen, theme: Theme, options: SceneOptions) async throws -> ExitReason {
        var model = DashboardModel(recipe: recipe, size: await screen.size(), theme: theme)
        if !document.isProposal { model.lesson = LessonSheet(demo: recipe.name, options) }
        model.notice = try await proposalNotice()
        let journal = RunJournal(name: recipe.name)
        if let abandoned = journal.abandoned().first {
            model.abandonedRun = abandoned.path
            model.notice = Notice(localized("a run of this demo was cut off: :recover takes it up where it was"))
        }
        let scribe = Task { await journal.keep(engine, clock: options.clock) }
        let reason = await Dashboard(engine: engine, model: model, screen: screen, options: options).run()
        scribe.cancel()
        await scribe.value
        let run = options.recording == nil ? nil : await engine.record()
        await engine.shutDown()
        journal.remove()
        if let run, let file = options.recording { try run.yaml.write(to: file.path) }
        return reason
    }

    package var keyRows: [KeyRow] { DashboardModel(recipe: recipe, size: minimumSceneSize).commands().keyRows() }

    /// What has been chosen for data of the user's own, before anybody changes it.
    private func proposalNotice() async throws -> Notice? {
        guard document.isProposal, let lane = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes.first else {
            return nil
        }
        return Notice(proposal(for: lane.dataset))
    }

    private func proposal(for dataset: Dataset) -> String {
        let sizes = ([dataset.inputCount] + recipe.model.hidden + [dataset.outputCount]).map(String.init)
        let network = "\(sizes.joined(separator: "-")) \(recipe.model.activations.first?.name ?? "")"
        let rate = "\(recipe.optimizer.name) \(LearningRate.text(recipe.optimizer.learningRate))"
        let batch = recipe.batch.text
        let words = localized("proposed (:recipe): \(network), \(rate), batch \(batch), inputs standardised")
        guard !dataset.omitted.isEmpty else { return words }
        return words + localized("; left out: \(dataset.omitted.joined(separator: ", "))")
    }

    /// The run, or one that may go that far where it ends before.
    private func engine(for steps: Int) throws -> TrainingEngine {
        guard let limit = recipe.steps, limit < steps else { return engine }
        var document = document
        try document.set(path: "steps", to: "\(steps)")
        return try TrainingEngine(document: document, seedCount: seedCount, edits: edits)
    }

    package var panelNames: [String] {
        DashboardModel(recipe: recipe, size: Size(columns: 0, rows: 0)).panels.map(\.rawValue)
    }

    package func frames(_ pictures: [Picture], after steps: Int) async throws -> [Frame] {
        let engine = try engine(for: steps)
        // Asking for the layers' health once makes the engine measure the last step's update, and asking for their
        // depth once makes it record that.
        var watched = SnapshotRequest(health: true)
        watched.depth = pictures.contains { $0.panel == PanelKind.depth.rawValue }
        _ = await engine.snapshot(watched, after: nil)
        try await engine.perform(.step(steps))
        var frames: [Frame] = []
        for picture in pictures {
            let frame = try await Language.$current.withValue(picture.language ?? .current) {
                try await self.frame(picture, of: TrainingSource(engine: engine))
            }
            frames.append(frame)
        }
        await engine.shutDown()
        return frames
    }

    private func frame(_ picture: Picture, of source: TrainingSource) async throws -> Frame {
        let focus = try picture.panel.map { name throws(InputError) in
            try panel(named: name, among: PanelKind.allCases)
        }
        var model = DashboardModel(recipe: recipe, size: picture.size, theme: picture.theme)
        if !document.isProposal { model.lesson = Lesson.of(demo: recipe.name).map(LessonSheet.init) }
        if let focus {
            if picture.isZoomed { model.zoom(on: focus) } else { model.focus = focus }
        }
        model.notice = try await proposalNotice()
        model.showsClock = false
        model.landscape.isAwaited = true
        let frame = await model.frame(from: source, capabilities: picture.capabilities)
        return frame ?? Frame(size: picture.size)
    }
}
