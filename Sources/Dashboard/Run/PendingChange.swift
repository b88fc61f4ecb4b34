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
            snapshot.lanes.dropFirst(effect.lane ?? 0).first.map { edit.isReflected($0.recipe) } ?? false
        case .running(let isRunning):
            isRunning
                == (snapshot.isRunning
                    && snapshot.lanes.dropFirst(effect.lane ?? 0).first.map { effect.lane == nil || !$0.isHeld } ?? true)
        case .pace(let pace): snapshot.pace == pace
        }
    }
}

/// What the user has changed and no snapshot shows yet, in the order in which it was asked for.
struct PendingChanges: Sendable {
    private var changes: [PendingChange] = []

    mutating func expect(_ change: PendingChange.Change, by effect: Effect) {
        changes.append(PendingChange(effect: effect, change: change))
    }

    /// The engine has answered; `snapshot` is the newest.
    mutating func perform(_ effect: Effect, newest snapshot: Snapshot?) {
        guard let index = changes.firstIndex(where: { $0.effect == effect && !$0.isPerformed }) else { return }
        changes[index].isPerformed = true
        if let snapshot { settle(in: snapshot) }
    }

    /// The engine has refused.
    mutating func refuse(_ effect: Effect) {
        if let index = changes.firstIndex(where: { $0.effect == effect }) { changes.remove(at: index) }
    }

    /// Forgets the changes that a new snapshot shows.
    mutating func accept(_ snapshot: Snapshot) {
        for index in changes.indices where changes[index].isPerformed { changes[index].laterSnapshots += 1 }
        settle(in: snapshot)
        // A run may start and end between two snapshots, and no more come after its end.
        let hasEnded = snapshot.lanes.allSatisfy { $0.row.status != .running }
        changes.removeAll {
            $0.isPerformed && ($0.laterSnapshots >= 2 || (hasEnded && $0.change == .running(true)))
        }
    }

    /// Forgets what the snapshot shows, and what was performed before that: it has been overtaken.
    private mutating func settle(in snapshot: Snapshot) {
        guard let shown = changes.lastIndex(where: { $0.isPerformed && $0.isReflected(in: snapshot) }) else { return }
        changes = changes.enumerated().filter { $0.offset > shown || !$0.element.isPerformed }.map(\.element)
    }

    // MARK: What they come to

    /// The settings of a lane with its changes.
    func recipe(_ recipe: Recipe, ofLane lane: Int) -> Recipe {
        var recipe = recipe
        for change in changes where change.effect.lane == nil || change.effect.lane == lane {
            if case .edit(let edit) = change.change { edit.apply(&recipe) }
        }
        return recipe
    }

    /// Whether a lane, or all of them, is to run; nil where nothing was asked.
    func isRunning(_ lane: Int?) -> Bool? {
        for change in changes.reversed() where change.effect.lane == lane {
            if case .running(let isRunning) = change.change { return isRunning }
        }
        return nil
    }

    var pace: Speed? {
        for case .pace(let pace) in changes.reversed().map(\.change) { return pace }
        return nil
    }

    /// The value that a weight or a bias is to have.
    func value(ofParameter path: String) -> Double? {
        for case .edit(let edit) in changes.reversed().map(\.change) {
            if let setting = edit.settings.first(where: { $0.path == path }) { return Double(setting.value) }
        }
        return nil
    }
}
