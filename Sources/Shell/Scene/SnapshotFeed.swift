/// Asks the source for one snapshot at a time: the next one only after the last was drawn, and not before its
/// time. A slow screen thus gets fewer snapshots and never a queue of them.
package struct SnapshotFeed<Source: SceneSource> {
    package let source: Source
    package let inbox: Inbox<Source>
    package let interval: Duration
    package let clock: any Clock<Duration>
    private var request: Source.Request?
    private var version: Int?
    private var question = 0
    private var task: Task<Void, Never>?

    package init(
        source: Source, inbox: Inbox<Source>, interval: Duration,
        clock: any Clock<Duration>
    ) {
        self.source = source
        self.inbox = inbox
        self.interval = interval
        self.clock = clock
    }

    /// Asks for something newer, or at once where the layout wants other things than before.
    package mutating func ask(for request: Source.Request) {
        if request != self.request {
            task?.cancel()
            self.request = request
            version = nil
            start(request, afterInterval: false)
        } else if task == nil {
            start(request, afterInterval: true)
        }
    }

    /// Whether the snapshot answers the latest question.
    package mutating func accepts(_ snapshot: Source.Snapshot, question: Int) -> Bool {
        guard question == self.question else { return false }
        version = snapshot.version
        task = nil
        return true
    }

    package func cancel() { task?.cancel() }

    private mutating func start(_ request: Source.Request, afterInterval: Bool) {
        question += 1
        task = Task { [source, inbox, interval, clock, version, question] in
            if afterInterval { try? await clock.sleep(for: interval) }
            guard !Task.isCancelled else { return }
            inbox.post(.snapshot(await source.snapshot(request, after: version), question: question))
        }
    }
}
