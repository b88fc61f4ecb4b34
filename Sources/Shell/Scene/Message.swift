package import TerminalUI

/// Something that happened; a scene's update says what follows from it.
package enum Message<Snapshot: Sendable, Effect: Hashable & Sendable>: Sendable {
    case event(Event)
    case snapshot(Snapshot)
    /// An effect was performed; `words` is what there is to say about it.
    case done(Effect, words: String?)
    /// An effect could not be performed.
    case failed(Effect, words: String)
}
