package import TerminalUI
import Training

/// Shows a run on a screen and lets the keys act on it, until the user leaves.
///
/// One task waits for events, one for the next snapshot, one performs effects in order; all of them report to
/// the loop in ``run()``, which alone owns the model. Nothing is polled: without events and news it sleeps.
package struct Dashboard: Sendable {
    package struct Options: Sendable {
        /// Frames a second at most, not counting those that a key asks for; at least 1.
        package var framesPerSecond: Int
        /// Whether the run waits for `space`.
        package var startsPaused: Bool
        /// Paces the snapshots.
        package var clock: any Clock<Duration>

        package init(
            framesPerSecond: Int = 60, startsPaused: Bool = false, clock: any Clock<Duration> = ContinuousClock()
        ) {
            self.framesPerSecond = max(1, framesPerSecond)
            self.startsPaused = startsPaused
            self.clock = clock
        }
    }

    private let engine: any TrainingControl
    private let screen: any Screen
    private let options: Options
    private var model: DashboardModel
    private var shownFrame: Frame?

    package init(engine: any TrainingControl, model: DashboardModel, screen: any Screen, options: Options = Options()) {
        self.engine = engine
        self.model = model
        self.screen = screen
        self.options = options
    }

    /// Runs until the user quits, a signal arrives or the screen's events end.
    package func run() async -> ExitReason {
        var session = self
        return await session.loop()
    }

    private mutating func loop() async -> ExitReason {
        let inbox = Inbox()
        let (orders, outbox) = AsyncStream<Order>.makeStream()
        let eventTask = Task { [events = screen.events] in
            for await event in events { inbox.post(.message(.event(event))) }
            inbox.finish()
        }
        let effectTask = Task { [performer = EffectPerformer(engine: engine)] in
            for await order in orders {
                inbox.post(.message(await performer.perform(order.effect, picture: order.picture)))
            }
        }
        var feed = SnapshotFeed(engine: engine, inbox: inbox, interval: interval, clock: options.clock)
        defer {
            eventTask.cancel()
            effectTask.cancel()
            feed.cancel()
        }
        model.size = await screen.size()
        if !options.startsPaused { for effect in model.start() { outbox.yield(Order(effect: effect)) } }
        feed.ask(for: model.snapshotRequest(size: model.size))
        await show()
        while let inputs = await inbox.next() {
            for message in inputs.compactMap({ message(of: $0, from: &feed) }) {
                for effect in model.update(message) {
                    if case .exit(let reason) = effect {
                        outbox.finish()
                        // What was asked for before, such as a file to write, is still done; a signal waits for nothing.
                        if reason == .quit { await effectTask.value }
                        return reason
                    }
                    outbox.yield(Order(effect: effect, picture: picture(for: effect)))
                }
                if case .event(.resumed) = message { shownFrame = nil }
            }
            await show()
            feed.ask(for: model.snapshotRequest(size: model.size))
        }
        return .quit
    }

    /// An effect to perform, with the screen as SVG where the effect needs it.
    private struct Order: Sendable {
        var effect: Effect
        var picture: String?
    }

    private func picture(for effect: Effect) -> String? {
        guard case .writeOut = effect else { return nil }
        return model.view(size: model.size, capabilities: .full).svg(theme: model.theme)
    }

    private func message(of input: Input, from feed: inout SnapshotFeed) -> Message? {
        switch input {
        case .message(let message): return message
        case .snapshot(let snapshot, let question):
            guard let snapshot, feed.accepts(snapshot, question: question) else { return nil }
            return .snapshot(snapshot)
        }
    }

    private var interval: Duration { .seconds(1) / options.framesPerSecond }

    /// Draws what the model says now, unless the screen shows it already.
    private mutating func show() async {
        let frame = model.view(size: model.size, capabilities: screen.capabilities)
        guard frame != shownFrame else { return }
        await screen.present(frame)
        shownFrame = frame
    }
}
