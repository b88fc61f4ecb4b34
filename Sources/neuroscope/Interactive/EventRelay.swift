import TerminalUI

/// Hands the events of one screen to one reader after another: each event to the reader that waits for it, and
/// none lost between two of them.
actor EventRelay {
    private nonisolated let base: any Screen
    private var events: [Event] = []
    private var hasEnded = false
    private var waiter: (id: Int, continuation: CheckedContinuation<Event?, Never>)?
    private var nextID = 0

    init(_ screen: any Screen) {
        base = screen
        Task { [events = screen.events] in
            for await event in events { await self.deliver(event) }
            await self.end()
        }
    }

    /// The screen for the next reader.
    nonisolated func nextScreen() -> any Screen {
        RelayedScreen(base: base, events: AsyncStream { await self.next() })
    }

    private func deliver(_ event: Event) {
        if let waiter {
            self.waiter = nil
            waiter.continuation.resume(returning: event)
        } else {
            events.append(event)
        }
    }

    private func end() {
        hasEnded = true
        waiter?.continuation.resume(returning: nil)
        waiter = nil
    }

    private func next() async -> Event? {
        if !events.isEmpty { return events.removeFirst() }
        if hasEnded { return nil }
        nextID += 1
        let id = nextID
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                waiter?.continuation.resume(returning: nil)
                waiter = nil
                if Task.isCancelled {
                    continuation.resume(returning: nil)
                } else {
                    waiter = (id, continuation)
                }
            }
        } onCancel: {
            Task { await self.release(id) }
        }
    }

    private func release(_ id: Int) {
        guard let waiter, waiter.id == id else { return }
        self.waiter = nil
        waiter.continuation.resume(returning: nil)
    }
}

/// A screen with the events of a relay.
private struct RelayedScreen: Screen {
    let base: any Screen
    let events: AsyncStream<Event>

    var capabilities: Capabilities { base.capabilities }
    func size() async -> Size { await base.size() }
    func present(_ frame: Frame) async { await base.present(frame) }
    func report(_ mouse: MouseReports) async { await base.report(mouse) }
    func lend(to command: String) async -> Int32? { await base.lend(to: command) }
}
