import Foundation
import Recipes
import Testing
import Training

@Suite("Learning-rate range test")
struct RangeTestTests {
    private func lane(_ settings: [Setting] = []) throws -> Lane {
        var document = try RecipeDocument(
            yaml:
                "data: {planar: moons, samples: 200, noise: 0.1}\noptimizer: {name: adam}\nregularization: {dropout: 0.1}",
            name: "test")
        if !settings.isEmpty { try document.set(settings) }
        return try Lane(document)
    }

    /// A result over six decades from 1e-6 on, a hundred points each.
    private func result(_ loss: (Double) -> Double) -> RangeTestResult {
        let points = (0...600).map { index -> RangeTestResult.Point in
            let rate = pow(10, Double(index) / 100 - 6)
            return RangeTestResult.Point(rate: rate, loss: loss(rate), smoothedLoss: loss(rate))
        }
        return RangeTestResult(points: points, divergence: nil)
    }

    @Test("the rates rise by equal factors from the lowest to the highest")
    func rates() throws {
        let options = RangeTest.Options(lowest: 1e-4, highest: 1e-1, steps: 31)
        let points = RangeTest(try lane()).run(options).points
        #expect(points.count == 31)
        for (index, point) in points.enumerated() {
            let expected = pow(10, Double(index) / 10 - 4)
            #expect(abs(point.rate - expected) < 1e-12 * expected.magnitude + 1e-15)
        }
    }

    @Test("the run is as it was, and goes on as it would have gone on")
    func fork() throws {
        let tested = try lane()
        let left = try lane()
        tested.advance(by: 123)
        left.advance(by: 123)
        let before = tested.row()
        let first = RangeTest(tested).run()
        #expect(RangeTest(tested).run() == first)
        #expect(tested.row() == before)
        #expect(tested.parameters == left.parameters)
        tested.advance(by: 77)
        left.advance(by: 77)
        #expect(tested.parameters == left.parameters)
        #expect(tested.row() == left.row())
    }

    @Test("its losses are those of a run whose rate is raised by edits")
    func losses() throws {
        let options = RangeTest.Options(lowest: 1e-3, highest: 1, steps: 20)
        let edited = try lane([
            Setting(path: "batch", value: "all"), Setting(path: "regularization.dropout", value: "0"),
        ])
        let whole = RangeTest(edited).run(options).points
        for point in whole {
            // The loss of a step over all samples is that of the parameters before it.
            let row = edited.row()
            #expect(abs((row.loss ?? .nan) - point.loss) < 1e-5)
            try edited.apply([Setting(path: "optimizer.learning_rate", value: "\(point.rate)")])
            edited.advance(by: 1)
        }
        #expect(whole.count == 20)
    }

    @Test("the smoothed loss is the average with weights that fall by a constant factor")
    func smoothing() throws {
        let options = RangeTest.Options(lowest: 1e-4, highest: 1e-2, steps: 25, smoothing: 0.9)
        let points = RangeTest(try lane()).run(options).points
        for count in [1, 2, 10, 25] {
            let weights = (0..<count).map { pow(0.9, Double(count - 1 - $0)) }
            let sum = zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.loss }
            #expect(abs(points[count - 1].smoothedLoss - sum / weights.reduce(0, +)) < 1e-12)
        }
    }

    @Test("the steepest descent of a logistic fall is at its middle, the suggestion half way to the lowest loss")
    func steepest() throws {
        // Falls around 1e-3, rises again beyond 1e-1.
        let result = result { rate in
            let place = log10(rate)
            return 1 / (1 + exp(4 * (place + 3))) + 0.2 * exp(4 * (place + 1))
        }
        let steepest = try #require(result.steepest)
        #expect(abs(log10(steepest) + 3) < 0.05)
        let lowest = try #require(result.lowest)
        // d/dx: 4 e^(4(x+3)) / (1 + e^(4(x+3)))^2 = 0.8 e^(4(x+1)); for small e^(-4(x+3)): x = -2 - ln(0.2)/8.
        #expect(abs(log10(lowest) - (-2 - log(0.2) / 8)) < 0.02)
        let suggestion = try #require(result.suggestion)
        #expect(abs(log10(suggestion) - (log10(steepest) + log10(lowest)) / 2) < 0.03)
    }

    @Test("where the loss hardly falls there is no suggestion")
    func flat() {
        #expect(result { _ in 1 }.suggestion == nil)
        #expect(result { 1 + $0 }.suggestion == nil)
        #expect(result { 1 - 0.01 * $0 }.suggestion == nil)
        #expect(RangeTestResult(points: [], divergence: nil).suggestion == nil)
    }

    @Test("the test ends where the loss runs away, and says at which rate")
    func divergence() throws {
        let yaml = "data: {regression: line, samples: 50}\nmodel: {hidden: []}\nbatch: all"
        let line = try Lane(RecipeDocument(yaml: yaml, name: "line"))
        let options = RangeTest.Options(lowest: 1e-4, highest: 1e6, steps: 400)
        let result = RangeTest(line).run(options)
        let divergence = try #require(result.divergence)
        #expect(divergence < 1e3)
        #expect(result.points.count < 400)
        #expect(result.points.allSatisfy { $0.loss.isFinite && $0.smoothedLoss.isFinite })
        #expect(try #require(result.suggestion) < divergence)
    }

    @Test("a network trained with the suggestion beats one with a hundredth and one with a hundredfold of it")
    func suggestion() throws {
        let sgd = [Setting(path: "optimizer", value: "{name: sgd, momentum: 0.9}")]
        let suggestion = try #require(RangeTest(try lane(sgd)).run().suggestion)
        let losses = try [0.01, 1, 100].map { factor in
            let lane = try lane(sgd + [Setting(path: "optimizer.learning_rate", value: "\(suggestion * factor)")])
            lane.advance(by: 500)
            return lane.row().loss ?? .infinity
        }
        #expect(losses[1] < losses[0])
        #expect(losses[1] < losses[2])
    }

    @Test("the engine tests every lane and leaves the run where it is")
    func engine() async throws {
        let yaml = """
            data: {planar: moons, samples: 100}
            compare:
              - {label: a, set: {optimizer.name: sgd}}
              - {label: b, set: {optimizer.name: adam}}
            """
        let engine = try TrainingEngine(document: RecipeDocument(yaml: yaml, name: "test"))
        try await engine.perform(.step(50))
        let before = await engine.snapshot(SnapshotRequest(), after: nil)
        let results = await engine.rangeTest()
        let after = await engine.snapshot(SnapshotRequest(), after: nil)
        #expect(results.count == 2)
        #expect(results[0] != results[1])
        #expect(before?.lanes.map(\.row) == after?.lanes.map(\.row))
        await engine.shutDown()
    }
}
