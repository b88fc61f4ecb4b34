import Dashboard
import Foundation
import Recipes
import FrameSnapshots
import Shell
import TerminalUI
import Testing
import Training

@Suite("The range test on screen")
struct RangeTestSceneTests {
    private static let size = Size(columns: 120, rows: 36)

    /// Falls around 1e-3, is lowest near 0.02, and runs away at 2.
    private static let result = RangeTestResult(
        points: (0...310).map { index in
            let place = Double(index) / 50 - 6
            let loss = 0.7 / (1 + exp(4 * (place + 3))) + 0.1 + 0.2 * exp(4 * (place + 0.5))
            return RangeTestResult.Point(rate: pow(10, place), loss: loss, smoothedLoss: loss)
        }, divergence: 2)

    private static func snapshot(number: Int) throws -> Snapshot {
        var snapshot = try Fixture.binary()
        snapshot.rangeTest = RangeTestOutcome(number: number, results: [result])
        return snapshot
    }

    private static func press(_ key: Key, _ model: inout DashboardModel) -> [Effect] { model.update(.event(.key(key))) }

    @Test("t asks for a test, Enter takes the rate that it suggests")
    func take() throws {
        var model = FrameTests.model(try Fixture.binary(), size: Self.size)
        #expect(Self.press(.character("t"), &model) == [.order(.testRates)])
        #expect(Self.press(.enter, &model) == [])
        _ = model.update(.snapshot(try Self.snapshot(number: 1)))
        let suggestion = try #require(Self.result.suggestion)
        #expect(
            Self.press(.enter, &model)
                == [.order(.apply([Setting(path: "optimizer.learning_rate", value: "\(suggestion)")]))])
        #expect(model.mode == .normal)
        #expect(model.currentRate == suggestion)
    }

    @Test("an older result is not taken for that of a new test")
    func older() throws {
        var model = FrameTests.model(try Self.snapshot(number: 3), size: Self.size)
        _ = Self.press(.character("t"), &model)
        #expect(Self.press(.enter, &model) == [])
        #expect(!model.view(size: Self.size, capabilities: .full).text.contains("suggested"))
        _ = model.update(.snapshot(try Self.snapshot(number: 4)))
        #expect(model.view(size: Self.size, capabilities: .full).text.contains("suggested"))
    }

    @Test("Esc closes the result and changes nothing; the space bar still drives the run")
    func leave() throws {
        var model = FrameTests.model(try Fixture.binary(), size: Self.size)
        _ = Self.press(.character("t"), &model)
        _ = model.update(.snapshot(try Self.snapshot(number: 1)))
        #expect(Self.press(.character(" "), &model) == [.order(.pause)])
        #expect(model.mode == .rangeTest(after: 0))
        #expect(Self.press(.character("+"), &model) == [])
        #expect(Self.press(.escape, &model) == [])
        #expect(model.mode == .normal)
    }

    @Test(
        "loss against rate looks as recorded at every size",
        arguments: [
            Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
            Size(columns: 200, rows: 60),
        ])
    func frames(size: Size) throws {
        var model = FrameTests.model(try Fixture.binary(), size: size)
        _ = Self.press(.character("t"), &model)
        _ = model.update(.snapshot(try Self.snapshot(number: 1)))
        let frame = model.view(size: size, capabilities: .noColor)
        expectSnapshot(frame, named: "range-test-\(size.columns)x\(size.rows)")
        #expect(frame.text.contains("Enter takes"))
        let ascii = model.view(size: size, capabilities: .ascii)
        #expect(ascii.cells.allSatisfy { $0.scalar.isASCII })
    }

    @Test("a real engine's test arrives on screen, and its rate in the run")
    func engine() async throws {
        let yaml = "data: {planar: moons, samples: 200, noise: 0.1}\noptimizer: {name: sgd, momentum: 0.9}"
        let document = try RecipeDocument(yaml: yaml, name: "moons")
        let engine = try TrainingEngine(document: document)
        let source = TrainingSource(engine: engine)
        var model = DashboardModel(recipe: try document.recipe(), size: Self.size)
        for effect in Self.press(.character("t"), &model) { _ = try await source.perform(effect, picture: nil) }
        let tested = try #require(await engine.snapshot(SnapshotRequest(), after: nil))
        #expect(tested.lanes[0].row.step == 0)
        _ = model.update(.snapshot(tested))
        for effect in Self.press(.enter, &model) { _ = try await source.perform(effect, picture: nil) }
        let changed = try #require(await engine.snapshot(SnapshotRequest(), after: nil))
        #expect(changed.lanes[0].recipe.optimizer.learningRate == tested.rangeTest?.results[0].suggestion)
        await engine.shutDown()
    }

    @Test("of several lanes the one with the keys has its rate offered, and Tab goes to the next")
    func lanes() throws {
        var snapshot = try Fixture.comparison(lanes: 2)
        for index in 0..<2 { snapshot.lanes[index].recipe.optimizer.learningRate = 0.01 * Double(index + 1) }
        let other = RangeTestResult(
            points: Self.result.points.map {
                RangeTestResult.Point(rate: $0.rate * 0.1, loss: $0.loss, smoothedLoss: $0.smoothedLoss)
            }, divergence: 0.2)
        var model = FrameTests.model(snapshot, size: Self.size)
        _ = Self.press(.character("t"), &model)
        snapshot.rangeTest = RangeTestOutcome(number: 1, results: [Self.result, other])
        _ = model.update(.snapshot(snapshot))
        _ = Self.press(.tab, &model)
        let suggestion = try #require(other.suggestion)
        #expect(suggestion != Self.result.suggestion)
        #expect(
            Self.press(.enter, &model) == [
                .order(.apply([Setting(path: "optimizer.learning_rate", value: "\(suggestion)")]), in: .one(1))
            ])
    }
}
