import Datasets
package import Foundation
import Messages
package import TerminalUI

/// Shows a scene on a screen and lets the keys act on it, until the user leaves.
///
/// One task waits for events, one for the next snapshot, one performs effects in order; all of them report to
/// the loop in ``run()``, which alone owns the scene. Nothing is polled: without events and news it sleeps.
package struct SceneRunner<Shown: Scene>: Sendable {
    private let source: Shown.Source
    private let screen: any Screen
    private let options: SceneOptions
    private var scene: Shown
    private var shownFrame: Frame?
    private var mouseReports: MouseReports?

    package init(scene: Shown, source: Shown.Source, screen: any Screen, options: SceneOptions = SceneOptions()) {
        self.scene = scene
        self.source = source
        self.screen = screen
        self.options = options
    }

    /// Runs until the user quits, a signal arrives or the screen's events end.
    package func run() async -> ExitReason {
        var session = self
        return await session.loop()
    }

    private mutating func loop() async -> ExitReason {
        let inbox = Inbox<Shown.Source>()
        let (orders, outbox) = AsyncStream<Order>.makeStream()
        let eventTask = Task { [events = screen.events] in
            for await event in events { inbox.post(.message(.event(event))) }
            inbox.finish()
        }
        let effectTask = Task { [source] in
            for await order in orders { inbox.post(.message(await order.carriedOut(by: source))) }
        }
        var feed = SnapshotFeed(source: source, inbox: inbox, interval: interval, clock: options.clock)
        defer {
            eventTask.cancel()
            effectTask.cancel()
            feed.cancel()
        }
        scene.size = await screen.size()
        scene.capabilities = screen.capabilities
        scene.usesMouse = options.usesMouse
        if !options.startsPaused { for effect in scene.start() { outbox.yield(Order(effect: effect)) } }
        feed.ask(for: scene.snapshotRequest(size: scene.size))
        await show()
        while let inputs = await inbox.next() {
            for message in inputs.compactMap({ message(of: $0, from: &feed) }) {
                for effect in scene.update(message) {
                    if let reason = effect.exitReason {
                        outbox.finish()
                        // What was asked for before, such as a file to write, is still done; a signal waits for nothing.
                        if reason == .quit { await effectTask.value }
                        return reason
                    }
                    if let editing = effect.editing {
                        inbox.post(.message(await edited(editing, by: effect)))
                        shownFrame = nil
                        continue
                    }
                    outbox.yield(Order(effect: effect, picture: picture(for: effect)))
                }
                if case .event(.resumed) = message { shownFrame = nil }
            }
            await show()
            feed.ask(for: scene.snapshotRequest(size: scene.size))
        }
        return .quit
    }

    /// An effect to perform, with the screen as SVG where the effect needs it.
    private struct Order: Sendable {
        var effect: Shown.Source.Effect
        var picture: String?

        func carriedOut(by source: Shown.Source) async -> Shown.SceneMessage {
            do {
                return .done(effect, words: try await source.perform(effect, picture: picture))
            } catch {
                return .failed(effect, words: (error as? InputError)?.description ?? error.localizedDescription)
            }
        }
    }

    private func edited(_ editing: TextEditing, by effect: Shown.Source.Effect) async -> Shown.SceneMessage {
        do {
            if let text = try await editing.run(on: screen) { return .edited(text) }
            return .failed(effect, words: localized("there is no terminal for an editor"))
        } catch {
            return .failed(effect, words: (error as? InputError)?.description ?? error.localizedDescription)
        }
    }

    private func picture(for effect: Shown.Source.Effect) -> String? {
        guard effect.needsPicture else { return nil }
        return scene.view(size: scene.size, capabilities: .full).svg(theme: scene.theme)
    }

    private func message(of input: Input<Shown.Source>, from feed: inout SnapshotFeed<Shown.Source>) -> Shown
        .SceneMessage?
    {
        switch input {
        case .message(let message): return message
        case .snapshot(let snapshot, let question):
            guard let snapshot, feed.accepts(snapshot, question: question) else { return nil }
            return .snapshot(snapshot)
        }
    }

    private var interval: Duration { .seconds(1) / options.framesPerSecond }

    /// Draws what the scene says now, unless the screen shows it already.
    private mutating func show() async {
        let reports = scene.mouseReports
        if reports != mouseReports {
            mouseReports = reports
            await screen.report(reports)
        }
        let frame = scene.view(size: scene.size, capabilities: screen.capabilities)
        guard frame != shownFrame else { return }
        await screen.present(frame)
        shownFrame = frame
    }
}

/// How a scene is run.
package struct SceneOptions: Sendable {
    /// Frames a second at most, not counting those that a key asks for; at least 1.
    package var framesPerSecond: Int
    /// Whether it waits for `space`.
    package var startsPaused: Bool
    /// Whether the mouse acts, until a key switches it.
    package var usesMouse: Bool
    /// Where to record a training run when it is left; nil for nowhere.
    package var recording: URL?
    /// What was done in earlier runs, and where to note what is done in this one; nil where nothing is remembered.
    package var achievements: Achievements?
    /// Whether the lesson is open at first, whatever the size of the screen.
    package var opensLesson = false
    /// Paces the snapshots.
    package var clock: any Clock<Duration>

    package init(
        framesPerSecond: Int = 60, startsPaused: Bool = false, usesMouse: Bool = true, recording: URL? = nil,
        achievements: Achievements? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.framesPerSecond = max(1, framesPerSecond)
        self.startsPaused = startsPaused
        self.usesMouse = usesMouse
        self.recording = recording
        self.achievements = achievements
        self.clock = clock
    }
}
