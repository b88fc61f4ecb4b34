import Foundation
import Messages
import Testing

@Suite("Files of translations")
struct TranslationFileTests {
    static let header = """
        # A remark.
        msgid ""
        msgstr ""
        "Language: fr\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        """

    private static func read(_ entries: String) throws(InputError) -> TranslationFile {
        try TranslationFile(Data((header + entries).utf8), name: "fr.po")
    }

    private static func words(_ entries: String) throws -> [String: String] { try read(entries).words }

    @Test("a text and its words stand under msgid and msgstr; the header is no text")
    func simple() throws {
        let file = try Self.read("msgid \"{} of {}\"\nmsgstr \"{} sur {}\"\n")
        #expect(file.words == ["{} of {}": "{} sur {}"])
        #expect(file.entries.map(\.line) == [6])
        #expect(file.header == "Language: fr\nContent-Type: text/plain; charset=UTF-8\n")
    }

    @Test("escapes are undone: line ends, tabs, quotation marks, backslashes")
    func escapes() throws {
        let words = try Self.words(
            #"""
            msgid "a\n\tb \"c\" \\ d"
            msgstr "\\n\"é\""
            """#)
        #expect(words == ["a\n\tb \"c\" \\ d": "\\n\"é\""])
    }

    @Test("texts in quotes on the lines that follow are one text with what is before them")
    func severalLines() throws {
        let words = try Self.words(
            """
            msgid ""
              "one "

            "two"\u{20}
            msgstr "un "\r
            "deux"
            """)
        #expect(words == ["one two": "un deux"])
    }

    @Test("remarks of every sort are skipped, and what is obsolete, fuzzy or without words is left to English")
    func skipped() throws {
        let words = try Self.words(
            """
            #. from the program
            #: Loss.swift:12
            #| msgid "losses"
            #, c-format
            msgid "loss"
            msgstr "perte"
            #, fuzzy, c-format
            msgid "step"
            msgstr "pas ?"
            msgid "epoch"
            msgstr ""

            msgid "batch"
            msgstr "lot"

            #~ msgid "gone"
            #~ msgstr "parti"
            """)
        #expect(words == ["loss": "perte", "batch": "lot"])
    }

    @Test(
        "a fault is an error with file and line",
        arguments: [
            ("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"", 8, "stands in line 6 already"),
            ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", 6, "no msgstr"),
            ("msgid \"a\"", 6, "no msgstr"),
            ("msgstr \"a\"", 6, "expected a msgid before it"),
            ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 8, "expected a msgid before it"),
            ("\nmsgid \"a\"\nmsgstr \"b", 8, "never closed"),
            ("msgid \"a\"\nmsgstr \"b\" c", 7, "more after the text"),
            ("msgid \"a\\x\"", 6, "backslash"),
            ("msgid \"a\\", 6, "backslash"),
            ("msgid a", 6, "expected a text in quotes"),
            ("msgid", 6, "expected a text in quotes"),
            ("message \"a\"", 6, "found \"message\""),
            ("# remark\n\"a\"", 7, "expected msgid or msgstr before it"),
            ("msgctxt \"menu\"\nmsgid \"a\"", 6, "contexts are not supported"),
            ("msgid \"a\"\nmsgid_plural \"as\"", 7, "plural forms are not supported"),
            ("msgid \"\"\nmsgstr \"\"", 6, "stands in line 2 already"),
        ])
    func faults(entries: String, line: Int, message: String) throws {
        let error = try #require(throws: InputError.self) { try Self.read(entries) }
        #expect(error.kind == .data)
        #expect(error.description.hasPrefix("fr.po:\(line): "))
        #expect(error.message.contains(message), "\(error.message)")
    }

    @Test(
        "a file without a header in UTF-8 is refused",
        arguments: ["", "msgid \"a\"\nmsgstr \"b\"", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=GBK\\n\""])
    func headers(text: String) throws {
        let error = try #require(throws: InputError.self) { try TranslationFile(Data(text.utf8), name: "fr.po") }
        #expect(error.description.hasPrefix("fr.po:1: expected a header"))
    }

    @Test("bytes that are not UTF-8 are an error in their line")
    func bytes() throws {
        let contents = Data(Self.header.utf8) + Data("msgid \"caf".utf8) + [0xE9, 0x22]
        let error = try #require(throws: InputError.self) { try TranslationFile(contents, name: "fr.po") }
        #expect(error.description == "fr.po:6: found bytes that are not UTF-8")
    }

    @Test("whatever is done to a file, it is read or refused", arguments: 1...40)
    func mutated(seed: UInt64) throws {
        let entry = "#, fuzzy\nmsgid \"a\\n{}\"\n\"b\"\nmsgstr \"\\\"é\\\\\"\n#~ msgid \"c\"\n"
        var bytes = Array((Self.header + entry).utf8)
        var state = seed
        func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<50 {
            let place = next(below: bytes.count)
            switch next(below: 3) {
            case 0: bytes[place] = UInt8(next(below: 256))
            case 1: bytes.remove(at: place)
            default: bytes.insert(Array("\"\\\n#m".utf8)[next(below: 5)], at: place)
            }
            do {
                _ = try TranslationFile(Data(bytes), name: "fr.po")
            } catch {
                #expect(error.line != nil, "seed \(seed)")
            }
        }
    }
}
