import Synchronization

/// How the loop of an engine sleeps until there is work, and how its readers wait for news.
package final class EnginePulse: Sendable {
    private struct State {
        var version = 1
        var isClosed = false
        var readers: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextReader = 0
        var sleeper: CheckedContinuation<Void, Never>?
        /// Whether somebody has called while the loop was awake.
        var isCalled = false
    }

    private let state = Mutex(State())

    package init() {}

    // MARK: Readers

    /// Grows with every ``publish()``.
    package var version: Int { state.withLock { $0.version } }

    /// Tells all readers that something is new.
    package func publish() { release { $0.version += 1 } }

    /// Tells all readers that nothing will be new any more.
    package func close() {
        release { $0.isClosed = true }
        wake()
    }

    private func release(_ change: (inout State) -> Void) {
        let readers = state.withLock { state in
            change(&state)
            defer { state.readers = [:] }
            return state.readers.values
        }
        for reader in readers { reader.resume() }
    }

    /// Waits until something is newer than `version`; not at all once it is closed or the task cancelled.
    package func change(after version: Int) async {
        let id = state.withLock { state in
            state.nextReader += 1
            return state.nextReader
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = state.withLock { state in
                    guard !state.isClosed, state.version <= version, !Task.isCancelled else { return false }
                    state.readers[id] = continuation
                    return true
                }
                if !waits { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.readers.removeValue(forKey: id) }?.resume()
        }
    }

    // MARK: The loop

    /// Lets the loop go on.
    package func wake() {
        let sleeper = state.withLock { state in
            state.isCalled = state.sleeper == nil
            return state.sleeper.take()
        }
        sleeper?.resume()
    }

    /// Sleeps until ``wake()`` or, where one is given, for a duration; not at all where it was called since the
    /// last sleep.
    package func sleep(_ duration: Duration?) async {
        let alarm = duration.map { duration in
            Task {
                try? await Task.sleep(for: duration)
                if !Task.isCancelled { self.wake() }
            }
        }
        await withCheckedContinuation { continuation in
            let sleeps = state.withLock { state in
                guard !state.isCalled, !state.isClosed else {
                    state.isCalled = false
                    return false
                }
                state.sleeper = continuation
                return true
            }
            if !sleeps { continuation.resume() }
        }
        alarm?.cancel()
    }
}
