import Messages
import Recipes
package import Shell
package import TerminalUI
package import Training

/// What the dashboard asks of a run; ``TrainingEngine`` is the one that trains.
package protocol TrainingControl: Sendable {
    /// Carries an order out.
    ///
    /// - Throws: `InputError` where it cannot be done; then nothing has changed.
    @discardableResult
    func perform(_ order: TrainingOrder, in lanes: LaneSelection) async throws -> TrainingOutcome
    /// Something newer than `version`, as soon as there is; nil once the run is shut down or the task is cancelled.
    func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot?
}

extension TrainingEngine: TrainingControl {}

/// A run behind a training dashboard.
package struct TrainingSource: SceneSource {
    let engine: any TrainingControl
    private let achievements: Achievements?
    private let maps: RecentMaps

    package init(
        engine: any TrainingControl, achievements: Achievements? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.engine = engine
        self.achievements = achievements
        maps = RecentMaps(clock: clock)
    }

    /// With the maps of a moment ago where the run has only gone on since.
    package func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot? {
        var version = version
        if version != nil, await maps.areFresh(for: request) {
            guard let snapshot = await engine.snapshot(request.withoutMaps, after: version) else { return nil }
            if let completed = await maps.completed(snapshot, for: request) { return completed }
            version = nil
        }
        guard let snapshot = await engine.snapshot(request, after: version) else { return nil }
        await maps.keep(snapshot, for: request)
        return snapshot
    }

    package func perform(_ effect: Effect, picture: String?) async throws -> String? {
        switch effect {
        case .order(let order, let lanes): order.words(try await engine.perform(order, in: lanes))
        case .writeOut(let stem, let lane): try await writeOut(stem: stem, lane: lane, picture: picture)
        case .remember(let goals, let demo): note(goals, of: demo)
        case .readToEdit(let lane): TrainingOrder.readRecipe.words(try await engine.perform(.readRecipe, in: lane))
        case .takeEdited(let text, let original, let lane): try await takeEdited(text, of: original, lane: lane)
        case .exit, .edit: nil
        }
    }

    private func note(_ goals: [Goal], of demo: String) -> String? {
        achievements?.note(demo, goals: goals)
        return nil
    }

    /// Brings the changes that were made to a recipe's text into force, as `:set` would one by one.
    private func takeEdited(_ text: String, of original: String, lane: LaneSelection) async throws -> String? {
        let scenes = Scenes(labs: [], panels: PanelKind.names)
        let before = try RecipeDocument(yaml: original, name: "recipe", scenes: scenes)
        let after = try RecipeDocument(yaml: text, name: "recipe", scenes: scenes)
        let settings = try before.settings(leadingTo: after)
        guard !settings.isEmpty else { return localized("nothing was changed") }
        try await engine.perform(.apply(settings), in: lane)
        return localized("changed: \(settings.map(\.path).joined(separator: ", "))")
    }

    private func writeOut(stem: String, lane: LaneSelection, picture: String?) async throws -> String {
        var names = [stem + ".json"]
        try await engine.perform(.save(path: names[0]), in: lane)
        let request = SnapshotRequest(historyColumns: MetricsTable.rowLimit)
        var index = 0
        if case .one(let chosen) = lane { index = chosen }
        if let history = await engine.snapshot(request, after: nil)?.lanes.dropFirst(index).first?.history {
            names.append(stem + ".csv")
            try MetricsTable(history).csv.write(to: stem + ".csv")
        }
        names.append(stem + ".run")
        try await engine.perform(.record(path: stem + ".run"), in: .all)
        if let picture {
            names.append(stem + ".svg")
            try picture.write(to: stem + ".svg")
        }
        return localized("wrote ") + names.joined(separator: ", ")
    }
}

extension Snapshot: SceneSnapshot {}

/// The dashboard of a training run.
package typealias Dashboard = SceneRunner<DashboardModel>

extension DashboardModel: PanelScene {
    package typealias Source = TrainingSource
}

extension SceneRunner where Shown == DashboardModel {
    package init(
        engine: any TrainingControl, model: DashboardModel, screen: any Screen, options: SceneOptions = SceneOptions()
    ) {
        self.init(
            scene: model,
            source: TrainingSource(engine: engine, achievements: options.achievements, clock: options.clock),
            screen: screen, options: options)
    }
}

extension RunJournal {
    /// Writes the run down whenever it has gone on, once a second at most, until cancelled.
    func keep(_ engine: TrainingEngine, clock: any Clock<Duration>) async {
        var version: Int?
        while let snapshot = await engine.snapshot(SnapshotRequest(), after: version), !Task.isCancelled {
            version = snapshot.version
            let hasBegun = snapshot.lanes.contains { $0.row.step > 0 || !$0.edits.isEmpty }
            // A folder that cannot be written to is no reason to disturb the run.
            if hasBegun { try? write(await engine.record(withCheckpoints: false)) }
            try? await clock.sleep(for: .seconds(1))
        }
    }
}
