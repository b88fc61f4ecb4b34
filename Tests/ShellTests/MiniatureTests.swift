import Dashboard
import Labs
import Recipes
import Shell
import Synchronization
import FrameSnapshots
import TerminalUI
import Testing
import Training

/// The scene that a recipe is for, be it a lab or a training run.
func demonstration(of document: RecipeDocument) throws -> any Demonstration {
    try LabCatalog.demonstration(of: document.recipe()) ?? TrainingDemonstration(document: document)
}

@Suite("Miniatures")
struct MiniatureTests {
    /// The first pictures of a demo's miniature.
    static func frames(of document: RecipeDocument, _ miniature: Miniature, count: Int) async throws -> [Frame] {
        let (stream, continuation) = AsyncStream<Frame>.makeStream()
        let demonstration = try demonstration(of: document)
        let task = Task {
            defer { continuation.finish() }
            try await demonstration.animate(miniature) { continuation.yield($0) }
        }
        var frames: [Frame] = []
        for await frame in stream {
            frames.append(frame)
            if frames.count >= count { break }
        }
        task.cancel()
        // A miniature that did not end when cancelled would hang here.
        try await task.value
        return frames
    }

    @Test(
        "every kind of demo has a miniature: its first panel, at work, until it is cancelled",
        arguments: [
            "xor", "learning-rate", "digits", "zero-one", "landscape", "backprop", "descent-bowl", "regression",
            "neuron", "activations", "losses", "softmax", "derivative", "lagrange", "entropy", "cross-entropy",
        ])
    func kinds(name: String) async throws {
        let size = Size(columns: 46, rows: 11)
        let frames = try await MiniatureTests.frames(
            of: DemoCatalog.standard(LabCatalog.scenes).document(named: name),
            Miniature(size: size, capabilities: .noColor, interval: .zero), count: 1)
        let frame = try #require(frames.first)
        #expect(frame.size == size)
        #expect(frame.line(0).hasPrefix("┌"))
        #expect((1..<10).contains { row in frame.line(row).contains { !" │".contains($0) } }, "\(frame.text)")
    }

    @Test("a run goes on in its miniature", arguments: ["xor", "learning-rate", "descent-bowl", "cross-entropy"])
    func live(name: String) async throws {
        let frames = try await MiniatureTests.frames(
            of: DemoCatalog.standard(LabCatalog.scenes).document(named: name),
            Miniature(size: Size(columns: 46, rows: 11), interval: .milliseconds(1)), count: 4)
        #expect(Set(frames).count == 4)
    }

    /// A demonstration that says what becomes of it.
    private struct Stub: Demonstration {
        var keyRows: [KeyRow] { [] }
        let name: String
        let log: Log
        /// Whether it goes on after it has been cancelled, until it is let go.
        var isStubborn = false

        func run(on screen: any Screen, theme: Theme, options: SceneOptions) async throws -> ExitReason { .quit }
        var panelNames: [String] { [] }
        func frames(_ pictures: [Picture], after steps: Int) async throws -> [Frame] {
            pictures.map { Frame(size: $0.size) }
        }

        func animate(_ miniature: Miniature, show: @escaping @Sendable (Frame) async -> Void) async throws {
            log.add("\(name) begins")
            var frame = Frame(size: miniature.size)
            frame.write("live \(name)", at: Position(column: 1, row: 1))
            await show(frame)
            if isStubborn {
                await log.waitForRelease()
            } else {
                let (stream, continuation) = AsyncStream<Never>.makeStream()
                for await _ in stream {}
                continuation.finish()
            }
            log.add("\(name) ends")
        }
    }

    private final class Log: Sendable {
        private let lines = Mutex<[String]>([])
        private let gate = Mutex<(isOpen: Bool, waiter: CheckedContinuation<Void, Never>?)>((false, nil))

        /// Waits whether the task is cancelled or not.
        func waitForRelease() async {
            await withCheckedContinuation { continuation in
                let isOpen = gate.withLock { gate in
                    if !gate.isOpen { gate.waiter = continuation }
                    return gate.isOpen
                }
                if isOpen { continuation.resume() }
            }
        }

        func release() {
            let waiter = gate.withLock { gate in
                gate.isOpen = true
                return gate.waiter
            }
            waiter?.resume()
        }

        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    @Test("moving on ends one miniature and begins the next")
    func replacement() async {
        let screen = VirtualScreen(size: Size(columns: 80, rows: 24))
        let log = Log()
        let miniatures = Miniatures(delay: .zero) { Stub(name: $0, log: log) }
        async let outcome = Launcher.run(screen: screen, demos: LauncherTests.demos, miniatures: miniatures)
        await screen.waitForFrames(2)
        #expect(await screen.frame?.text.contains("live and") == true)
        screen.press(.down)
        await screen.waitForFrames(4)
        #expect(await screen.frame?.text.contains("live xor") == true)
        #expect(log.all == ["and begins", "and ends", "xor begins"])
        screen.press(.enter)
        #expect(await outcome == .start("xor"))
    }

    @Test("no key waits for a miniature, and one that does not end lets no other begin")
    func responsiveness() async {
        let screen = VirtualScreen(size: Size(columns: 80, rows: 24))
        let log = Log()
        let miniatures = Miniatures(delay: .zero) { Stub(name: $0, log: log, isStubborn: true) }
        async let outcome = Launcher.run(screen: screen, demos: LauncherTests.demos, miniatures: miniatures)
        await screen.waitForFrames(2)
        screen.press(.down, .enter)
        #expect(await outcome == .start("xor"))
        #expect(log.all == ["and begins"])
        log.release()
    }

    @Test("why there is no miniature is said where it would stand")
    func failure() async {
        struct Missing: Error {}
        let screen = VirtualScreen(size: Size(columns: 80, rows: 24))
        let miniatures = Miniatures(delay: .zero) { _ in throw Missing() }
        async let outcome = Launcher.run(screen: screen, demos: LauncherTests.demos, miniatures: miniatures)
        await screen.waitForFrames(2)
        #expect(await screen.frame?.text.contains("Missing") == true)
        screen.press(.character("q"))
        #expect(await outcome == .exit(.quit))
    }
}
