import PseudoTerminal
import Testing

@Suite("A terminal that cannot show a screen is refused in one line")
struct RefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var term: String
        var message: String
        var testDescription: String { "TERM=\(term)" }
    }

    @Test(
        "unusable values of TERM are named in the message, and nothing else is written",
        arguments: [
            Case(term: "dumb", message: "TERM=dumb: this terminal cannot place the cursor"),
            Case(term: "", message: "TERM is not set: the kind of terminal is unknown"),
            Case(term: "nosuchterm", message: "TERM=nosuchterm: no description of such a terminal is installed"),
        ])
    func refuses(refusal: Case) throws {
        let terminal = try PseudoTerminal("TerminalProbe", environment: ["TERM": refusal.term])
        #expect(try terminal.status() == 1)
        #expect(terminal.text == "TerminalProbe: \(refusal.message)\r\n")
        #expect(terminal.leftovers == nil)
    }

    @Test(
        "a file or a pipe instead of the terminal is refused",
        arguments: [("< /dev/null", "input"), ("> /dev/null", "output"), ("| cat", "output")])
    func refusesStreams(redirection: String, stream: String) throws {
        let terminal = try PseudoTerminal("TerminalProbe", script: "\"$0\" \(redirection); echo end")
        #expect(try terminal.status() == 0)
        #expect(terminal.text == "TerminalProbe: standard \(stream) is not a terminal\r\nend\r\n")
    }

    @Test("an empty TERM counts as none")
    func emptyName() throws {
        let terminal = try PseudoTerminal("TerminalProbe", script: "TERM= exec \"$0\"")
        #expect(try terminal.status() == 1)
        #expect(terminal.text == "TerminalProbe: TERM is not set: the kind of terminal is unknown\r\n")
    }
}
