import Foundation
import Testing

@Suite("sweep")
struct SweepTests {
    private struct Row: Decodable, Equatable {
        var settings: [String: Double]
        var seed: Int
        var step: Int
        var loss: Double?
        var status: String
    }

    /// 24 runs: 3 learning rates, 2 batch sizes, 4 seeds.
    private static let sweep = [
        "sweep", "xor", "--over", "optimizer.learning_rate=0.01,0.1,0.5", "--over", "batch=5,20", "--seeds", "4",
        "--set", "stop.loss=0",
    ]

    private static func rows(_ text: String) throws -> [Row] {
        try text.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }

    @Test(
        "a sweep of 24 runs that was killed half way and rerun gives the same table, and repeats no finished run",
        arguments: ["1", "2"])
    func resume(jobs: String) async throws {
        var folder = try TemporaryFolder()
        var arguments: [String] = []
        var killed: Program.Outcome?
        // Runs long enough for the signal to come between two of the last ones, on a machine of any speed.
        for steps in [20_000, 100_000, 500_000] where killed?.status != 1000 + SIGKILL {
            folder = try TemporaryFolder()
            let file = folder.path("rows.jsonl")
            arguments = Self.sweep + ["--steps", "\(steps)", "--jobs", jobs, "--output", file]
            killed = try await Program.end(arguments, with: SIGKILL, onceThereAre: 12, in: file)
        }
        #expect(killed?.status == 1000 + SIGKILL)
        let before = try folder.read("rows.jsonl")
        #expect(12..<24 ~= before.count { $0 == "\n" })
        let whole = try await Program.run(Array(arguments.dropLast(2)))
        #expect(whole.status == 0)

        let rerun = try await Program.run(arguments)
        #expect(rerun.status == 0)
        #expect(rerun.output == whole.output)
        let after = try folder.read("rows.jsonl")
        let kept = before[...(before.lastIndex(of: "\n") ?? before.startIndex)]
        #expect(after.hasPrefix(kept))
        let runs = try Self.rows(after).map { "\($0.settings.sorted { $0.key < $1.key }) \($0.seed)" }
        #expect(runs.count == 24)
        #expect(Set(runs).count == 24)

        let again = try await Program.run(arguments)
        #expect(again.output == whole.output)
        #expect(try folder.read("rows.jsonl") == after)
    }

    @Test("a line that was cut off while it was written is dropped, and its run made again")
    func cutOffLine() async throws {
        let folder = try TemporaryFolder()
        let arguments =
            Self.sweep + ["--steps", "200", "--format", "jsonl", "--output", folder.path("rows.jsonl")]
        let whole = try await Program.run(arguments)
        let text = try folder.read("rows.jsonl")
        try Data(text.dropLast(40).utf8).write(to: URL(filePath: folder.path("rows.jsonl")))
        let rerun = try await Program.run(arguments)
        #expect(rerun.output == whole.output)
        let lines = try folder.read("rows.jsonl").split(separator: "\n")
        #expect(Set(lines) == Set(text.split(separator: "\n")))
        #expect(lines.count == 24)
    }

    @Test("rows are those that train ends with, sorted by combination and seed")
    func rows() async throws {
        let sweep = try await Program.run(
            "sweep", "xor", "--over", "optimizer.learning_rate=0.5,0.1", "--seeds", "2", "--steps", "200", "--format",
            "jsonl")
        let rows = try Self.rows(sweep.output)
        #expect(rows.map { $0.settings["optimizer.learning_rate"] } == [0.5, 0.5, 0.1, 0.1])
        #expect(rows.map(\.seed) == [7, 8, 7, 8])
        for row in rows {
            let rate = try #require(row.settings["optimizer.learning_rate"])
            let train = try await Program.run(
                "train", "xor", "--set", "optimizer.learning_rate=\(rate)", "--seed", "\(row.seed)", "--steps", "200",
                "--format", "jsonl")
            let last = try #require(try train.rows().last)
            #expect(row.loss == last.loss)
            #expect(row.step == last.step)
            #expect(row.status == last.status)
        }
    }

    @Test("an interrupted sweep prints what has finished, and keeps it", arguments: [SIGINT, SIGTERM])
    func interrupt(signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let file = folder.path("rows.jsonl")
        // The last run would take longer than anybody waits.
        let arguments = [
            "sweep", "xor", "--over", "steps=10,20,1000000000", "--set", "stop.loss=0", "--jobs", "1", "--format",
            "jsonl", "--output", file,
        ]
        let outcome = try await Program.end(arguments, with: signal, onceThereAre: 2, in: file)
        #expect(outcome.status == 128 + signal)
        #expect(try Self.rows(outcome.output).map(\.step) == [10, 20])
        #expect(try folder.read("rows.jsonl") == outcome.output)
    }

    @Test("a file of another recipe, of other steps, or of another kind is refused")
    func otherFile() async throws {
        let folder = try TemporaryFolder()
        let output = ["--output", folder.path("rows.jsonl")]
        let sweep = ["sweep", "xor", "--over", "batch=5,10", "--steps", "20"]
        #expect(try await Program.run(sweep + output).status == 0)
        let text = try folder.read("rows.jsonl")

        let others: [(arguments: [String], words: String)] = [
            (["sweep", "moons", "--over", "batch=5,10", "--steps", "20"], "recipe xor, expected moons"),
            (["sweep", "xor", "--over", "batch=5,10", "--steps", "30"], "20 steps, expected 30 steps"),
            (sweep + ["--set", "model.hidden=[3]"], "other settings"),
            (
                ["sweep", "xor", "--over", "loss=binary_cross_entropy,hinge", "--steps", "20"],
                "over batch, expected loss"
            ),
        ]
        for other in others {
            let refused = try await Program.run(other.arguments + output)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("rows.jsonl:1: "))
            #expect(refused.errors.contains(other.words))
        }
        #expect(try folder.read("rows.jsonl") == text)

        try Data("title: XOR\n".utf8).write(to: URL(filePath: folder.path("rows.jsonl")))
        let refused = try await Program.run(sweep + output)
        #expect(refused.status == 65)
        #expect(try folder.read("rows.jsonl") == "title: XOR\n")
    }

    @Test("values that are lists are told apart by the commas outside of them")
    func lists() async throws {
        let outcome = try await Program.run(
            "sweep", "xor", "--over", "model.hidden=[4],[8, 8],[]", "--steps", "5", "--format", "csv")
        #expect(outcome.lines.map { $0.prefix(9) } == ["settings.", "[4],7,5,0", "\"[8, 8]\",", "[],7,5,0."])
    }

    @Test(
        "a mistake is told before the first run",
        arguments: [
            ["--over", "batch=1", "--over", "batch=2"], ["--over", "seed=1,2"], ["--over", "bath=1,2"],
            ["--over", "optimizer.learning_rate=0.1,1e-1"], ["--over", "model.activation=tanh,rel"], [],
            ["--over", "batch=1,2", "--set", "steps=none", "--set", "stop.loss=0"],
            ["--over", "batch=1,2", "--metric", "los"], ["--over", "batch=1,2", "--jobs", "0"],
        ])
    func mistakes(arguments: [String]) async throws {
        let outcome = try await Program.run(["sweep", "xor"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test("two swept settings make a map with the best combination marked")
    func heatMap() async throws {
        let outcome = try await Program.run(
            "sweep", "xor", "--over", "optimizer.learning_rate=0.001,0.5", "--over", "batch=10,all", "--steps", "300",
            "--ascii")
        let marked = outcome.lines.filter { $0.hasPrefix("0.5 ") && $0.contains("####") }
        #expect(marked.count == 1)
        #expect(outcome.lines.last?.hasPrefix("best: optimizer.learning_rate=0.5 batch=") == true)
        #expect(outcome.output.allSatisfy { $0.isASCII })
    }
}

@Suite("sweep --range-test")
struct RangeTestCommandTests {
    private struct Line: Decodable {
        var learning_rate: Double?
        var loss: Double?
        var smoothed_loss: Double?
        var steepest: Double?
        var suggestion: Double?
    }

    @Test("a line for each rate, and one with the suggestion")
    func rows() async throws {
        let outcome = try await Program.run("sweep", "moons", "--range-test", "--steps", "200", "--format", "jsonl")
        #expect(outcome.status == 0)
        let lines = try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let rates = lines.dropLast().compactMap(\.learning_rate)
        #expect(rates.count == lines.count - 1)
        #expect(rates == rates.sorted())
        let suggestion = try #require(lines.last?.suggestion)
        #expect(0.001...10 ~= suggestion)
    }

    @Test("the chart marks the steepest descent and the suggestion")
    func chart() async throws {
        let outcome = try await Program.run("sweep", "moons", "--range-test", "--ascii")
        #expect(outcome.output.contains("steepest"))
        #expect(outcome.lines.last?.hasPrefix("suggested learning rate 0.") == true)
        #expect(outcome.output.allSatisfy { $0.isASCII })
        #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    @Test(
        "it is one run: combinations, seeds and a file are refused",
        arguments: [
            ["--over", "batch=1,2"], ["--seeds", "2"], ["--output", "rows.jsonl"], ["--steps", "1"],
        ])
    func alone(arguments: [String]) async throws {
        #expect(try await Program.run(["sweep", "moons", "--range-test"] + arguments).status == 64)
    }
}
