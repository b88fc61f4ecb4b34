import Foundation
import PseudoTerminal
import Testing

@Suite("Comparisons from the command line", .serialized)
struct CompareTests {
    @Test("demo --compare opens a lane for each value, and z and Esc go to a lane and back")
    func demo() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "moons", "--compare", "model.activation=tanh,relu", "--speed", "max"], columns: 120,
            rows: 36)
        // Words without spaces, since a space that is there already is not written.
        try terminal.showsNext("activation=relu")
        try terminal.showsNext("leads")
        terminal.type("z")
        try terminal.showsNext("Network")
        terminal.type("\u{1B}")
        try terminal.showsNext("activation=relu")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }

    @Test(":compare makes lanes of a running demo, and :compare off goes back to it")
    func command() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "moons", "--speed", "max"], columns: 120, rows: 36)
        try terminal.showsNext("Network")
        terminal.type(":compare batch=1,32\r")
        try terminal.showsNext("batch=32")
        terminal.type(":compare off\r")
        try terminal.showsNext("Network")
        terminal.type(":compare batch=1,wrong\r")
        try terminal.showsNext("wrong")
        terminal.type("q")
        #expect(try terminal.status() == 0)
    }

    @Test(
        "what cannot be compared is a usage error that names it",
        arguments: [
            ["demo", "moons", "--compare", "batch=1"], ["demo", "moons", "--compare", "nonsense=1,2"],
            ["render", "moons", "--compare", "batch=1,2,3,4,5,6,7,8,9"], ["render", "moons", "--compare", "batch"],
        ])
    func refused(arguments: [String]) async throws {
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("compare") || outcome.errors.contains("nonsense"))
    }

    @Test("train --compare ends with a table of the results, the lowest loss first")
    func table() async throws {
        let outcome = try await Program.run([
            "train", "moons", "--compare", "optimizer.learning_rate=0.0001,0.1,0.01", "--steps", "300", "--every",
            "1000",
            "--format", "jsonl",
        ])
        #expect(outcome.status == 0)
        let rows = outcome.errors.split(separator: "\n").filter { $0.contains("optimizer.learning_rate=") }
        #expect(rows.count == 3)
        let labels = rows.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(labels == ["0.1", "0.01", "0.0001"].map { "optimizer.learning_rate=\($0)" })
        let variants = outcome.output.split(separator: "\n").filter { $0.contains("\"variant\":") }
        #expect(variants.count == 6)
    }

    @Test("a picture of a comparison has the same bytes twice")
    func picture() async throws {
        let arguments = ["render", "compare-activations", "--steps", "120", "--size", "100x30"]
        let first = try await Program.run(arguments)
        #expect(first.status == 0)
        #expect(first.output.contains("leaky_relu"))
        #expect(try await Program.run(arguments).output == first.output)
    }
}
