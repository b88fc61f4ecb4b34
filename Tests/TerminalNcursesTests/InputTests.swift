import Foundation
import PseudoTerminal
import Testing

@Suite("Keys and mouse through a terminal")
struct InputTests {
    @Test("every key arrives as itself, a lone escape included")
    func keys() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        let typed: [(String, String)] = [
            ("\u{1B}[A", "key up"), ("\u{1B}OB", "key down"), ("\u{1B}", "key escape"), ("é", "key character(\"é\")"),
            ("学", "key character(\"学\")"), ("\r", "key enter"), ("\t", "key tab"), ("\u{1B}[Z", "key backTab"),
            ("\u{7F}", "key backspace"), ("\u{1B}[5~", "key pageUp"), ("\u{1B}OP", "key function(1)"),
            ("\u{13}", "key control(\"s\")"), ("\u{11}", "key control(\"q\")"), ("\u{16}", "key control(\"v\")"),
            ("\u{1B}[<0;3;4M", "mouse press left 2,3"), ("\u{1B}[<0;3;4m", "mouse release left 2,3"),
            ("\u{1B}[<65;80;24M", "mouse wheelDown none 79,23"),
        ]
        for (bytes, report) in typed {
            terminal.type(bytes)
            #expect(try terminal.nextReport() == report)
        }
    }

    @Test("a lone escape arrives while frames are drawn without a pause")
    func escapeWhileDrawing() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.type("y")
        try terminal.report("key character(\"y\")")
        for _ in 0..<5 {
            terminal.type("\u{1B}")
            #expect(try terminal.nextReport() == "key escape")
        }
        terminal.send(SIGTERM)
        #expect(try terminal.status() == 128 + SIGTERM)
        #expect(terminal.leftovers == nil)
    }

    @Test("a thousand keys typed at once arrive in order")
    func manyKeys() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        for round in 0..<100 {
            terminal.type("0123456789")
            for digit in 0..<10 {
                #expect(try terminal.nextReport() == "key character(\"\(digit)\")", "round \(round)")
            }
        }
    }
}
