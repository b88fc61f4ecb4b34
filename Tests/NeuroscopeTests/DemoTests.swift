import Foundation
import Testing

@Suite("demo and the launcher in a terminal", .serialized)
struct DemoTests {
    @Test("a demo opens, takes a key while it runs flat out, and leaves the terminal as it was")
    func demo() throws {
        let terminal = try ProgramTerminal([
            "demo", "spirals", "--set", "optimizer.learning_rate=0.008", "--speed", "max",
        ])
        try terminal.shows("spirals")
        try terminal.shows("0.008")
        terminal.type("+")
        try terminal.shows("→0.01")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.modesNow == terminal.modesBefore)
    }

    @Test("a signal ends a demo with 128 and its number", arguments: [SIGINT, SIGTERM, SIGHUP])
    func signals(signal: Int32) throws {
        let terminal = try ProgramTerminal(["demo", "xor"])
        try terminal.shows("XOR")
        terminal.send(signal)
        #expect(try terminal.status() == 128 + signal)
        #expect(terminal.modesNow == terminal.modesBefore)
    }

    @Test("a demo can wait for the space bar")
    func paused() throws {
        let terminal = try ProgramTerminal(["demo", "xor", "--paused", "--speed", "max", "--set", "steps=3"])
        try terminal.shows("paused")
        terminal.type(" ")
        try terminal.shows("finished")
        terminal.type("q")
        #expect(try terminal.status() == 0)
    }

    @Test("the launcher starts a demo, and comes back from it")
    func launcher() throws {
        let terminal = try ProgramTerminal([])
        try terminal.shows("Demos")
        terminal.type("/spiral\r")
        try terminal.shows("Loss")
        terminal.type("q")
        try terminal.shows("Demos")
        terminal.type("\u{1B}")
        terminal.type("\r")
        try terminal.shows("Loss")
        terminal.type("\u{3}")
        #expect(try terminal.status() == 128 + SIGINT)
        #expect(terminal.modesNow == terminal.modesBefore)
    }

    @Test("without a usable terminal there is one line and status 69", arguments: [[], ["demo", "xor"]])
    func pipe(arguments: [String]) async throws {
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 69)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test("a terminal that cannot place the cursor is refused", arguments: ["dumb", "", "nosuchterm"])
    func terminals(name: String) throws {
        let terminal = try ProgramTerminal(["demo", "xor"], environment: ["TERM": name])
        #expect(try terminal.status() == 69)
    }
}
