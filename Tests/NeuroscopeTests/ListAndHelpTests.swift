import Foundation
import Testing

@Suite("list and help")
struct ListAndHelpTests {
    private struct Demo: Decodable {
        var name: String
        var title: String
        var group: String
        var teaches: [String]
        var file: String
    }

    @Test("list --json is an array of the demos, with files that exist")
    func json() async throws {
        let outcome = try await Program.run("list", "--json")
        let demos = try JSONDecoder().decode([Demo].self, from: Data(outcome.output.utf8))
        let names = Set(demos.map(\.name))
        #expect(names.isSuperset(of: ["and", "nand", "or", "nor", "xor", "xnor", "xor-linear", "digits", "iris"]))
        #expect(demos.allSatisfy { !$0.title.isEmpty && !$0.group.isEmpty })
        #expect(demos.allSatisfy { FileManager.default.fileExists(atPath: $0.file) })
        #expect(demos.first { $0.name == "xor" }?.teaches == ["N4", "T1", "T12"])
    }

    @Test("the version is the newest one that the changelog tells of")
    func version() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let changelog = try String(contentsOf: root.appending(path: "CHANGELOG.md"), encoding: .utf8)
        let newest = try #require(changelog.firstMatch(of: #/\n## \[(\d+\.\d+\.\d+)\]/#)).1
        #expect(try await Program.run("--version").lines == [String(newest)])
    }

    @Test("list names every demo under the heading of its group")
    func text() async throws {
        let json = try await Program.run("list", "--json").output
        let demos = try JSONDecoder().decode([Demo].self, from: Data(json.utf8))
        let lines = try await Program.run("list").lines
        for demo in demos {
            #expect(lines.contains(demo.group))
            #expect(lines.contains { $0.hasPrefix("  \(demo.name) ") && $0.contains(demo.title) })
        }
    }

    @Test(
        "the help of every command shows an example",
        arguments: ["", "train", "list", "render", "demo", "activation", "sweep"])
    func help(command: String) async throws {
        let outcome = try await Program.run([command, "--help"].filter { !$0.isEmpty })
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Example: neuroscope"))
        #expect(outcome.errors.isEmpty)
    }

    @Test("the help of train says how to predict")
    func predict() async throws {
        let help = try await Program.run("train", "--help").output
        #expect(help.contains("neuroscope train NAME --load MODEL.json --steps 0 --predictions FILE.csv"))
    }
}
