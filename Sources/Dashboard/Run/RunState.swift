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
