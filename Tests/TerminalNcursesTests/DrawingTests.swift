import PseudoTerminal
import Testing

@Suite("Frames on a terminal")
struct DrawingTests {
    @Test("an unchanged frame writes nothing at all")
    func unchangedFrame() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        let count = terminal.outputCount()
        terminal.type("s")
        try terminal.report("drawn")
        #expect(terminal.outputCount() == count)
        terminal.type("c")
        try terminal.report("drawn")
        #expect(terminal.outputCount() > count)
    }

    @Test("the window may become as small as one cell and large again; every size is drawn")
    func resizes() throws {
        let terminal = try PseudoTerminal("TerminalProbe")
        try terminal.nextReport()
        for (columns, rows) in [(1, 1), (300, 90), (20, 5), (2, 1), (120, 36)] {
            terminal.resize(columns: columns, rows: rows)
            try terminal.report("resize \(columns)x\(rows)")
            try terminal.report("drawn")
        }
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }

    @Test("a window resized after it was one cell is drawn whole")
    func repaintsAfterResize() throws {
        let terminal = try PseudoTerminal("TerminalProbe", columns: 1, rows: 1)
        #expect(try terminal.nextReport() == "ready 1x1 indexed true")
        let count = terminal.outputCount()
        terminal.resize(columns: 40, rows: 12)
        try terminal.report("drawn")
        _ = terminal.outputCount()
        #expect(terminal.text.dropFirst(count).contains("resized"))
        #expect(terminal.text.dropFirst(count).contains("⣿⡇▀"))
        #expect(terminal.text.dropFirst(count).contains("学"))
    }

    struct Tier: Sendable, CustomTestStringConvertible {
        var environment: [String: String]
        var arguments: [String] = []
        var ready: String
        var testDescription: String { "\(environment) \(arguments)" }
    }

    @Test(
        "colours and characters follow the terminal, the environment and the options",
        arguments: [
            Tier(environment: ["TERM": "linux"], ready: "ready 80x24 eight true"),
            Tier(environment: ["TERM": "vt100"], ready: "ready 80x24 none true"),
            Tier(environment: ["TERM": "screen"], ready: "ready 80x24 eight true"),
            Tier(environment: ["TERM": "tmux-256color"], ready: "ready 80x24 indexed true"),
            Tier(environment: ["NO_COLOR": "1"], ready: "ready 80x24 none true"),
            Tier(environment: [:], arguments: ["--no-color"], ready: "ready 80x24 none true"),
            Tier(environment: [:], arguments: ["--ascii"], ready: "ready 80x24 indexed false"),
            Tier(environment: ["COLORTERM": "truecolor"], ready: "ready 80x24 full true"),
            Tier(environment: ["COLORTERM": "24bit", "TERM": "linux"], ready: "ready 80x24 full true"),
            Tier(environment: ["COLORTERM": "truecolor", "NO_COLOR": "1"], ready: "ready 80x24 none true"),
            Tier(environment: ["COLORTERM": "truecolor", "TERM": "vt100"], ready: "ready 80x24 none true"),
            Tier(environment: ["COLORTERM": "truecolor"], arguments: ["--256"], ready: "ready 80x24 indexed true"),
            Tier(environment: ["TERM": "linux"], arguments: ["--256"], ready: "ready 80x24 indexed true"),
            Tier(environment: [:], arguments: ["--truecolor"], ready: "ready 80x24 full true"),
            Tier(environment: ["LC_ALL": "C"], ready: "ready 80x24 indexed false"),
            Tier(environment: ["LC_ALL": "C", "TERM": "vt100", "NO_COLOR": "1"], ready: "ready 80x24 none false"),
        ])
    func tiers(tier: Tier) throws {
        let terminal = try PseudoTerminal("TerminalProbe", tier.arguments, environment: tier.environment)
        #expect(try terminal.nextReport() == tier.ready)
        // More combinations of colours than some of these terminals have pairs.
        terminal.type("cscq")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
        #expect(terminal.text.contains("probe"))
        if tier.ready.hasSuffix("false") { #expect(terminal.output.allSatisfy { $0 < 0x80 }) }
        // 39 and 49 are the terminal's own colours.
        let coloring = /\\e\[(?:\d+;)*(?:[34][0-8]|9[0-7]|10[0-7])(?:;\d+)*m/
        let before = terminal.text.prefix { $0 != "x" }
        #expect(before.contains(coloring) == !tier.ready.contains("none"))
        #expect(terminal.text.contains("\\e[38;2;") == tier.ready.contains("full"))
        #expect(terminal.text.contains("\\e[38;5;") == tier.ready.contains("indexed"))
    }

    @Test(
        "a child finds TERMINFO as the shell set it, whatever the colours",
        arguments: [[:], ["TERMINFO": "/lib/terminfo"], ["TERMINFO": "/nowhere"]] as [[String: String]])
    func childEnvironment(environment: [String: String]) throws {
        let all = environment.merging(["COLORTERM": "truecolor"]) { old, _ in old }
        let terminal = try PseudoTerminal("TerminalProbe", environment: all)
        #expect(try terminal.nextReport() == "ready 80x24 full true")
        terminal.type("erq")
        let expected = environment["TERMINFO"].map { "child TERMINFO=\($0)" } ?? "child without TERMINFO"
        try terminal.report(expected)
        #expect(try terminal.status() == 0)
    }

    @Test("updates are wrapped where the terminal's description says that it shows them at once")
    func synchronizedUpdates() throws {
        let script = #"""
            folder=$(mktemp -d)
            printf 'probe|test,\n\tSync=\\E[?2026%%?%%p1%%{1}%%-%%tl%%eh%%;,\n\tuse=xterm-256color,\n' > "$folder/source"
            tic -x -o "$folder" "$folder/source"
            TERMINFO="$folder" TERM=probe "$0"
            rm -r "$folder"
            """#
        let terminal = try PseudoTerminal("TerminalProbe", script: script)
        #expect(try terminal.nextReport() == "ready 80x24 indexed true")
        terminal.type("sq")
        #expect(try terminal.status() == 0)
        let begins = terminal.text.split(separator: "\\e[?2026h", omittingEmptySubsequences: false)
        #expect(begins.count == 2)
        #expect(begins.last?.split(separator: "\\e[?2026l").first?.contains("probe") == true)
        #expect(!terminal.isOn(2026))
        #expect(terminal.leftovers == nil)
    }

    @Test("without mouse reports none are switched on")
    func withoutMouse() throws {
        let terminal = try PseudoTerminal("TerminalProbe", ["--no-mouse"])
        try terminal.nextReport()
        terminal.type("q")
        _ = try terminal.status()
        #expect(!terminal.text.contains("\\e[?1002h"))
    }
}
