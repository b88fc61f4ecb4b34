import Shell
import Synchronization

/// The engine of a lab that has none: it tells the lab, frame by frame, how much time has passed while
/// something moves, and rests otherwise.
package final class FrameTicker: LabEngine {
    package struct Tick: SceneSnapshot {
        package var version: Int
        /// Since the last tick; zero for the first after a rest.
        package var elapsed: Duration

        package init(version: Int, elapsed: Duration) {
            self.version = version
            self.elapsed = elapsed
        }
    }

    private let lastTick = Mutex<ContinuousClock.Instant?>(nil)

    package init() {}

    package func perform(_ order: Never) async throws -> String? {}

    /// A tick at once if something moves; the one who asks sees to the pace.
    package func snapshot(_ isMoving: Bool, after version: Int?) async -> Tick? {
        guard isMoving else {
            lastTick.withLock { $0 = nil }
            await suspendUntilCancelled()
            return nil
        }
        let now = ContinuousClock.now
        let elapsed = lastTick.withLock { last in
            defer { last = now }
            return last.map { now - $0 } ?? .zero
        }
        return Tick(version: (version ?? 0) + 1, elapsed: elapsed)
    }

    package func advance(by steps: Int) async {}
    package func shutDown() async {}

    private func suspendUntilCancelled() async {
        let (stream, continuation) = AsyncStream<Never>.makeStream()
        for await _ in stream {}
        continuation.finish()
    }
}
