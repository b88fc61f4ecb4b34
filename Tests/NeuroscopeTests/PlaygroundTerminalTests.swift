import Foundation
import PseudoTerminal
import Testing

@Suite("The playground in a terminal", .serialized)
struct PlaygroundTerminalTests {
    @Test("points added with the mouse are told, shown and trained on while the run goes on")
    func mouse() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "playground", "--set", "steps=none"], columns: 120, rows: 36)
        try terminal.showsNext("140")
        try terminal.showsNext("pause")
        terminal.type("2")
        try terminal.showsNext("class 2")
        // Presses and releases of the left button in the empty top of the map, in SGR coordinates from 1.
        for (place, count) in [(10, 141), (14, 142), (18, 143)] {
            terminal.type("\u{1B}[<0;\(place);4M\u{1B}[<0;\(place);4m")
            try terminal.showsNext("\(count)")
        }
        // The right button takes the nearest one away again.
        terminal.type("\u{1B}[<2;18;4M\u{1B}[<2;18;4m")
        try terminal.showsNext("142")
        // Training goes on: the step at which the last edit ticks is behind the one that is shown.
        terminal.type(" ")
        try terminal.showsNext("paused")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }
}
