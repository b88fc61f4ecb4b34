package import Foundation
package import Training

/// What the dashboard asks of a run; ``TrainingEngine`` is the one that trains.
package protocol TrainingControl: Sendable {
    func start() async
    func pause() async
    /// Advances by `count` steps, then pauses.
    func step(_ count: Int) async
    /// Advances to the end of the epoch, then pauses.
    func stepEpoch() async
    func setPace(_ pace: Speed) async
    /// Applies settings at a step boundary and records them.
    ///
    /// - Throws: `InputError` where a setting cannot be applied; then nothing has changed.
    func apply(_ settings: [Setting]) async throws
    /// Goes back to step 0 with the settings of now, the same weights and data order.
    func restart() async
    func restart(with settings: [Setting]) async throws
    /// Goes to an earlier step and returns the step it ended on.
    func seek(to step: Int) async throws -> Int
    func save(to url: URL) async throws
    func load(from url: URL) async throws
    /// Something newer than `version`, as soon as there is; nil once the run is shut down or the task is cancelled.
    func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot?
}

extension TrainingEngine: TrainingControl {}
