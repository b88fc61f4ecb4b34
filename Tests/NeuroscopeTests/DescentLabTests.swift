import Foundation
import PseudoTerminal
import Testing

@Suite("The descent lab in a terminal", .serialized)
struct DescentLabTests {
    @Test("a race opens, takes keys while it runs flat out, and leaves the terminal as it was")
    func race() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "optimizer-race", "--speed", "max", "--set", "steps=none"], columns: 200, rows: 60)
        try terminal.showsNext("Eight")
        try terminal.showsNext("nesterov")
        // What is waited for is written in one go: nothing of it stood in its place before.
        terminal.type("+")
        try terminal.showsNext("×1.25")
        terminal.type("8")
        try terminal.showsNext("lion")
        terminal.type("x")
        try terminal.showsNext("explained")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }

    @Test("a typed function is raced on, and one that is wrong is told")
    func expression() throws {
        let terminal = try PseudoTerminal("neuroscope", ["demo", "descent-bowl", "--paused"], columns: 120, rows: 36)
        try terminal.showsNext("round")
        terminal.type(":f x^2+3*y^4\r")
        try terminal.showsNext("3*y^4")
        terminal.type(":f x +\r")
        try terminal.showsNext("✗")
        terminal.type("q")
        #expect(try terminal.status() == 0)
    }

    @Test("descend --live opens the lab on what it would have computed")
    func live() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["descend", "x^2", "--from", "3", "--tolerance", "1e-8", "--live"], columns: 120, rows: 36)
        try terminal.showsNext("sgd")
        try terminal.showsNext("finished")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }
}
