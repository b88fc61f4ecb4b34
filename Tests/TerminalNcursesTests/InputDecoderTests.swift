import TerminalNcurses
import TerminalUI
import Testing

@Suite("Bytes become keys and mouse events")
struct InputDecoderTests {
    private static func decode(_ bytes: [UInt8], with sequences: KeySequences = KeySequences()) -> [Event] {
        var decoder = InputDecoder(sequences: sequences)
        return bytes.flatMap { decoder.feed($0) } + decoder.timeOut()
    }

    private static func decode(_ text: String) -> [Event] { decode(Array(text.utf8)) }

    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var keys: [Key]
        init(_ text: String, _ keys: Key...) {
            self.text = text
            self.keys = keys
        }
        var testDescription: String { text.debugDescription }
    }

    @Test(
        "each way that terminals spell a key is understood",
        arguments: [
            Case("a", .character("a")), Case(" ", .character(" ")), Case("~", .character("~")),
            Case("é", .character("é")), Case("学", .character("学")), Case("🙂", .character("🙂")),
            Case("\r", .enter), Case("\n", .enter), Case("\t", .tab), Case("\u{7F}", .backspace),
            Case("\u{8}", .backspace), Case("\u{1}", .control("a")), Case("\u{1A}", .control("z")),
            Case("\u{0}", .control(" ")), Case("\u{1C}", .control("\\")),
            Case("\u{1B}", .escape), Case("\u{1B}\u{1B}", .escape, .escape),
            Case("\u{1B}[A", .up), Case("\u{1B}[B", .down), Case("\u{1B}[C", .right), Case("\u{1B}[D", .left),
            Case("\u{1B}OA", .up), Case("\u{1B}OH", .home), Case("\u{1B}OF", .end), Case("\u{1B}OM", .enter),
            Case("\u{1B}[H", .home), Case("\u{1B}[F", .end), Case("\u{1B}[1~", .home), Case("\u{1B}[4~", .end),
            Case("\u{1B}[7~", .home), Case("\u{1B}[8~", .end), Case("\u{1B}[3~", .delete),
            Case("\u{1B}[5~", .pageUp), Case("\u{1B}[6~", .pageDown), Case("\u{1B}[Z", .backTab),
            Case("\u{1B}[1;5A", .up), Case("\u{1B}[6;2~", .pageDown), Case("\u{1B}[1;2P", .function(1)),
            Case("\u{1B}OP", .function(1)), Case("\u{1B}OS", .function(4)), Case("\u{1B}[15~", .function(5)),
            Case("\u{1B}[17~", .function(6)), Case("\u{1B}[21~", .function(10)), Case("\u{1B}[24~", .function(12)),
            Case("\u{1B}[[A", .function(1)), Case("\u{1B}[[E", .function(5)),
            Case("\u{1B}x", .escape, .character("x")), Case("\u{1B}[", .escape, .character("[")),
            Case("\u{1B}O", .escape, .character("O")), Case("\u{1B}\u{1B}[A", .escape, .up),
        ])
    func keys(spelling: Case) {
        #expect(Self.decode(spelling.text) == spelling.keys.map { .key($0) })
        // And whatever came before it leaves no trace.
        let keys = [.character("q")] + spelling.keys
        #expect(Self.decode("q\u{1B}[12;34;56y" + spelling.text) == keys.map { .key($0) })
    }

    @Test(
        "what is not a key is swallowed whole",
        arguments: [
            "\u{1B}[?2026;2$y", "\u{1B}[?62;22c", "\u{1B}[200~", "\u{1B}[I", "\u{1B}[99~", "\u{1B}[[Z", "\u{1B}Oz",
            "\u{1B}[<0;1M", "\u{1B}[<0;0;1M", "\u{1B}[<66;1;1M", "\u{1B}[<0;1;1;1M",
            "\u{1B}[" + String(repeating: "1;", count: 500) + "y", "\u{1B}[1;2",
        ])
    func swallows(sequence: String) {
        #expect(Self.decode(sequence) == [])
    }

    @Test("bytes that are no UTF-8 are dropped, and what follows them is kept")
    func invalidBytes() {
        #expect(Self.decode([0xFF, 0x61]) == [.key(.character("a"))])
        #expect(Self.decode([0x80, 0x61]) == [.key(.character("a"))])
        #expect(Self.decode([0xE2, 0xA3, 0x61]) == [.key(.character("a"))])
        #expect(Self.decode([0xE2, 0x1B, 0x5B, 0x41]) == [.key(.up)])
        #expect(Self.decode([0xED, 0xA0, 0x80, 0x61]) == [.key(.character("a"))])
        #expect(Self.decode([0xF4, 0xBF, 0xBF, 0xBF, 0x61]) == [.key(.character("a"))])
    }

    @Test("a sequence that is cut off by another gives the other")
    func cutOff() {
        #expect(Self.decode("\u{1B}[1;\u{1B}[B") == [.key(.down)])
        #expect(Self.decode("\u{1B}[1\r") == [.key(.enter)])
    }

    @Test("any split of the bytes in time gives the same keys")
    func waiting() {
        var decoder = InputDecoder()
        #expect(decoder.waiting == .no)
        #expect(decoder.feed(0x1B) == [])
        #expect(decoder.waiting == .afterEscape)
        #expect(decoder.feed(0x5B) == [])
        #expect(decoder.waiting == .withinSequence)
        #expect(decoder.feed(0x41) == [.key(.up)])
        #expect(decoder.waiting == .no)
        #expect(decoder.timeOut() == [])
    }

    @Test("the sequences of the terminal's own description come first")
    func ownSequences() {
        var sequences = KeySequences()
        sequences.add(Array("\u{1B}[M".utf8), for: .function(1))
        sequences.add(Array("\u{1B}A".utf8), for: .up)
        sequences.add(Array("\u{1B}[".utf8) + [0xFF], for: .down)
        sequences.add([0x41], for: .down)
        #expect(Self.decode(Array("\u{1B}[M".utf8), with: sequences) == [.key(.function(1))])
        #expect(Self.decode(Array("\u{1B}A".utf8), with: sequences) == [.key(.up)])
        #expect(Self.decode(Array("\u{1B}[".utf8) + [0xFF], with: sequences) == [.key(.down)])
        #expect(Self.decode([0x41], with: sequences) == [.key(.character("A"))])
        #expect(Self.decode(Array("\u{1B}[B".utf8), with: sequences) == [.key(.down)])
    }

    @Test(
        "mouse reports in SGR and X10 coding tell action, button and place",
        arguments: [
            ("\u{1B}[<0;1;1M", event(.press, .left, 0, 0)),
            ("\u{1B}[<1;10;20M", event(.press, .middle, 9, 19)),
            ("\u{1B}[<2;300;90m", event(.release, .right, 299, 89)),
            ("\u{1B}[<32;5;6M", event(.drag, .left, 4, 5)), ("\u{1B}[<35;5;6M", event(.move, .none, 4, 5)),
            ("\u{1B}[<16;5;6M", event(.press, .left, 4, 5)),
            ("\u{1B}[<64;5;6M", event(.wheelUp, .none, 4, 5)),
            ("\u{1B}[<65;5;6M", event(.wheelDown, .none, 4, 5)),
            ("\u{1B}[M !\"", event(.press, .left, 0, 1)),
            ("\u{1B}[M#!\"", event(.release, .none, 0, 1)),
            ("\u{1B}[M`!\"", event(.wheelUp, .none, 0, 1)),
        ])
    func mouse(report: String, event: MouseEvent) {
        #expect(Self.decode(report) == [.mouse(event)])
    }
    private static func event(
        _ action: MouseEvent.Action, _ button: MouseEvent.Button, _ column: Int, _ row: Int
    ) -> MouseEvent {
        MouseEvent(action: action, button: button, position: Position(column: column, row: row))
    }
}
