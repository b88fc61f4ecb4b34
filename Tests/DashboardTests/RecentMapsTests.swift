import Dashboard
import Labs
import Recipes
import Shell
import Synchronization
import TerminalNcurses
import TerminalUI
import Testing
import Training

/// A clock that stands still until it is moved on.
private final class HandClock: Clock {
    struct Instant: InstantProtocol {
        var time: Duration
        func advanced(by duration: Duration) -> Instant { Instant(time: time + duration) }
        func duration(to other: Instant) -> Duration { other.time - time }
        static func < (first: Instant, second: Instant) -> Bool { first.time < second.time }
    }

    private let time = Mutex(Duration.zero)

    var now: Instant { Instant(time: time.withLock { $0 }) }
    var minimumResolution: Duration { .zero }
    func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
    func move(on duration: Duration) { time.withLock { $0 += duration } }
}

/// A run that trains some steps for every snapshot that is to be newer than another, and says that it is running.
private actor SteppedRun: TrainingControl {
    private let engine: TrainingEngine
    private let stepsPerSnapshot: Int
    private var isRunning = true
    private(set) var requests: [SnapshotRequest] = []

    init(_ document: RecipeDocument, stepsPerSnapshot: Int) throws {
        engine = try TrainingEngine(document: document)
        self.stepsPerSnapshot = stepsPerSnapshot
    }

    func pause() { isRunning = false }

    func perform(_ order: TrainingOrder, in lanes: LaneSelection) async throws -> TrainingOutcome {
        try await engine.perform(order, in: lanes)
    }

    func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot? {
        requests.append(request)
        if version != nil, isRunning { _ = try? await engine.perform(.step(stepsPerSnapshot), in: .all) }
        var snapshot = await engine.snapshot(request, after: nil)
        snapshot?.isRunning = isRunning
        return snapshot
    }
}

@Suite("Maps in a moving picture")
struct RecentMapsTests {
    private static let size = Size(columns: 120, rows: 36)
    private static let document = Result { try DemoCatalog.standard(LabCatalog.scenes).document(named: "xor") }

    private static func request() throws -> SnapshotRequest {
        DashboardModel(recipe: try document.get().recipe(), size: size).snapshotRequest(size: size)
    }

    /// A run watched at 30 frames a second.
    private struct Watch {
        let run: SteppedRun
        let clock = HandClock()
        let source: TrainingSource
        let request: SnapshotRequest

        init() throws {
            run = try SteppedRun(RecentMapsTests.document.get(), stepsPerSnapshot: 8)
            source = TrainingSource(engine: run, clock: clock)
            request = try RecentMapsTests.request()
        }

        func next() async throws -> LaneSnapshot {
            let snapshot = try #require(await source.snapshot(request, after: 0))
            clock.move(on: .milliseconds(33))
            return snapshot.lanes[0]
        }
    }

    @Test("a run that goes on has new figures with every snapshot and a new map six times a second or so")
    func running() async throws {
        let watch = try Watch()
        var lanes: [LaneSnapshot] = []
        for _ in 0..<15 { lanes.append(try await watch.next()) }
        #expect(lanes.map(\.row.step) == (1...15).map { 8 * $0 })
        #expect(Set(lanes.map(\.boundary?.values)).count == 3)
        #expect(await watch.run.requests.map { $0.boundary != nil }.filter { $0 }.count == 3)
        for (first, second) in zip(lanes, lanes.dropFirst()) { #expect(first.layers != second.layers) }
    }

    @Test("a run that pauses has the map of its last step at once")
    func paused() async throws {
        let watch = try Watch()
        _ = try await watch.next()
        let moving = try await watch.next()
        await watch.run.pause()
        let paused = try await watch.next()
        #expect(paused.row.step == moving.row.step)
        let isNew = paused.boundary != moving.boundary
        #expect(isNew)
    }

    @Test(
        "what is done to a running run is seen in the map at once",
        arguments: [
            TrainingOrder.restart(), .apply([Setting(path: "data.noise", value: "0.3")]),
            .apply([Setting(path: "model.activation", value: "relu")]),
        ])
    func changed(order: TrainingOrder) async throws {
        let watch = try Watch()
        for _ in 0..<2 { _ = try await watch.next() }
        _ = try await watch.run.perform(order, in: .all)
        let lane = try await watch.next()
        let isNew = lane.boundary == (await watch.run.snapshot(watch.request, after: nil))?.lanes[0].boundary
        #expect(isNew)
    }

    @Test("another request is answered whole")
    func otherRequest() async throws {
        let watch = try Watch()
        _ = try await watch.next()
        var request = watch.request
        request.boundary = GridSize(columns: 9, rows: 9)
        #expect(await watch.source.snapshot(request, after: 0)?.lanes[0].boundary?.size == request.boundary)
    }

    /// The bytes of the first frames of a run when written with colours in full, with a reset before each.
    private static func bytes(of frames: Int) async throws -> Int {
        let watch = try Watch()
        var model = DashboardModel(recipe: try document.get().recipe(), size: size)
        model.showsClock = false
        var tolerance = ShadeTolerance()
        var shown: Frame?
        var bytes = 0
        for _ in 0..<frames {
            let version = model.snapshot?.version
            let snapshot = try #require(
                await watch.source.snapshot(model.snapshotRequest(size: size), after: version))
            watch.clock.move(on: .seconds(1) / 30)
            _ = model.update(.snapshot(snapshot))
            let frame = model.view(size: size, capabilities: .full)
            let drawn = shown.map { tolerance.frame(frame, over: $0) } ?? frame
            bytes += FrameDiff(from: shown, to: drawn).ansi().utf8.count
            shown = drawn
        }
        return bytes
    }

    @Test("the three seconds in which XOR is learnt are few bytes in full colour")
    func economy() async throws {
        let bytes = try await Self.bytes(of: 90)
        #expect(bytes < 270_000)
    }
}
