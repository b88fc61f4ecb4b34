import Datasets
import Foundation
import Messages
import TerminalUI
package import Training

/// A run behind a training dashboard.
package struct TrainingSource: SceneSource {
    let engine: any TrainingControl

    package init(engine: any TrainingControl) {
        self.engine = engine
    }

    package func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot? {
        await engine.snapshot(request, after: version)
    }

    package func perform(_ effect: Effect, picture: String?) async throws -> String? {
        guard case .inLane(let lane, let inner) = effect else {
            return try await perform(effect, lanes: .all, lane: 0, picture: picture)
        }
        return try await perform(inner, lanes: .one(lane), lane: lane, picture: picture)
    }

    private func perform(
        _ effect: Effect, lanes: LaneSelection, lane: Int, picture: String?
    ) async throws -> String? {
        switch effect {
        case .start: await engine.start(lanes)
        case .pause: await engine.pause(lanes)
        case .step(let count): await engine.step(count, in: lanes)
        case .stepEpoch: await engine.stepEpoch(in: lanes)
        case .setPace(let pace): await engine.setPace(pace)
        case .apply(let settings): try await engine.apply(settings, to: lanes)
        case .compare(let variants, let lane):
            try await engine.compare(variants, from: lane)
            return localized("\(variants.count) lanes from step 0; :compare off goes back")
        case .compareBranches:
            try await engine.compareBranches()
            return Phrases.comparingBranches(await engine.snapshot(SnapshotRequest(), after: nil)?.lanes.count ?? 0)
        case .endComparison(let lane):
            await engine.endComparison(keeping: lane)
            return localized("back to the single run")
        case .restart: await engine.restart()
        case .restartWith(let settings): try await engine.restart(with: settings)
        case .seek(let step):
            let reached = try await engine.seek(to: step)
            return reached == step
                ? localized("at step \(NumberFormat.grouped(step))") : Phrases.soughtShort(of: step, at: reached)
        case .testRates: try await engine.testRates()
        case .fork(let name):
            await engine.fork(named: name)
            return Phrases.forked(name)
        case .undo:
            return try await engine.undo().map { localized("taken back: \($0.label); the branch that had it stays") }
                ?? localized("there is no edit to take back")
        case .switchBranch(let id):
            try await engine.switchBranch(to: id)
            return localized("now on another branch, at its last step")
        case .renameBranch(let id, let name):
            try await engine.renameBranch(id, to: name)
            return localized("the branch is called \(name)")
        case .deleteBranch(let id):
            try await engine.deleteBranch(id)
            return localized("the branch is gone")
        case .resume(let path):
            try await engine.resume(RunFile(contentsOf: URL(fileURLWithPath: path)))
            RunJournal.discard(URL(fileURLWithPath: path))
            return localized("taken up where it was left: \(path)")
        case .showRecipe: return await engine.recipeText(lane: lane)
        case .export(let path):
            try write(await engine.recipeText(lane: lane), to: path)
            return localized("wrote the recipe as it stands: \(path)")
        case .save(let path):
            try await engine.save(to: URL(fileURLWithPath: path), lane: lane)
            return localized("saved \(path)")
        case .load(let path):
            try await engine.load(from: URL(fileURLWithPath: path))
            return localized("loaded \(path)")
        case .writeOut(let stem): return try await writeOut(stem: stem, lane: lane, picture: picture)
        case .exit, .inLane: break
        }
        return nil
    }

    private func writeOut(stem: String, lane: Int, picture: String?) async throws -> String {
        var names = [stem + ".json"]
        try await engine.save(to: URL(fileURLWithPath: names[0]), lane: lane)
        let request = SnapshotRequest(historyColumns: MetricsTable.rowLimit)
        if let history = await engine.snapshot(request, after: nil)?.lanes.dropFirst(lane).first?.history {
            names.append(stem + ".csv")
            try write(MetricsTable(history).csv, to: stem + ".csv")
        }
        names.append(stem + ".run")
        try write(await engine.record(withCheckpoints: true).yaml, to: stem + ".run")
        if let picture {
            names.append(stem + ".svg")
            try write(picture, to: stem + ".svg")
        }
        return Phrases.wrote(names)
    }

}

extension Snapshot: SceneSnapshot {}

/// Writes a file whole or not at all.
///
/// - Throws: `InputError` that says why it cannot be written.
func write(_ text: String, to path: String) throws {
    do {
        try text.write(to: URL(fileURLWithPath: path), atomically: true, encoding: .utf8)
    } catch {
        throw InputError(.cannotWrite, "cannot be written: \(error.localizedDescription)", file: path)
    }
}
