import Foundation
import TerminalNcurses
import TerminalUI
import Testing

/// Entries that `tic -x` compiled from this source:
///
/// ```
/// probe-small|a terminal of the tests,
///     am, bce, ccc, colors#8, cols#80, pairs#64, cup=\E[%i%p1%d;%p2%dH, op=\E[39;49m, oc=\E]104\007, initc=\E]4;%p1%d\E\\, setaf=\E[3%p1%dm, setab=\E[4%p1%dm, AX, XT, U8#1, Sync=\E[?2026%?%p1%{1}%-%tl%eh%;, E3=\E[3J, kDC5@,
/// probe-wide|the same with long numbers,
///     colors#0x10000, pairs#0x10000, use=probe-small,
/// ```
private enum Compiled {
    static let small = """
        GgEkAB0ADwBpAUEAcHJvYmUtc21hbGx8YSB0ZXJtaW5hbCBvZiB0aGUgdGVzdHMAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQEA
        UAD///////////////////////////////8IAEAA//////////////////////////8AAP//////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        EQAaACEA////////////////////////////////////////////////////////////////////////////////////////////////
        /////////////////////////////////////////////////////////////y0ANwAbWyVpJXAxJWQ7JXAyJWRIABtbMzk7NDltABtd
        MTA0BwAbXTQ7JXAxJWQbXAAbWzMlcDElZG0AG1s0JXAxJWRtAAACAAEAAwAIADYAAQEBAAAABQD+/wAAAwAGAAkADAARABtbM0oAG1s/
        MjAyNiU/JXAxJXsxfSUtJXRsJWVoJTsAQVgAWFQAVTgARTMAU3luYwBrREM1AA==
        """
    static let wide = """
        HgImAB0ADwBpAUEAcHJvYmUtd2lkZXx0aGUgc2FtZSB3aXRoIGxvbmcgbnVtYmVycwAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB
        AQBQAAAA////////////////////////////////////////////////////////////////AAABAAAAAQD/////////////////////
        /////wAA////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        //////////////////////////////////////////8RABoAIQD/////////////////////////////////////////////////////
        ////////////////////////////////////////////////////////////////////////////////////////////////////////
        LQA3ABtbJWklcDElZDslcDIlZEgAG1szOTs0OW0AG10xMDQHABtdNDslcDElZBtcABtbMyVwMSVkbQAbWzQlcDElZG0AAAIAAQADAAgA
        NgABAQEAAAAAAAUA//8AAAMABgAJAAwAEQAbWzNKABtbPzIwMjYlPyVwMSV7MX0lLSV0bCVlaCU7AEFYAFhUAFU4AEUzAFN5bmMAa0RD
        NQA=
        """
    static let plain = """
        GgEcAAAAAwALABEAcHJvYmUtcGxhaW58d2l0aG91dCBjb2xvdXJzAFAA//8YAP//////////////////////////AAAbWyVpJXAxJWQ7
        JXAyJWRIAA==
        """

    static func bytes(_ text: String) throws -> [UInt8] {
        Array(try #require(Data(base64Encoded: text, options: .ignoreUnknownCharacters)))
    }

    static func entry(_ text: String) throws -> TerminfoEntry {
        try #require(TerminfoEntry(compiled: bytes(text)))
    }
}

@Suite("Descriptions of terminals")
struct TerminfoEntryTests {
    @Test("an entry with short numbers and one with long ones tell the same, the extended part included")
    func reads() throws {
        let small = try Compiled.entry(Compiled.small)
        let wide = try Compiled.entry(Compiled.wide)
        #expect(small.colorCount == 8)
        #expect(wide.colorCount == 65_536)
        #expect(small.extended.flags.elementsEqual(wide.extended.flags, by: ==))
        #expect(small.extended.numbers.elementsEqual(wide.extended.numbers, by: ==))
        #expect(small.extended.texts.dropLast().elementsEqual(wide.extended.texts.dropLast(), by: ==))
        // Where tic takes another entry over, what that one cancels is absent.
        #expect(wide.extended.texts.last?.value == .absent)
        #expect(small.extended.flags.map { String(decoding: $0.name, as: UTF8.self) } == ["AX", "XT"])
        #expect(small.extended.numbers.map(\.value) == [1])
        #expect(small.extended.texts.map { String(decoding: $0.name, as: UTF8.self) } == ["E3", "Sync", "kDC5"])
        #expect(small.extended.texts.first?.value == .bytes(Array("\u{1B}[3J".utf8)))
        #expect(small.extended.texts.last?.value == .cancelled)
        #expect(small.standard.texts[359] == .bytes(Array("\u{1B}[3%p1%dm".utf8)))
    }

    @Test("what was read is written as tic writes it")
    func writes() throws {
        #expect(try Compiled.entry(Compiled.wide).compiled == Compiled.bytes(Compiled.wide))
        let small = try Compiled.entry(Compiled.small)
        #expect(TerminfoEntry(compiled: small.compiled) == small)
    }

    @Test("direct colour replaces colours, pairs and their sequences, and leaves the rest", arguments: [0, 1])
    func directColor(index: Int) throws {
        let entry = try Compiled.entry([Compiled.small, Compiled.wide][index])
        let direct = try #require(TerminfoEntry(compiled: entry.showing(.full).compiled))
        #expect(direct.colorCount == 16_777_216)
        #expect(direct.standard.numbers[14] == 65_536)
        #expect(direct.tellsDirectColor && !entry.tellsDirectColor)
        let direction = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
        #expect(direct.standard.texts[359] == .bytes(Array("\u{1B}[%?%p1%{8}%<%t3%p1%d%e38;2;\(direction)".utf8)))
        #expect(direct.standard.texts[360] == .bytes(Array("\u{1B}[%?%p1%{8}%<%t4%p1%d%e48;2;\(direction)".utf8)))
        // Nothing redefines a palette that isn't there.
        #expect(direct.standard.flags[27] == 0)
        #expect(direct.standard.texts[298] == .absent && direct.standard.texts[299] == .absent)
        #expect(direct.extended.flags.map { String(decoding: $0.name, as: UTF8.self) } == ["AX", "RGB", "XT"])
        #expect(direct.extended.texts.elementsEqual(entry.extended.texts, by: ==))
        #expect(direct.names == entry.names)
        #expect(direct.standard.texts[..<298].elementsEqual(entry.standard.texts[..<298]))
    }

    @Test("a description has more colours than before, or stays as it is")
    func onlyMore() throws {
        let small = try Compiled.entry(Compiled.small)
        #expect(small.showing(.eight) == small)
        #expect(small.showing(.none) == small)
        #expect(small.showing(.indexed).colorCount == 256)
        #expect(!small.showing(.indexed).tellsDirectColor)
        #expect(try Compiled.entry(Compiled.wide).showing(.indexed).colorCount == 65_536)
        let plain = try Compiled.entry(Compiled.plain).showing(.full)
        #expect(plain.colorCount == 16_777_216)
        #expect(plain.standard.texts[297] == .bytes(Array("\u{1B}[39;49m".utf8)))
    }

    @Test("whatever part of an entry is missing, it is refused or read, and never crashes")
    func broken() throws {
        for text in [Compiled.small, Compiled.wide] {
            let whole = try Compiled.bytes(text)
            for count in whole.indices { _ = TerminfoEntry(compiled: Array(whole[..<count])) }
            #expect(TerminfoEntry(compiled: Array(whole[..<200])) == nil)
            var changed = whole
            for index in changed.indices {
                changed[index] ^= 0xFF
                _ = TerminfoEntry(compiled: changed)?.showing(.full).compiled
                changed[index] ^= 0xFF
            }
        }
        #expect(TerminfoEntry(compiled: []) == nil)
        #expect(TerminfoEntry(compiled: Array("#!/bin/sh\necho no entry\n".utf8)) == nil)
    }

    @Test("entries are found in folders named by letter or code, in the order of the variables, and in TERMINFO itself")
    func database() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "terminfo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (folder, text) in [("first/p", Compiled.small), ("second/70", Compiled.wide), ("broken/p", "bm90aGluZw==")]
        {
            let folder = root.appending(path: folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(Compiled.bytes(text)).write(to: folder.appending(path: "probe"))
        }
        func colors(_ environment: [String: String], name: String = "probe") -> Int? {
            TerminfoDatabase(environment: environment).entry(named: name)?.colorCount
        }
        let (first, second) = (root.path + "/first", root.path + "/second")
        #expect(colors(["TERMINFO": first]) == 8)
        #expect(colors(["TERMINFO_DIRS": "\(root.path)/none:\(second):\(first)"]) == 65_536)
        #expect(colors(["TERMINFO": first, "TERMINFO_DIRS": second]) == 8)
        #expect(colors(["TERMINFO": root.path + "/broken"]) == nil)
        #expect(colors(["TERMINFO": first], name: "../p/probe") == nil)
        #expect(colors([:], name: "no-such-terminal") == nil)
        let given = TerminfoDatabase.encoded(try Compiled.entry(Compiled.wide))
        #expect(given.hasPrefix("b64:"))
        #expect(colors(["TERMINFO": given]) == 65_536)
        #expect(colors(["TERMINFO": "b64:!"]) == nil)
        let digits = try Compiled.bytes(Compiled.small).map { String(Int($0) | 0x100, radix: 16).dropFirst() }.joined()
        #expect(colors(["TERMINFO": "hex:" + digits]) == 8)
    }
}

@Suite("How many colours are wished for")
struct ColorWishTests {
    private func tier(
        _ environment: [String: String], asked: Capabilities.ColorTier? = nil, entry text: String = Compiled.small
    ) throws -> Capabilities.ColorTier? {
        ColorWish(asked: asked, environment: environment, entry: try Compiled.entry(text)).tier
    }

    @Test("COLORTERM tells of direct colour where the terminal has colours at all")
    func colorTerm() throws {
        #expect(try tier(["COLORTERM": "truecolor"]) == .full)
        #expect(try tier(["COLORTERM": "24bit"]) == .full)
        #expect(try tier(["COLORTERM": "gnome-terminal"]) == nil)
        #expect(try tier([:]) == nil)
        #expect(try tier(["COLORTERM": "truecolor"], entry: Compiled.plain) == nil)
        #expect(try tier(["COLORTERM": "truecolor", "TERM": "screen.xterm-256color", "STY": "1.tty"]) == nil)
        #expect(ColorWish(asked: nil, environment: ["COLORTERM": "truecolor"], entry: nil).tier == nil)
    }

    @Test("NO_COLOR overrules the terminal, and what was asked for overrules everything")
    func asked() throws {
        #expect(try tier(["COLORTERM": "truecolor", "NO_COLOR": "1"]) == Capabilities.ColorTier.none)
        #expect(try tier(["NO_COLOR": "1"], asked: .indexed) == .indexed)
        #expect(try tier(["COLORTERM": "truecolor"], asked: .sixteen) == .sixteen)
        #expect(try tier(["COLORTERM": "truecolor"], asked: Capabilities.ColorTier.none) == Capabilities.ColorTier.none)
    }

    @Test("RGB and Tc in the description tell it too", arguments: ["RGB", "Tc"])
    func described(name: String) throws {
        var entry = try Compiled.entry(Compiled.small)
        entry.extended.flags.append((Array(name.utf8), 1))
        #expect(ColorWish(asked: nil, environment: [:], entry: entry).tier == .full)
    }
}
