import Foundation
import Testing

@Suite("neuroscope replay")
struct ReplayTests {
    private static let recipe = """
        data: {planar: moons, samples: 80, test_fraction: 0.3}
        optimizer: {name: adam, learning_rate: 0.02}
        regularization: {dropout: 0.1}
        steps: 300
        edits:
          - {at: 100, set: {optimizer.learning_rate: 0.005}}
          - {at: 200, set: {model.activation: relu}}
        """

    @Test(
        "a recorded run is made again row by row, with variants too",
        arguments: [[], ["--compare", "batch=4,16"], ["--compare", "batch=4,16", "--seeds", "2"]])
    func replays(options: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.recipe, to: "moons.yaml")
        let recorded = try await Program.run(
            ["train", "moons.yaml", "--every", "70", "--format", "jsonl", "--record", "moons.run"] + options,
            in: folder.url)
        #expect(recorded.status == 0)
        let replayed = try await Program.run(["replay", "moons.run", "--format", "jsonl"], in: folder.url)
        #expect(replayed.status == 0)
        #expect(replayed.output == recorded.output)
    }

    @Test("a file that was tampered with is refused with exit status 65 and the step at which it departs")
    func tampered() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.recipe, to: "moons.yaml")
        _ = try await Program.run(["train", "moons.yaml", "--record", "moons.run"], in: folder.url)
        let text = try folder.read("moons.run")
        #expect(text.contains("0.005"))
        try folder.write(text.replacingOccurrences(of: "0.005", with: "0.006"), to: "moons.run")
        let result = try await Program.run(["replay", "moons.run"], in: folder.url)
        #expect(result.status == 65)
        #expect(result.errors.contains("moons.run"))
        #expect(result.errors.contains("it departs after step"))
    }

    @Test("a file that is missing exits with 66, one that is no run with 65, --record with --load with 64")
    func refused() async throws {
        let folder = try TemporaryFolder()
        #expect(try await Program.run(["replay", "none.run"], in: folder.url).status == 66)
        try folder.write("title: x\n", to: "x.run")
        #expect(try await Program.run(["replay", "x.run"], in: folder.url).status == 65)
        let both = ["train", "xor", "--load", "m.json", "--record", "x.run"]
        #expect(try await Program.run(both, in: folder.url).status == 64)
    }
}
