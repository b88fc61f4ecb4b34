import Recipes
import Training

/// A change that the user has made and that no snapshot shows yet. The screen shows it at once.
struct PendingChange: Sendable {
    enum Change: Hashable, Sendable {
        case edit(LiveEdit)
        case running(Bool)
        case pace(Speed)
    }

    var effect: Effect
    var change: Change
    /// Whether the engine has answered.
    var isPerformed = false
    /// Snapshots that came after the engine's answer. The first of them may have been made before it.
    var laterSnapshots = 0

    func isReflected(in snapshot: Snapshot) -> Bool {
        switch change {
        case .edit(let edit):
            snapshot.lanes.dropFirst(effect.lane ?? 0).first.map { edit.isReflected(in: $0.recipe) } ?? false
        case .running(let isRunning):
            isRunning
                == (snapshot.isRunning
                    && snapshot.lanes.dropFirst(effect.lane ?? 0).first.map { effect.lane == nil || !$0.isHeld } ?? true)
        case .pace(let pace): snapshot.pace == pace
        }
    }
}
