package import Foundation
package import Recipes
package import Training

/// What the dashboard asks of a run; ``TrainingEngine`` is the one that trains.
package protocol TrainingControl: Sendable {
    func start(_ lanes: LaneSelection) async
    func pause(_ lanes: LaneSelection) async
    /// Advances by `count` steps, then pauses.
    func step(_ count: Int, in lanes: LaneSelection) async
    /// Advances to the end of the epoch, then pauses.
    func stepEpoch(in lanes: LaneSelection) async
    func setPace(_ pace: Speed) async
    /// Applies settings at a step boundary and records them.
    ///
    /// - Throws: `InputError` where a setting cannot be applied; then nothing has changed.
    func apply(_ settings: [Setting], to lanes: LaneSelection) async throws
    /// Puts variants in place of the run, each from step 0 with the settings of a lane of now and its own.
    ///
    /// - Throws: `InputError` where a setting cannot be applied; then nothing has changed.
    func compare(_ variants: [Variant], from lane: Int) async throws
    /// Puts the branches of the run side by side, a lane each.
    func compareBranches() async throws
    /// Goes back to the single run that was compared, or keeps one lane where there was none.
    func endComparison(keeping lane: Int) async
    /// Goes back to step 0 with the settings of now, the same weights and data order.
    func restart() async
    func restart(with settings: [Setting]) async throws
    /// Goes to an earlier step and returns the step it ended on.
    func seek(to step: Int) async throws -> Int
    /// Tests the learning rates on a fork of the run; snapshots carry the results.
    func testRates() async throws
    func fork(named name: String?) async
    /// Takes the last live edit back and returns it; nil where there is none.
    func undo() async throws -> AppliedEdit?
    func switchBranch(to id: Int) async throws
    func renameBranch(_ id: Int, to name: String) async throws
    func deleteBranch(_ id: Int) async throws
    /// The run so far, with its branches, as a file that can be replayed.
    func record(withCheckpoints checkpoints: Bool) async -> RunFile
    /// Puts a recorded run in place of this one, with all its branches.
    func resume(_ file: RunFile) async throws
    /// The recipe of a lane with all edits in force, as YAML.
    func recipeText(lane: Int) async -> String
    func save(to url: URL, lane: Int) async throws
    func load(from url: URL) async throws
    /// Something newer than `version`, as soon as there is; nil once the run is shut down or the task is cancelled.
    func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot?
}

extension TrainingEngine: TrainingControl {}
