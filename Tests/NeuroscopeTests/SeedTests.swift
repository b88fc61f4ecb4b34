import Foundation
import Testing

@Suite("train --seeds")
struct SeedTests {
    @Test("rows carry variant and seed, and equal those of single runs")
    func rows() async throws {
        let outcome = try await Program.run(
            "train", "xor", "--compare", "model.activation=tanh,relu", "--seeds", "3", "--steps", "200", "--every",
            "200", "--format", "jsonl")
        let rows = try outcome.rows()
        #expect(rows.map(\.seed) == [7, 8, 9, 7, 8, 9, 7, 8, 9, 7, 8, 9])
        let names = ["model.activation=tanh", "model.activation=relu"]
        #expect(rows.map(\.variant) == [0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1].map { names[$0] })
        let single = try await Program.run(
            "train", "xor", "--set", "model.activation=relu", "--seed", "8", "--steps", "200", "--format", "jsonl")
        var last = try #require(try single.rows().last)
        last.variant = names[1]
        last.seed = 8
        #expect(rows[10] == last)
    }

    @Test("a summary says how the variants lie and who is ahead")
    func summary() async throws {
        let outcome = try await Program.run(
            "train", "moons", "--compare", "model.activation=sigmoid,tanh", "--seeds", "8", "--steps", "500")
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].contains("median test loss"))
        #expect(lines[1].hasPrefix("model.activation=tanh "))
        #expect(lines[3].hasPrefix("tanh ahead of sigmoid in "))
        #expect(lines[3].contains(" of 8 seeds"))
    }

    @Test("a table has the columns variant and seed where they run")
    func csv() async throws {
        let outcome = try await Program.run("train", "xor", "--seeds", "2", "--steps", "0", "--format", "csv")
        #expect(outcome.lines.first?.hasSuffix(",status,seed") == true)
        #expect(outcome.lines.dropFirst().map { $0.suffix(10) } == ["finished,7", "finished,8"])
    }

    @Test("a model of several networks is refused")
    func model() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Program.run("train", "xor", "--seeds", "2", "--save", folder.path("model.json"))
        #expect(outcome.status == 64)
        #expect(try await Program.run("train", "xor", "--seeds", "0").status == 64)
    }
}

@Suite("Several seeds on screen")
struct SeedScreenTests {
    @Test("the chart of lanes shows the verdict over all seeds, the same every time")
    func lanes() async throws {
        let arguments = [
            "render", "moons", "--compare", "model.activation=sigmoid,relu", "--seeds", "6", "--steps", "400", "--size",
            "120x36",
        ]
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("relu ahead of sigmoid in 6 of 6 seeds"))
        #expect(try await Program.run(arguments).output == outcome.output)
    }

    @Test("a single run shows the median of its seeds")
    func single() async throws {
        let outcome = try await Program.run("render", "xor", "--seeds", "5", "--steps", "300", "--ascii")
        #expect(outcome.output.contains("median of 5 seeds"))
        #expect(try await Program.run("demo", "xor", "--seeds", "0").status == 64)
    }
}
