import Foundation
import Messages
public import Recipes

/// What can be asked of a run; ``TrainingEngine/perform(_:in:)`` carries it out.
///
/// Orders about a network or its settings concern the lanes that they are given to. Orders about time and branches
/// concern every lane, whatever is selected, so that lanes stay comparable. Paths of files are relative to the current
/// folder.
public enum TrainingOrder: Hashable, Sendable {
    /// Goes on. A run that had ended by its own conditions goes on without them, which is recorded as an edit; one that
    /// diverged does not. Where nothing runs yet, lanes that are not selected wait.
    case start
    /// Pauses; lanes that are not selected go on.
    case pause
    /// Makes that many steps, then pauses; lanes that are not selected go on as they were.
    case step(Int)
    /// Runs to the end of the epoch, then pauses; the first lane selected says how long an epoch is.
    case stepEpoch
    case setPace(Speed)

    /// Changes settings after the present step, and records that.
    case apply([Setting])
    /// Opens a branch at step 0 with the settings of now and some on top of them: the same weights, data and order
    /// unless these say otherwise.
    case restart(with: [Setting] = [])
    /// Tests the learning rates on a fork of every lane, while the run itself goes on; snapshots carry the results from
    /// then on.
    case testRates

    /// Shows the state after a step of the branch, exactly, and pauses. Going on from the past opens a branch.
    case seek(to: Int)
    /// Opens a branch at the step that is shown and goes over to it; `fork 1` and so on unless named.
    case fork(named: String? = nil)
    /// Takes the last change of the user's back, in the lanes that had it: opens a branch at its step without it. What
    /// let a run go on beyond its end is no such change.
    case undo
    /// Goes over to the last step of another branch, and pauses.
    case switchBranch(to: Int)
    case renameBranch(Int, to: String)
    /// Forgets a branch; its forks stay.
    case deleteBranch(Int)

    /// Puts variants in place of the run: each from step 0 with the settings of the lane selected, or of the first, and
    /// its own on top of them, with as many seeds as the run has. The run that was there is kept for ``endComparison``.
    case compare([Variant])
    /// Pauses, and puts the branches of the run side by side, a lane each, the latest eight: as they were left, those
    /// that are behind brought to the step of the foremost. From then on they advance together. The run itself is kept
    /// for ``endComparison``, and is what is recorded.
    case compareBranches
    /// Goes back to the single run that a comparison was made from; where there was none, the lane selected goes on
    /// alone.
    case endComparison

    /// The recipe of a lane with all edits in force.
    case readRecipe
    /// Writes that recipe.
    case export(path: String)
    /// Writes the model of a lane.
    case save(path: String)
    /// Takes over a model in all lanes.
    case load(path: String)
    /// Writes the run so far, with its branches, as a file that can be replayed.
    case record(path: String)
    /// Puts a recorded run in place of this one, with all its branches and where it was left, and pauses. The journal
    /// of a program that is gone is taken away then.
    case resume(path: String)
}

/// Which lanes an order is about.
public enum LaneSelection: Hashable, Sendable {
    case all
    /// The lane of that index, while the others go on as they were.
    case one(Int)
}

/// What has come of an order that was carried out.
public enum TrainingOutcome: Hashable, Sendable {
    /// There is no more to know of it.
    case done
    /// The step that is shown: the one asked for, held between 0 and the branch's last.
    case reached(step: Int)
    /// The edit that was taken back; nil where there was none.
    case undone(AppliedEdit?)
    /// So many lanes stand side by side.
    case comparing(lanes: Int)
    /// A recipe as YAML.
    case recipe(String)
}

extension TrainingEngine {
    /// Carries an order out where the lanes meet, after the present slice.
    ///
    /// - Parameters:
    ///   - order: what is asked.
    ///   - selection: the lanes that it is about; of an order about one lane, the first unless told.
    /// - Returns: what has come of it.
    /// - Throws: `InputError` where it cannot be done, because a setting does not exist or does not fit, there is no such
    ///   branch or a file cannot be read or written; nothing is changed then. `CancellationError` where the task is
    ///   cancelled or the engine shut down before branches stand side by side.
    @discardableResult
    public func perform(_ order: TrainingOrder, in selection: LaneSelection = .all) async throws -> TrainingOutcome {
        switch order {
        case .start: await meet { await $0.start(selection) }
        case .pause: await meet { $0.hold(selection) }
        case .step(let count): await meet { await $0.step(count, in: selection) }
        case .stepEpoch: await meet { await $0.stepEpoch(in: selection) }
        case .setPace(let pace): await meet { $0.setPace(pace) }
        case .apply(let settings): try await meet { try await $0.apply(settings, to: selection) }
        case .restart(let settings): try await meet { try await $0.restart(with: settings) }
        case .testRates: await testRates()
        case .seek(let step): return .reached(step: await meet { await $0.seek(to: step) })
        case .fork(let name): await meet { await $0.onEveryLane { $0.fork(named: name) } }
        case .undo: return .undone(try await meet { try await $0.undo() })
        case .switchBranch(let id): try await meet { try await $0.switchBranch(to: id) }
        case .renameBranch(let id, let name):
            try await meet { try await $0.onEveryLane { try $0.renameBranch(id, to: name) } }
        case .deleteBranch(let id): try await meet { try await $0.onEveryLane { try $0.deleteBranch(id) } }
        case .compare(let variants):
            try await meet { try await $0.compare(variants, from: selection) }
            return .comparing(lanes: variants.count)
        case .compareBranches: return .comparing(lanes: try await compareBranches())
        case .endComparison: await meet { $0.endComparison(keeping: selection) }
        case .readRecipe: return .recipe(await recipeText(of: selection))
        case .export(let path): try await recipeText(of: selection).write(to: path)
        case .save(let path):
            let url = URL(fileURLWithPath: path)
            try await meet { try await $0.lane(of: selection).look { try $0.saveModel(to: url) } }
        case .load(let path): try await meet { try await $0.load(from: URL(fileURLWithPath: path)) }
        case .record(let path): try await record().yaml.write(to: path)
        case .resume(let path): try await resume(from: URL(fileURLWithPath: path))
        }
        return .done
    }

    private func step(_ count: Int, in selection: LaneSelection) async {
        hold(selection)
        await advance(indices(selection), by: max(0, count))
    }

    private func stepEpoch(in selection: LaneSelection) async {
        let selected = indices(selection)
        guard let first = selected.first else { return }
        hold(selection)
        await advance(selected, by: await lanes[first].look { $0.stepsToEndOfEpoch })
    }

    private func apply(_ settings: [Setting], to selection: LaneSelection) async throws {
        let selected = indices(selection).map { lanes[$0] }
        let prepared = try await prepare(settings, for: selected)
        changeCount += 1
        for (lane, edit) in zip(selected, prepared) {
            await lane.change { [changeCount] in $0.apply(edit, change: changeCount) }
        }
    }

    private func restart(with settings: [Setting]) async throws {
        let prepared = try await prepare(settings, for: lanes)
        changeCount += 1
        for (lane, edit) in zip(lanes, prepared) {
            try await lane.change { [changeCount] in try $0.restart(with: edit, change: changeCount) }
        }
        keepPace()
    }

    /// Checks an edit for every lane before it is applied to the first.
    private func prepare(_ settings: [Setting], for lanes: [LaneActor]) async throws -> [PreparedEdit] {
        var edits: [PreparedEdit] = []
        for lane in lanes { edits.append(try await lane.look { try $0.prepare(settings) }) }
        return edits
    }

    private func seek(to step: Int) async -> Int {
        hold(.all)
        var reached = 0
        for lane in lanes { reached = max(reached, await lane.change { $0.seek(to: step) }) }
        return reached
    }

    /// Lanes that had no part in the last change go back to its step, so that all stand at the same one.
    private func undo() async throws -> AppliedEdit? {
        var changes: [(number: Int, step: Int)?] = []
        for lane in lanes { changes.append(await lane.look { $0.lastChange }) }
        guard let last = changes.compactMap(\.self).max(by: { ($0.number, $0.step) < ($1.number, $1.step) })
        else { return nil }
        var undone: AppliedEdit?
        for (lane, change) in zip(lanes, changes) {
            if let change, change.number == last.number, change.step == last.step {
                undone = try await lane.change { try $0.undo() } ?? undone
            } else {
                _ = await lane.change { $0.seek(to: last.step) }
            }
        }
        return undone
    }

    private func switchBranch(to id: Int) async throws {
        hold(.all)
        for lane in lanes { try await lane.change { try $0.switchBranch(to: id) } }
    }

    private func load(from url: URL) async throws {
        for lane in lanes { try await lane.look { try $0.checkModel(at: url) } }
        for lane in lanes { try await lane.change { try $0.loadModel(from: url) } }
    }

    private func recipeText(of selection: LaneSelection) async -> String {
        await ask { await $0.lane(of: selection).look { $0.document.yaml } }
    }

    private func resume(from url: URL) async throws {
        let file = try RunFile(contentsOf: url)
        try await meet { try $0.takeUp(file) }
        RunJournal.discard(url)
    }

    private func onEveryLane(_ body: @Sendable (Lane) throws -> Void) async rethrows {
        for lane in lanes { try await lane.look(body) }
    }
}
