import Foundation
import PseudoTerminal
import Testing

@Suite("The terminal comes back")
struct ExitTests {
    /// How the probe ends, and the status that a shell sees then.
    enum Way: String, CaseIterable, Sendable {
        case quit, controlC, exit, lastReference, trap, trapOnPoolThread, trapWhileDrawing, badAddress, abort
        case stackOverflow
        case interrupted, terminated, hangUp, quitSignal, segmentation, aborted, illegal, bus, arithmetic, traced

        var key: String? {
            switch self {
            case .quit: "q"
            case .controlC: "\u{3}"
            case .exit: "x"
            case .lastReference: "d"
            case .trap: "T"
            case .trapOnPoolThread: "p"
            case .trapWhileDrawing: "k"
            case .badAddress: "S"
            case .abort: "A"
            case .stackOverflow: "O"
            default: nil
            }
        }

        var signal: Int32? {
            switch self {
            case .interrupted: SIGINT
            case .terminated: SIGTERM
            case .hangUp: SIGHUP
            case .quitSignal: SIGQUIT
            case .segmentation: SIGSEGV
            case .aborted: SIGABRT
            case .illegal: SIGILL
            case .bus: SIGBUS
            case .arithmetic: SIGFPE
            case .traced: SIGTRAP
            default: nil
            }
        }

        /// A trap of Swift is an illegal instruction on x86 and a breakpoint on ARM.
        var statuses: Set<Int32> {
            switch self {
            case .quit, .lastReference: [0]
            case .controlC: [128 + SIGINT]
            case .exit: [3]
            case .trap, .trapOnPoolThread, .trapWhileDrawing: [128 + SIGILL, 128 + SIGTRAP]
            case .badAddress: [128 + SIGSEGV]
            case .stackOverflow: [128 + SIGSEGV, 128 + SIGBUS]
            case .abort: [128 + SIGABRT]
            default: [128 + (signal ?? 0)]
            }
        }
    }

    @Test("modes, screen, cursor and mouse are as before, and the status tells how it ended", arguments: Way.allCases)
    func comesBack(way: Way) throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        #expect(try terminal.nextReport() == "ready 80x24 indexed true")
        _ = terminal.outputCount()
        #expect(terminal.isOn(1049) && terminal.isOn(1002) && terminal.isOn(1006))
        #expect(terminal.modesNow != terminal.modesBefore)
        if let key = way.key { terminal.type(key) }
        if let signal = way.signal { terminal.send(signal) }
        #expect(way.statuses.contains(try terminal.status()))
        #expect(terminal.leftovers == nil)
    }

    @Test("the screen can be opened again after it was closed, and only then")
    func reopens() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.type("o")
        try terminal.report("the terminal is already in use by this program")
        for _ in 0..<3 {
            terminal.type("r")
            try terminal.report("ready 80x24 indexed true")
            #expect(terminal.outputCount() > 0 && terminal.isOn(1049))
        }
        terminal.send(SIGTERM)
        #expect(try terminal.status() == 128 + SIGTERM)
        #expect(terminal.leftovers == nil)
    }

    @Test("closing the window ends the program")
    func windowCloses() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.hangUp()
        #expect(try terminal.status() == 128 + SIGHUP)
    }

    @Test("a program that doesn't leave at a signal is ended by it, with the terminal restored")
    func graceEnds() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.type("h")
        try terminal.report("key character(\"h\")")
        terminal.send(SIGTERM)
        try terminal.report("terminate \(SIGTERM)")
        #expect(try terminal.status() == 128 + SIGTERM)
        #expect(terminal.leftovers == nil)
    }

    @Test("a second signal ends a program that doesn't leave at once")
    func secondSignal() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.type("h")
        try terminal.report("key character(\"h\")")
        terminal.send(SIGTERM)
        try terminal.report("terminate \(SIGTERM)")
        #expect(try terminal.status(whileSending: SIGINT) == 128 + SIGINT)
        #expect(terminal.leftovers == nil)
    }

    @Test("control-Z gives the terminal back, and continuing draws the whole screen anew")
    func suspends() throws {
        let script = """
            set -m
            stty -a > /dev/fd/3
            "$0"
            echo "stopped $?" >&3
            stty -a > /dev/fd/3
            fg > /dev/null
            echo "ended $?" >&3
            """
        let terminal = try PseudoTerminal("TerminalProbe", script: script)
        var before: [String] = []
        while true {
            let line = try terminal.nextReport()
            if line.hasPrefix("ready") { break }
            before.append(line)
        }
        let drawn = terminal.outputCount()
        terminal.type("\u{1A}")
        #expect(try terminal.nextReport().hasPrefix("stopped"))
        for line in before { #expect(try terminal.nextReport() == line) }
        try terminal.report("resumed")
        let redrawn = terminal.text.dropFirst(drawn)
        #expect(redrawn.contains("probe") && redrawn.contains("⣿⡇▀"))
        #expect(terminal.isOn(1049) && terminal.isOn(1002))
        terminal.type("q")
        try terminal.report("ended 0")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }

    @Test("what others write to standard output and error appears after the screen has closed")
    func strayWrites() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.type("wq")
        #expect(try terminal.status() == 0)
        let parts = terminal.text.split(separator: "\\e[?1049l", maxSplits: 1)
        #expect(!parts[0].contains("stray"))
        #expect(parts.last?.contains("stray output") == true)
        #expect(parts.last?.contains("stray error") == true)
    }

    @Test("the message of a crash appears after the screen was left")
    func crashMessage() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        terminal.type("T")
        _ = try terminal.status()
        let parts = terminal.text.split(separator: "\\e[?1049l", maxSplits: 1)
        #expect(parts.count == 2 && parts.last?.contains("the probe was told to trap") == true)
    }
}
