import Datasets
import Foundation
import Messages
import Recipes
import Testing
import Training

@Suite("Sweep")
struct SweepTests {
    private func document(_ yaml: String = "data: {gate: xor}\nsteps: 20") throws -> RecipeDocument {
        try RecipeDocument(yaml: yaml, name: "test")
    }

    private func rows(_ sweep: Sweep, runs: [SweepRun]? = nil, jobs: Int) async throws -> [SweepRow] {
        var rows: [SweepRow] = []
        for try await event in sweep.events(of: runs ?? sweep.runs, jobs: jobs) {
            if case .finished(let row) = event { rows.append(row) }
        }
        return rows
    }

    @Test("commas inside brackets and quotes do not part values")
    func alternatives() {
        let values = Setting.alternatives("model.hidden=[4], [8, 8],{a: [1,2], b: 3},\"x,y\"")?.map(\.value)
        #expect(values == ["[4]", "[8, 8]", "{a: [1,2], b: 3}", "\"x,y\""])
        for text in ["", "=1", "a", "a=", "a=1,", "a=,1", "a=1,1"] {
            #expect(Setting.alternatives(text) == nil)
        }
    }

    @Test("every combination has every seed, the last setting changing fastest")
    func combinations() throws {
        let axes = [
            SweepAxis(path: "batch", values: ["1", "all"]), SweepAxis(path: "model.hidden", values: ["[2]", "[3]"]),
        ]
        let sweep = try Sweep(document("data: {gate: xor}\nsteps: 20\nseed: 5"), axes: axes, seedCount: 2)
        #expect(
            sweep.combinations.map { $0.map(\.value) } == [
                ["1", "[2]"], ["1", "[3]"], ["all", "[2]"], ["all", "[3]"],
            ])
        #expect(sweep.runs.map(\.combination) == [0, 0, 1, 1, 2, 2, 3, 3])
        #expect(sweep.runs.map(\.seed) == [5, 6, 5, 6, 5, 6, 5, 6])
        #expect(sweep.stepCount(of: sweep.runs) == 160)
    }

    @Test("more runs than a sweep can have are refused, as is a seed past the last one")
    func limits() throws {
        let axis = SweepAxis(path: "optimizer.learning_rate", values: (1...2000).map { "\($0)" })
        #expect(throws: InputError.self) { try Sweep(document(), axes: [axis], seedCount: 1000) }
        #expect(throws: InputError.self) { try Sweep(document(), axes: [axis], seedCount: .max) }
        let last = try document("data: {gate: xor}\nsteps: 20\nseed: 18446744073709551615")
        #expect(throws: InputError.self) { try Sweep(last, axes: [], seedCount: 2) }
        #expect(try Sweep(last, axes: []).runs.count == 1)
    }

    @Test("rows depend neither on the number of jobs nor on the order in which runs finish")
    func jobs() async throws {
        let axes = [SweepAxis(path: "steps", values: ["2000", "10", "300"])]
        let sweep = try Sweep(document(), axes: axes, seedCount: 2)
        let one = SweepResults(try await rows(sweep, jobs: 1), of: sweep)
        let many = SweepResults(try await rows(sweep, jobs: 6), of: sweep)
        #expect(one.rows == many.rows)
        #expect(one.rows.map(\.row.step) == [2000, 2000, 10, 10, 300, 300])
    }

    @Test("what the journal reads is what was written, and only the rest is left to do")
    func journal() async throws {
        let axes = [
            SweepAxis(path: "batch", values: ["1", "2", "all"]),
            SweepAxis(path: "optimizer", values: ["{name: adam, beta1: 0.5}", "sgd"]),
        ]
        let sweep = try Sweep(document(), axes: axes)
        let rows = try await rows(sweep, runs: Array(sweep.runs[1..<4]), jobs: 1)
        let text = rows.reversed().map { $0.json + "\n" }.joined()
        let journal = try SweepJournal(Data((text + "{\"settings\":{").utf8), of: sweep, file: "rows")
        #expect(journal.rows == rows)
        #expect(journal.validLength == text.utf8.count)
        #expect(sweep.unfinished(journal.rows) == [sweep.runs[0]] + sweep.runs[4...])
    }

    @Test("a wider sweep goes on from the rows of a narrower one, however its values are spelt")
    func wider() async throws {
        let narrow = try Sweep(document(), axes: [SweepAxis(path: "optimizer.learning_rate", values: ["0.1", "1e-2"])])
        let text = try await rows(narrow, jobs: 1).map { $0.json + "\n" }.joined()
        let axes = [SweepAxis(path: "optimizer.learning_rate", values: ["0.010", "0.1", "0.5"])]
        let wide = try Sweep(document("steps: 20\ntitle: Another\ndata: {gate: xor}"), axes: axes, seedCount: 2)
        let journal = try SweepJournal(Data(text.utf8), of: wide, file: "rows")
        #expect(journal.rows.map(\.combination) == [0, 1])
        #expect(wide.unfinished(journal.rows).count == 4)
    }

    @Test("a diverged run is the worst of its combination's, and never the best of the sweep")
    func divergence() async throws {
        let axes = [SweepAxis(path: "optimizer.learning_rate", values: ["1e30", "0.1"])]
        let yaml = "data: {regression: line, samples: 20}\nmodel: {hidden: []}\nsteps: 200"
        let sweep = try Sweep(document(yaml), axes: axes, seedCount: 3)
        let results = SweepResults(try await rows(sweep, jobs: 2), of: sweep)
        #expect(results.combinations.map(\.divergedCount) == [3, 0])
        #expect(results.combinations[0].spread(of: .loss)?.median == .infinity)
        #expect(results.best(by: .loss) == 1)
    }

    @Test("an interrupted sweep gives up the runs that have not finished")
    func interruption() async throws {
        let sweep = try Sweep(document(), axes: [], seedCount: 4)
        var finished = 0
        for try await event in sweep.events(of: sweep.runs, jobs: 2, isInterrupted: { true }) {
            if case .finished = event { finished += 1 }
        }
        #expect(finished == 0)
    }

    @Test("quantiles are NumPy's")
    func quantiles() throws {
        // numpy.quantile([3, 1, 4, 1.5, 9], [0, .25, .5, .75, 1]) and of the same with 2.6 and 5.
        let odd = try #require(Spread([3, 1, 4, 1.5, 9]))
        #expect([odd.minimum, odd.lowerQuartile, odd.median, odd.upperQuartile, odd.maximum] == [1, 1.5, 3, 4, 9])
        let even = try #require(Spread([3, 1, 4, 1.5]))
        #expect([even.lowerQuartile, even.median, even.upperQuartile] == [1.375, 2.25, 3.25])
        #expect(Spread([]) == nil)
        let infinite = try #require(Spread([1, nil, .nan, 2]))
        #expect(infinite.median == .infinity)
        #expect(infinite.finiteCount == 2)
        #expect(infinite.minimum == 1)
    }
}
