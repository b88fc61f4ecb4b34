import Foundation
import PseudoTerminal
import Testing

@Suite("The playground in a terminal", .serialized)
struct PlaygroundTerminalTests {
    @Test("points added with the mouse are told, shown and trained on while the run goes on, and the run replays")
    func mouse() async throws {
        let folder = try TemporaryFolder()
        let recording = folder.path("points.run")
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "playground", "--set", "steps=none", "--record", recording], columns: 120, rows: 36)
        try terminal.showsNext("pause")
        // Presses and releases of the left button in the empty top of the map, in SGR coordinates from 1. Another notice
        // comes between, so that what is waited for is written as a whole.
        for (key, place, count) in [("1", 10, 141), ("0", 14, 142), ("1", 18, 143)] {
            terminal.type(key)
            try terminal.showsNext("class")
            terminal.type("\u{1B}[<0;\(place);4M\u{1B}[<0;\(place);4m")
            try terminal.showsNext("\(count)")
        }
        // The right button takes the nearest one away again.
        terminal.type("0")
        try terminal.showsNext("class")
        terminal.type("\u{1B}[<2;18;4M\u{1B}[<2;18;4m")
        try terminal.showsNext("142")
        terminal.type(" ")
        try terminal.showsNext("paused")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
        // The run went on behind the edits, with them, and comes out bit for bit without a screen.
        let edits = try String(contentsOfFile: recording, encoding: .utf8).matches(of: /at: (\d+)/)
        let steps = edits.compactMap { Int($0.output.1) }
        #expect(steps.count == 4)
        let outcome = try await Program.run("replay", recording, "--format", "jsonl")
        #expect(outcome.status == 0)
        #expect(try outcome.rows().last?.step ?? 0 > steps.max() ?? .max)
    }
}
