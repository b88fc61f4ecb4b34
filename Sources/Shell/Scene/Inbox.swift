import Synchronization

/// What reaches the loop of a scene.
package enum Input<Source: SceneSource>: Sendable {
    case message(Message<Source.Snapshot, Source.Effect>)
    /// The answer to one question of the feed; nil once the source has nothing to tell any more.
    case snapshot(Source.Snapshot?, question: Int)
}

/// Inputs on their way to the one reader, who takes all that have come at once: a burst of keys is then drawn
/// once and not key by key.
package final class Inbox<Source: SceneSource>: Sendable {
    private struct State {
        var inputs: [Input<Source>] = []
        var isFinished = false
        var reader: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package func post(_ input: Input<Source>) {
        let reader = state.withLock { state in
            state.inputs.append(input)
            return state.reader.take()
        }
        reader?.resume()
    }

    /// No input comes after this.
    package func finish() {
        let reader = state.withLock { state in
            state.isFinished = true
            return state.reader.take()
        }
        reader?.resume()
    }

    /// All inputs since the last time, at least one; nil once there will be none.
    package func next() async -> [Input<Source>]? {
        while true {
            let (inputs, isFinished) = state.withLock { state in
                defer { state.inputs = [] }
                return (state.inputs, state.isFinished)
            }
            if !inputs.isEmpty { return inputs }
            if isFinished { return nil }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if !state.inputs.isEmpty || state.isFinished { return true }
                    state.reader = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }
}
