import Datasets
import Foundation
import Messages
import Recipes
import Testing
import Training

@Suite("Recorded runs")
struct RunFileTests {
    private static let recipe = """
        data: {planar: moons, samples: 60, test_fraction: 0.3}
        model: {hidden: [4]}
        optimizer: {name: adam, learning_rate: 2e-2}
        batch: 8
        edits:
          - {at: 20, set: {optimizer.learning_rate: 5e-3}}
        """

    private static func recorded() throws -> (lane: Lane, file: RunFile) {
        let document = try RecipeDocument(yaml: recipe, name: "moons")
        let lane = try Lane(document)
        lane.advance(by: 50)
        try lane.apply([
            Setting(path: "model.activation", value: "relu"), Setting(path: "weight.1.1.2", value: "-0.25"),
        ])
        lane.advance(by: 50)
        lane.seek(to: 30)
        try lane.apply([Setting(path: "batch", value: "4")])
        lane.advance(by: 20)
        return (lane, RunFile(document: document, interval: 10, lanes: [lane.record]))
    }

    @Test("a run reads back from its text as it was, and every branch is made again to its digest")
    func roundTrip() throws {
        let (_, file) = try Self.recorded()
        let read = try RunFile(yaml: file.yaml, file: "moons.run")
        #expect(read.yaml == file.yaml)
        #expect(read.branches.map(\.name) == ["main", "fork 1"])
        #expect(read.branches.map(\.steps) == [100, 50])
        #expect(read.current == "fork 1")
        for branch in read.branches {
            let lane = try Lane(read.document, edits: branch.edits)
            lane.advance(by: branch.steps)
            try Replay(read, branch: branch).verify(lane.digest)
        }
    }

    @Test("the recipe is written without its edits and with its seed, and numbers as plain decimals")
    func text() throws {
        let text = try Self.recorded().file.yaml
        #expect(text.contains("learning_rate: 0.02}"))
        #expect(text.contains("{at: 20, set: {optimizer.learning_rate: 0.005}}"))
        #expect(text.components(separatedBy: "0.005").count == 3)
        #expect(text.contains("  seed: 1\n"))
        #expect(!text.contains("  edits: ["))
    }

    @Test("a digest that does not match says between which steps the replay departs")
    func departure() throws {
        let (_, file) = try Self.recorded()
        let tampered = try RunFile(
            yaml: file.yaml.replacingOccurrences(of: "0.005", with: "0.006"), file: "moons.run")
        let branch = tampered.branches[0]
        let lane = try Lane(tampered.document, edits: branch.edits)
        lane.advance(by: branch.steps)
        let error = #expect(throws: InputError.self) { try Replay(tampered, branch: branch).verify(lane.digest) }
        #expect(error?.kind == .data)
        #expect(error?.message.contains("it departs after step 0 and up to step 32") == true)
    }

    @Test(
        "a file that is no run is refused with the key that is wrong",
        arguments: [
            ("format: other\n", "format"), ("version: 2\n", "version"), ("every: 0\n", "every"),
            ("current: other\n", "current"), ("recipe: 3\n", "recipe"), ("branches: []\n", "branches"),
        ])
    func refused(line: String, key: String) throws {
        let lines = try Self.recorded().file.yaml.components(separatedBy: "\n")
        var kept: [String] = []
        var skips = false
        for text in lines {
            if !text.hasPrefix(" ") { skips = text.hasPrefix(key + ":") }
            if !skips { kept.append(text) }
        }
        let error = #expect(throws: InputError.self) {
            try RunFile(yaml: kept.joined(separator: "\n") + line, file: "broken.run")
        }
        #expect(error?.key == key)
        #expect(error?.file == "broken.run")
    }

    @Test(
        "a number in plain decimals reads back the same",
        arguments: [
            ("5e-3", "0.005"), ("1.25e-7", "0.000000125"), ("1.5E3", "1500"), ("2e22", "20000000000000000000000"),
            ("1e300", "1" + String(repeating: "0", count: 300)),
        ])
    func plainDecimals(number: String, text: String) throws {
        let document = try RecipeDocument(yaml: "seed: 3\noptimizer: {learning_rate: \(number)}", name: "test")
        let lane = try Lane(RecipeDocument(yaml: "seed: 3\ndata: {gate: xor}", name: "test"))
        let file = RunFile(document: document, interval: 1, lanes: [lane.record])
        #expect(file.yaml.contains("optimizer: {learning_rate: \(text)}"))
    }
}

@Suite("Runs that are taken up again")
struct ResumedRunTests {
    @Test("a run is taken up with all its branches where it was left, and goes on as if never interrupted")
    func resumes() async throws {
        let document = try RecipeDocument(
            yaml: "data: {planar: moons, samples: 60}\nmodel: {hidden: [4]}\nregularization: {dropout: 0.1}",
            name: "moons")
        let lane = try Lane(document)
        lane.advance(by: 40)
        try lane.apply([Setting(path: "optimizer.learning_rate", value: "0.3")])
        lane.advance(by: 40)
        lane.seek(to: 20)
        lane.advance(by: 10)
        let file = try RunFile(
            yaml: RunFile(document: document, interval: 10, lanes: [lane.record]).yaml, file: "moons.run")
        let again = try Lane(file, variant: nil)
        #expect(again.branches == lane.branches)
        #expect(again.currentBranch == lane.currentBranch)
        #expect(again.digest == lane.digest)
        lane.advance(by: 15)
        again.advance(by: 15)
        #expect(again.digest == lane.digest)
        try lane.switchBranch(to: 0)
        try again.switchBranch(to: 0)
        #expect(again.digest == lane.digest)
        #expect(try again.undo() == lane.undo())
        #expect(again.digest == lane.digest)
    }

    @Test("a journal of a program that is gone is found, one of a running program is not, and a removed one is gone")
    func journal() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = try RecipeDocument(yaml: "data: {gate: xor}", name: "x/or")
        let run = RunFile(document: document, interval: 10, lanes: [try Lane(document).record])
        // No process has this number: it is beyond the largest one of the system.
        let gone = RunJournal(name: "x/or", folder: folder, process: 2_000_000_000)
        let running = RunJournal(name: "x/or", folder: folder)
        try gone.write(run)
        try running.write(run)
        #expect(RunJournal.abandoned(in: folder).map(\.lastPathComponent) == ["x_or-2000000000.run"])
        #expect(try RunFile(contentsOf: gone.url).yaml == run.yaml)
        RunJournal.discard(running.url, in: folder)
        #expect(FileManager.default.fileExists(atPath: running.url.path))
        RunJournal.discard(gone.url, in: folder)
        #expect(RunJournal.abandoned(in: folder).isEmpty)
    }
}
