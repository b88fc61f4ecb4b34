import Dashboard
import Datasets
import Foundation
import Messages
import Recipes
import Shell
import TerminalUI
import Testing
import Training

/// A run that does nothing by itself: it records what is asked of it and hands out snapshots that the test gives.
private actor FakeEngine: TrainingControl {
    private(set) var calls: [TrainingOrder] = []
    private(set) var requests: [SnapshotRequest] = []
    private var current: Snapshot?
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var callWaiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var requestWaiters: [CheckedContinuation<Void, Never>] = []
    private var isShutDown = false

    init(_ snapshot: Snapshot?) { current = snapshot }

    func publish(_ change: @Sendable (inout Snapshot) -> Void) {
        guard var next = current else { return }
        change(&next)
        next.version += 1
        current = next
        wake()
    }

    func shutDown() {
        isShutDown = true
        wake()
    }

    func waitForCalls(_ count: Int) async {
        guard calls.count < count else { return }
        await withCheckedContinuation { callWaiters.append((count, $0)) }
    }

    /// Waits until there has been a question that `matches`.
    func waitForRequest(_ matches: @Sendable (SnapshotRequest) -> Bool) async {
        while !requests.contains(where: matches) {
            await withCheckedContinuation { requestWaiters.append($0) }
        }
    }

    private func wake() {
        let ready = waiting
        waiting = []
        for continuation in ready { continuation.resume() }
    }

    private func record(_ call: TrainingOrder) {
        calls.append(call)
        let ready = callWaiters.filter { $0.count <= calls.count }
        callWaiters.removeAll { $0.count <= calls.count }
        for waiter in ready { waiter.continuation.resume() }
    }

    func perform(_ order: TrainingOrder, in lanes: LaneSelection) async throws -> TrainingOutcome {
        record(order)
        guard case .apply(let settings) = order else { return .done }
        guard settings.first?.path != "nonsense" else { throw InputError(.usage, "unknown key", key: "nonsense") }
        for setting in settings where setting.path == "optimizer.learning_rate" {
            publish { $0.lanes[0].recipe.optimizer.learningRate = Double(setting.value) ?? 0 }
        }
        return .done
    }

    func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot? {
        requests.append(request)
        for waiter in requestWaiters { waiter.resume() }
        requestWaiters = []
        while !isShutDown, !Task.isCancelled {
            if let current, current.version != version { return current }
            await withTaskCancellationHandler {
                await withCheckedContinuation { waiting.append($0) }
            } onCancel: {
                Task { await self.wake() }
            }
        }
        return nil
    }
}

@Suite("The dashboard's loop")
struct RunnerTests {
    private static let size = Size(columns: 80, rows: 24)

    private static func make(size: Size = size) throws -> (FakeEngine, VirtualScreen, Dashboard) {
        let engine = FakeEngine(try Fixture.binary())
        let screen = VirtualScreen(size: size)
        let dashboard = Dashboard(
            engine: engine, model: DashboardModel(recipe: Fixture.recipe(), size: size), screen: screen)
        return (engine, screen, dashboard)
    }

    /// Waits until the screen shows `text`.
    private static func wait(for text: String, on screen: VirtualScreen) async {
        while true {
            let count = await screen.frameCount
            if await screen.frame?.text.contains(text) == true { return }
            await screen.waitForFrames(count + 1)
        }
    }

    @Test("it starts the run, shows it, and q leaves")
    func quits() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        await RunnerTests.wait(for: "step 1,240", on: screen)
        screen.press(.character("q"))
        #expect(await reason == .quit)
        await engine.waitForCalls(1)
        #expect(await engine.calls == [.start])
    }

    @Test("a signal ends it with the signal's number, and so does the end of the screen")
    func signals() async throws {
        let (_, screen, dashboard) = try RunnerTests.make()
        screen.send(.terminate(signal: 15))
        #expect(await dashboard.run() == .terminated(signal: 15))
        let (_, other, second) = try RunnerTests.make()
        other.finish()
        #expect(await second.run() == .quit)
    }

    @Test("a key shows its effect without any news from the engine")
    func keyWithoutSnapshot() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        await RunnerTests.wait(for: "step 1,240", on: screen)
        screen.press(.character("+"))
        await RunnerTests.wait(for: "lr 0.0125", on: screen)
        screen.press(.character("q"))
        _ = await reason
        await engine.waitForCalls(2)
        #expect(await engine.calls == [.start, .apply([Setting(path: "optimizer.learning_rate", value: "0.0125")])])
    }

    @Test("keys that come together are drawn together")
    func burst() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        for _ in 0..<200 { screen.press(.character("+")) }
        async let reason = dashboard.run()
        await engine.waitForCalls(201)
        #expect(await screen.frameCount < 100)
        screen.press(.character("q"))
        _ = await reason
    }

    @Test("what was asked for before q is still done")
    func saveAndQuit() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        for character in ":save model.json" { screen.press(.character(character)) }
        screen.press(.enter, .character("q"))
        #expect(await dashboard.run() == .quit)
        #expect(await engine.calls == [.start, .save(path: "model.json")])
    }

    @Test("effects are carried out in the order of the keys")
    func order() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        await RunnerTests.wait(for: "step 1,240", on: screen)
        screen.press(.character(" "), .character("s"), .character("s"), .character("S"), .character("r"))
        await engine.waitForCalls(6)
        #expect(await engine.calls == [.start, .pause, .step(1), .step(1), .stepEpoch, .restart()])
        screen.press(.character("q"))
        _ = await reason
    }

    @Test("what the engine refuses is told in its own words")
    func refusal() async throws {
        let (_, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        screen.send(.key(.character(":")))
        for character in "set nonsense=1" { screen.send(.key(.character(character))) }
        screen.press(.enter)
        await RunnerTests.wait(for: "nonsense: unknown key", on: screen)
        screen.press(.character("q"))
        _ = await reason
    }

    @Test("a change of layout is answered at once, though the run is paused and nothing is new")
    func newLayout() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        await RunnerTests.wait(for: "step 1,240", on: screen)
        screen.press(.tab, .tab)
        await RunnerTests.wait(for: "Health", on: screen)
        await screen.resize(to: Size(columns: 20, rows: 5))
        await RunnerTests.wait(for: "20x5", on: screen)
        await screen.resize(to: Size(columns: 120, rows: 36))
        await RunnerTests.wait(for: "Decision boundary", on: screen)
        await engine.waitForRequest { $0.health && $0.boundary != nil }
        screen.press(.character("q"))
        _ = await reason
        let requests = await engine.requests
        #expect(requests.contains { $0.health && $0.boundary == nil })
        #expect(requests.contains(SnapshotRequest()))
    }

    @Test("what changes nothing on screen draws nothing")
    func idle() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        await RunnerTests.wait(for: "step 1,240", on: screen)
        await RunnerTests.wait(for: "running", on: screen)
        let before = await screen.frameCount
        screen.send(.mouse(MouseEvent(action: .release, button: .left, position: Position(column: 1, row: 1))))
        await engine.publish { _ in }
        screen.press(.character("?"))
        await RunnerTests.wait(for: "Keys", on: screen)
        #expect(await screen.frameCount == before + 1)
        screen.press(.character("q"))
        _ = await reason
    }

    @Test("a run that is shut down leaves the screen as it is, and q still leaves")
    func shutDown() async throws {
        let (engine, screen, dashboard) = try RunnerTests.make()
        async let reason = dashboard.run()
        await RunnerTests.wait(for: "step 1,240", on: screen)
        await engine.shutDown()
        screen.press(.character("q"))
        #expect(await reason == .quit)
    }

    @Test("rendering asks for what the data can fill, and gives the same frame twice")
    func rendered() async throws {
        let (recipe, snapshot) = try Fixture.multiclass()
        let engine = FakeEngine(snapshot)
        var model = DashboardModel(recipe: recipe, size: RunnerTests.size)
        model.showsClock = false
        let first = try #require(await model.frame(from: TrainingSource(engine: engine)))
        #expect(await model.frame(from: TrainingSource(engine: engine)) == first)
        #expect(first.text.contains("Accuracy"))
        #expect(await engine.requests.last?.boundary == nil)
    }

    @Test("w writes the model, the metrics and a picture")
    func metricsTable() throws {
        let history = try Fixture.binary().lanes[0].history
        let lines = MetricsTable(history).csv.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "step,loss,test_loss,batch_loss,accuracy,test_accuracy")
        #expect(lines.count == 1 + 61 + 1)
        #expect(lines[61].hasPrefix("1240,"))
    }
}
