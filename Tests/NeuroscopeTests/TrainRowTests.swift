import Foundation
import Testing

@Suite("The rows of train")
struct TrainRowTests {
    private static let columns = [
        "step", "epoch", "samples", "loss", "penalty", "test_loss", "accuracy", "test_accuracy", "learning_rate",
        "gradient_norm", "status",
    ]

    @Test("the untrained network, every K steps and the last step each have one row")
    func steps() async throws {
        let rows = try await Program.run("train", "xor", "--steps", "700", "--every", "300", "--format", "jsonl").rows()
        #expect(rows.map(\.step) == [0, 300, 600, 700])
        #expect(rows.map(\.status) == ["running", "running", "running", "finished"])
        #expect(rows.map(\.samples) == [0, 3000, 6000, 7000])
        #expect(rows[0].gradient_norm == nil)
        #expect(rows[1].epoch == 3000.0 / 140)
    }

    @Test("the last step has one row where it is a K-th step too")
    func lastStep() async throws {
        let rows = try await Program.run("train", "xor", "--steps", "200", "--format", "jsonl").rows()
        #expect(rows.map(\.step) == [0, 100, 200])
        #expect(rows.last?.status == "finished")
    }

    @Test("no steps only evaluate the untrained network")
    func noSteps() async throws {
        let rows = try await Program.run("train", "xor", "--steps", "0", "--format", "jsonl").rows()
        #expect(rows.map(\.step) == [0])
        #expect(rows.map(\.status) == ["finished"])
        #expect(rows[0].loss != nil)
    }

    @Test("a stop condition ends the run at the end of an epoch")
    func stop() async throws {
        let arguments = ["train", "xor", "--set", "stop.loss=0.5", "--every", "1000000", "--format", "jsonl"]
        let last = try #require(try await Program.run(arguments).rows().last)
        #expect(last.status == "stopped")
        #expect(try #require(last.loss) <= 0.5)
        #expect(last.epoch == last.epoch.rounded())
    }

    @Test("the same command writes the same bytes, and another seed others", arguments: ["xor", "moons", "digits"])
    func repeatable(name: String) async throws {
        let arguments = ["train", name, "--steps", "60", "--every", "7", "--format", "jsonl"]
        let first = try await Program.run(arguments).output
        #expect(try await Program.run(arguments).output == first)
        #expect(try await Program.run(arguments + ["--seed", "12345"]).output != first)
        #expect(try await Program.run(arguments + ["--set", "seed=12345"]).output != first)
    }

    @Test("a row does not depend on how many rows are written", arguments: ["xor", "spirals", "iris"])
    func everyIndependence(name: String) async throws {
        func rows(every: Int) async throws -> [Program.Row] {
            try await Program.run("train", name, "--steps", "211", "--every", "\(every)", "--format", "jsonl").rows()
        }
        let all = try await rows(every: 1)
        #expect(all.map(\.step) == Array(0...211))
        for every in [7, 50, 1000] {
            for row in try await rows(every: every) { #expect(row == all[row.step]) }
        }
    }

    @Test("jsonl and csv have the same columns in the same order, and the same figures")
    func columns() async throws {
        let arguments = ["train", "xor", "--steps", "200", "--format"]
        let json = try await Program.run(arguments + ["jsonl"])
        let csv = try await Program.run(arguments + ["csv"]).lines
        #expect(csv[0] == Self.columns.joined(separator: ","))
        #expect(json.lines.count == 3)
        for (line, row) in zip(json.lines, csv.dropFirst()) {
            let pairs = line.dropFirst().dropLast().split(separator: ",").map { pair in
                pair.split(separator: ":").map { String($0.replacing("\"", with: "")) }
            }
            let names = pairs.map { $0[0] }
            let figures = pairs.map { $0[1] == "null" ? "" : $0[1] }
            #expect(names == Self.columns)
            #expect(figures.joined(separator: ",") == row)
        }
    }

    @Test("text has a heading, aligned columns and the test figures where there is a test set")
    func text() async throws {
        let lines = try await Program.run("train", "xor", "--steps", "200").lines
        #expect(lines.count == 4)
        #expect(lines[0].contains("test loss"))
        let heads = try #require(lines[0].range(of: "accuracy"))
        for line in lines.dropFirst() { #expect(line[..<heads.upperBound].last?.isNumber == true) }
        let plain = try await Program.run(["train", "xor", "--steps", "0"] + LearningTests.corners).lines
        #expect(!plain[0].contains("test"))
    }

    @Test("a regression has no accuracy")
    func regression() async throws {
        let arguments = ["train", "xor", "--set", "data={regression: sine}", "--steps", "10", "--format", "jsonl"]
        let rows = try await Program.run(arguments).rows()
        #expect(rows.allSatisfy { $0.accuracy == nil && $0.test_accuracy == nil && $0.loss != nil })
    }

    @Test("what does not apply is null and never left out")
    func nulls() async throws {
        let arguments = ["train", "xor", "--steps", "0", "--format", "jsonl"] + LearningTests.corners
        let line = try #require(try await Program.run(arguments).lines.first)
        for key in ["test_loss", "test_accuracy", "gradient_norm"] { #expect(line.contains("\"\(key)\":null")) }
    }

    @Test("a run that diverges says so in its last row, without a number that is not finite")
    func divergence() async throws {
        let arguments = ["train", "xor", "--set", "optimizer.learning_rate=1e30", "--format", "jsonl"]
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 0)
        let last = try #require(try outcome.rows().last)
        #expect(last.status == "diverged")
        #expect(last.loss == nil)
        let output = outcome.output.lowercased()
        #expect(!output.contains("nan") && !output.contains("inf"))
        #expect(try await Program.run(arguments + ["--fail-on-divergence"]).status == 1)
    }

    @Test("variants meet at every row, and their results stand in a table, the lowest loss first")
    func variants() async throws {
        let arguments = [
            "train", "moons", "--compare", "model.hidden=[1],[8,8]", "--steps", "150", "--format", "jsonl",
        ]
        let outcome = try await Program.run(arguments)
        let labels = ["model.hidden=[1]", "model.hidden=[8,8]"]
        let rows = try outcome.rows()
        #expect(rows.map(\.step) == [0, 0, 100, 100, 150, 150])
        #expect(rows.compactMap(\.variant) == labels + labels + labels)
        let losses = Dictionary(uniqueKeysWithValues: rows.suffix(2).map { ($0.variant ?? "", $0.loss ?? .nan) })
        let table = outcome.errors.split(separator: "\n")
        #expect(table.count == 3)
        let best = try #require(losses.min { $0.value < $1.value })
        #expect(table[1].hasPrefix(best.key))
        let alone = ["train", "moons", "--set", "model.hidden=[1]", "--steps", "150", "--format", "jsonl"]
        let single = try #require(try await Program.run(alone).rows().last)
        #expect(single.loss == losses[labels[0]])
    }

    @Test("a recipe's own variants run without being asked for")
    func recipeVariants() async throws {
        let folder = try TemporaryFolder()
        let recipe = try folder.write(
            """
            steps: 10
            compare:
              - {label: "one, two", set: {model.activation: relu}}
              - {label: three, set: {model.activation: sigmoid}}
            """, to: "two.yaml")
        let csv = try await Program.run("train", recipe, "--format", "csv").lines
        #expect(csv[0].hasSuffix(",status,variant"))
        #expect(csv.last?.hasSuffix(",finished,three") == true)
        #expect(csv[1].hasSuffix(",running,\"one, two\""))
    }

    @Test(
        "accuracy counts from the middle between the targets, whatever the output and the loss",
        arguments: [
            ("tanh", "mean_squared_error", 1.0, 1.0), ("identity", "huber", 1.0, 0.9), ("identity", "hinge", 0.95, 0.9),
            ("identity", "mean_squared_error", 0.98, 0.9),
        ])
    func threshold(output: String, loss: String, accuracy: Double, testAccuracy: Double) async throws {
        let outcome = try await Program.run(
            "train", "moons", "--set", "model.output=\(output)", "--set", "loss=\(loss)", "--steps", "2000", "--every",
            "2000", "--format", "jsonl")
        let row = try #require(try outcome.rows().last, "\(outcome.errors)")
        #expect(try #require(row.accuracy) >= accuracy - 1e-9)
        #expect(try #require(row.test_accuracy) >= testAccuracy)
    }
}
