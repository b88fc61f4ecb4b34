import Foundation
import PseudoTerminal
import Testing

@Suite("demo and the launcher in a terminal", .serialized)
struct DemoTests {
    @Test("a demo opens, takes a key while it runs flat out, and leaves the terminal as it was")
    func demo() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "spirals", "--set", "optimizer.learning_rate=0.008", "--speed", "max"])
        try terminal.showsNext("spirals")
        try terminal.showsNext("0.008")
        terminal.type("+")
        try terminal.showsNext("→0.01")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }

    private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE]

    @Test("a signal ends a demo with 128 and its number", arguments: endings)
    func signals(signal: Int32) throws {
        let terminal = try PseudoTerminal("neuroscope", ["demo", "xor"])
        try terminal.showsNext("XOR")
        terminal.send(signal)
        #expect(try terminal.status() == 128 + signal)
        #expect(terminal.leftovers == nil)
    }

    @Test("a demo can wait for the space bar")
    func paused() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "xor", "--paused", "--speed", "max", "--set", "steps=3"])
        try terminal.showsNext("paused")
        terminal.type(" ")
        try terminal.showsNext("finished")
        terminal.type("q")
        #expect(try terminal.status() == 0)
    }

    @Test("the launcher starts a demo, and comes back from it")
    func launcher() throws {
        let terminal = try PseudoTerminal("neuroscope", columns: 100, rows: 30)
        try terminal.showsNext("Demos")
        terminal.type("/spiral\r")
        try terminal.showsNext("Loss")
        terminal.type("q")
        try terminal.showsNext("Demos")
        terminal.type("\u{1B}")
        terminal.type("\r")
        try terminal.showsNext("Loss")
        terminal.type("\u{3}")
        #expect(try terminal.status() == 128 + SIGINT)
        #expect(terminal.leftovers == nil)
    }

    @Test("the launcher says where to start, and knows after a restart what was done")
    func memory() throws {
        let folder = try TemporaryFolder()
        let state = ["XDG_STATE_HOME": folder.url.path]
        let first = try PseudoTerminal("neuroscope", environment: state, columns: 120, rows: 36)
        try first.showsNext("start here")
        first.type("\r")
        // The first lesson is open, goals first.
        try first.showsNext("Goals")
        first.type("q")
        try first.showsNext("go on here")
        first.type("q")
        #expect(try first.status() == 0)
        let second = try PseudoTerminal("neuroscope", environment: state, columns: 120, rows: 36)
        try second.showsNext("go on here  ☐ 0/")
        second.type("\r")
        try second.showsNext("Health")
        second.type("q")
        try second.showsNext("Demos")
        second.type("q")
        #expect(try second.status() == 0)
    }

    @Test("where nothing can be remembered the launcher works all the same")
    func withoutMemory() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", environment: ["XDG_STATE_HOME": "/dev/null"], columns: 120, rows: 36)
        try terminal.showsNext("start here")
        terminal.type("\r")
        try terminal.showsNext("Health")
        terminal.type("q")
        try terminal.showsNext("☐ 0/")
        terminal.type("q")
        #expect(try terminal.status() == 0)
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
        let terminal = try PseudoTerminal("neuroscope", ["demo", "xor"], environment: ["TERM": name])
        #expect(try terminal.status() == 69)
    }
}
