import Calculus
import Labs
import TerminalUI
import Testing

@Suite("The engine of a race")
struct DescentEngineTests {
    @Test("it runs to its limit, then rests; going on lifts the limit")
    func limit() async throws {
        let engine = try DescentFixture.engine(steps: 500)
        _ = try await engine.perform(.start)
        var snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        while snapshot.isRunning {
            snapshot = try #require(await engine.snapshot(DescentRequest(), after: snapshot.version))
        }
        #expect(snapshot.step == 500 && snapshot.hasEnded)
        _ = try await engine.perform(.start)
        while snapshot.step <= 500 {
            snapshot = try #require(await engine.snapshot(DescentRequest(), after: snapshot.version))
        }
        await engine.shutDown()
    }

    @Test("orders take effect while it runs flat out, and the answer is newer than the question")
    func ordersWhileRunning() async throws {
        let names = ["sgd", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion"]
        // So small that no racer diverges, and stays behind, even after twenty raises.
        let engine = try DescentFixture.engine(
            DescentFixture.specification("rosenbrock", names.map { DescentFixture.racer($0, 1e-6) }))
        _ = try await engine.perform(.start)
        for _ in 0..<20 {
            let before = try #require(await engine.snapshot(DescentRequest(), after: nil))
            _ = try await engine.perform(.raiseRates)
            let after = try #require(await engine.snapshot(DescentRequest(), after: before.version))
            #expect(after.version > before.version)
            #expect(
                after.racers[0].settings.optimizer.learningRate > before.racers[0].settings.optimizer.learningRate)
        }
        _ = try await engine.perform(.pause)
        let rested = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(!rested.isRunning && rested.edits.count == 20)
        #expect(Set(rested.racers.map(\.row.step)).count == 1)
        await engine.shutDown()
    }

    @Test("who waits for news is let go when the engine is shut down or nobody wants to know any more")
    func waiting() async throws {
        let engine = try DescentFixture.engine()
        let version = try #require(await engine.snapshot(DescentRequest(), after: nil)).version
        let cancelled = Task { await engine.snapshot(DescentRequest(), after: version) }
        cancelled.cancel()
        #expect(await cancelled.value == nil)
        let waiting = Task { await engine.snapshot(DescentRequest(), after: version) }
        await engine.shutDown()
        #expect(await waiting.value == nil)
    }

    @Test("a snapshot holds what was asked for, and no more points than the screen can tell apart")
    func decimation() async throws {
        let engine = try DescentFixture.engine(
            DescentFixture.specification("rosenbrock", [DescentFixture.racer("adam", 1e-4)]))
        await engine.advance(by: 300_000)
        var request = DescentRequest()
        let bare = try #require(await engine.snapshot(request, after: nil))
        #expect(bare.field == nil && bare.rows.isEmpty && bare.racers[0].path.isEmpty && bare.racers[0].curve.isEmpty)
        request.map = DescentRequest.Map(columns: 60, rows: 30)
        request.chartColumns = 60
        request.tableRows = 8
        let full = try #require(await engine.snapshot(request, after: nil))
        #expect(full.field?.size == Size(columns: 60, rows: 60))
        #expect(full.rows.map(\.step) == Array(299_993...300_000))
        #expect((2...4000).contains(full.racers[0].path.count))
        #expect((60...260).contains(full.racers[0].curve.count))
        #expect(full.racers[0].curve.last?.x == 300_000)
    }

    @Test("a viewport shows a part of the plane, and is forgotten with its surface")
    func viewports() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl"))
        var request = DescentRequest()
        request.map = DescentRequest.Map(
            columns: 10, rows: 5, viewport: Viewport(surface: "bowl", center: SIMD2(1, 1), magnification: 3))
        let near = try #require(await engine.snapshot(request, after: nil))
        #expect(near.domain == SurfaceDomain(x: 0...2, y: 0...2))
        _ = try await engine.perform(.setFunction("rosenbrock"))
        let next = try #require(await engine.snapshot(request, after: nil))
        #expect(next.domain == Rosenbrock().domain)
    }

    @Test(
        "the explained update is the one that was made, for every optimizer",
        arguments: [
            "sgd", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion",
        ])
    func explanation(name: String) async throws {
        let engine = try DescentFixture.engine(
            DescentFixture.specification("himmelblau", [DescentFixture.racer(name, 0.01)]))
        await engine.advance(by: 12)
        var request = DescentRequest()
        request.explains = true
        let snapshot = try #require(await engine.snapshot(request, after: nil))
        let stages = try #require(snapshot.explanation).stages
        let row = snapshot.racers[0].row
        let last = try #require(stages.last)
        #expect(abs(last.values.x - row.point.x) < 1e-12 && abs(last.values.y - row.point.y) < 1e-12)
        #expect(stages.first?.name == "g" && stages.contains { $0.name == "update" })
    }
}
