package import TerminalUI
package import Training

/// Something that happened; ``DashboardModel/update(_:)`` says what follows from it.
package enum Message: Sendable {
    case event(Event)
    case snapshot(Snapshot)
    /// An effect was performed; `words` is what there is to say about it.
    case done(Effect, words: String?)
    /// An effect could not be performed.
    case failed(Effect, words: String)
}
