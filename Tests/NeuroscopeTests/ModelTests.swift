import Foundation
import Testing

@Suite("Models and predictions")
struct ModelTests {
    @Test("a saved run goes on as if it had never been interrupted")
    func saveAndLoad() async throws {
        let folder = try TemporaryFolder()
        let model = folder.path("model.json")
        let first = try await Program.run("train", "moons", "--steps", "130", "--save", model)
        #expect(first.status == 0, "\(first.errors)")
        #expect(try folder.names == ["model.json"])
        let whole = try await Program.run("train", "moons", "--steps", "300", "--format", "jsonl").rows()
        let rest = try await Program.run(
            "train", "moons", "--load", model, "--steps", "300", "--format", "jsonl"
        ).rows()
        #expect(rest.map(\.step) == [130, 200, 300])
        #expect(Array(rest.dropFirst()) == Array(whole.suffix(2)))
    }

    @Test("predictions have a row per sample: split, inputs, targets, outputs")
    func predictions() async throws {
        let folder = try TemporaryFolder()
        let (model, table) = (folder.path("model.json"), folder.path("answers.csv"))
        _ = try await Program.run("train", "xor", "--save", model)
        let outcome = try await Program.run(
            "train", "xor", "--load", model, "--steps", "0", "--predictions", table, "--format", "jsonl")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = try folder.read("answers.csv").split(separator: "\n")
        #expect(lines[0] == "split,x1,x2,target,output")
        let rows: [[String]] = lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
        let splits = rows.map { $0[0] }
        #expect(splits == Array(repeating: "train", count: 140) + Array(repeating: "test", count: 60))
        let figures = rows.map { $0.dropFirst().map { Double($0) ?? .nan } }
        #expect(figures.allSatisfy { $0.count == 4 })
        let wrong = figures.filter { ($0[3] >= 0.5 ? 1.0 : 0.0) != $0[2] }
        #expect(wrong.isEmpty)
    }

    @Test("a class has a target and an output of its own")
    func classes() async throws {
        let folder = try TemporaryFolder()
        let table = folder.path("answers.csv")
        _ = try await Program.run("train", "iris", "--steps", "0", "--predictions", table)
        let header = try folder.read("answers.csv").split(separator: "\n")[0].split(separator: ",").map(String.init)
        let kinds = header.map { String($0.prefix { $0 != "_" }) }
        #expect(header.count == 11)
        #expect(kinds.first == "split")
        #expect(kinds.suffix(6) == ["target", "target", "target", "output", "output", "output"])
    }

    @Test("a model of another shape is refused, and both shapes are named")
    func shapes() async throws {
        let folder = try TemporaryFolder()
        let model = folder.path("model.json")
        _ = try await Program.run("train", "xor", "--steps", "1", "--save", model)
        let outcome = try await Program.run("train", "xor", "--set", "model.hidden=[5]", "--load", model)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("2-4-1") && outcome.errors.contains("2-5-1"))
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "an output that cannot be written is found before anything is trained",
        arguments: [
            "--save", "--predictions",
        ])
    func unwritable(option: String) async throws {
        let folder = try TemporaryFolder()
        for path in [folder.path("missing/file"), folder.url.path] {
            let outcome = try await Program.run("train", "xor", option, path)
            #expect(outcome.status == 73)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.split(separator: "\n").count == 1)
            #expect(outcome.errors.contains("cannot be written"))
        }
    }

    @Test("one model cannot be saved from several variants")
    func variants() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Program.run(
            "train", "xor", "--compare", "batch=1,2", "--save", folder.path("model.json"))
        #expect(outcome.status == 64)
        #expect(try folder.names.isEmpty)
    }
}
