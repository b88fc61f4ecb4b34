import Messages
import Training

/// What the run does now, for the header.
package enum RunState: Hashable, Sendable {
    case running, paused, finished, stopped, diverged

    init(status: RunStatus, isRunning: Bool) {
        switch status {
        case .running: self = isRunning ? .running : .paused
        case .finished: self = .finished
        case .stopped: self = .stopped
        case .diverged: self = .diverged
        }
    }

    var words: String {
        switch self {
        case .running: localized("running")
        case .paused: localized("paused")
        case .finished: localized("finished")
        case .stopped: localized("stopped")
        case .diverged: localized("diverged")
        }
    }

    var hasEnded: Bool { self != .running && self != .paused }
}

/// What the keys of a training dashboard act on, as long as neither help nor a command line is open.
package enum Mode: Hashable, Sendable {
    case normal
    /// A range test over the scene, begun when there were that many results.
    case rangeTest(after: Int)
    /// The list of branches.
    case branches(selected: Int)
    /// The recipe as it stands, scrolled by some lines.
    case recipe(text: String, scroll: Int)
    /// A cursor in the focused panel; `x` and `y` in 0...1 from the left and from the top of its plot.
    case inspecting(PanelKind, x: Double, y: Double)
    /// A cursor in the common chart of all lanes, `x` in 0...1 from the left.
    case reading(x: Double)
}
