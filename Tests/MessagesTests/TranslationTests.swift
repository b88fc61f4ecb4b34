import Foundation
import Messages
import Testing

/// Every file of translations against the sources.
@Suite("Translations")
struct TranslationTests {
    static let languages = ((try? Language.available()) ?? []).filter { $0 != .english }

    /// The texts that the program says in every language; commands without a screen speak English.
    static var texts: [SourceTexts.Place] {
        get throws {
            try SourceTexts.all.get().localized.filter { place in
                let isCommand = place.file.hasPrefix("neuroscope/") && !place.file.hasPrefix("neuroscope/Interactive/")
                return !isCommand && place.text.contains(where: \.isLetter)
            }
        }
    }

    @Test("Chinese is among the languages")
    func chinese() {
        #expect(Self.languages.contains(.chinese))
    }

    @Test("literals are read as the compiler reads them")
    func scanning() {
        let source = #"""
            let a = localized("plain \"quoted\" text")
            let b = localized(
                "from \(x.map { f("inside", $0) }) to \(y)")
            let c: Wording = "one" + " and \(two)"
            // localized("a comment")
            throw InputError(
                .data, "found \(n) rows", file: file)
            """#
        let texts = SourceTexts(source: source)
        #expect(
            texts.localized.map(\.description) == [
                #"source:1: plain "quoted" text"#, "source:3: from {} to {}", "source:4: one and {}",
                "source:7: found {} rows",
            ])
        #expect(texts.literals.isSuperset(of: ["inside", "one", "one and {}"]))
        #expect(!texts.literals.contains("a comment"))
    }

    @Test("every text of the screens has a translation", arguments: languages)
    func complete(language: Language) throws {
        let words = try StringTable.of(language)
        for place in try Self.texts {
            let isTranslated = words[place.text] != nil
            #expect(isTranslated, "\(place) has no translation in \(language.code)")
        }
    }

    @Test("every translation belongs to a text of the sources", arguments: languages)
    func current(language: Language) throws {
        let literals = try SourceTexts.all.get().literals
        for entry in try TranslationFile(of: language).entries {
            let isCurrent = literals.contains(entry.text)
            #expect(isCurrent, "\(Self.place(entry, in: language)) stands nowhere in the sources")
        }
    }

    @Test("a translation has a place for every particular", arguments: languages)
    func places(language: Language) throws {
        for entry in try TranslationFile(of: language).entries {
            let count = entry.text.matches(of: #/\{\}/#).count
            let places = entry.words.matches(of: #/\{(\d*)\}/#).enumerated().map { Int($1.1) ?? $0 + 1 }
            #expect(
                places.sorted() == Array(1..<(count + 1)),
                "\(Self.place(entry, in: language)) has \(count) particulars, its translation other ones")
        }
    }

    @Test("no entry is left unfinished, and none is only a copy", arguments: languages)
    func finished(language: Language) throws {
        for entry in try TranslationFile(of: language).entries {
            #expect(!entry.isFuzzy && !entry.words.isEmpty, "\(Self.place(entry, in: language)) is not translated")
            let isCopy = entry.text == entry.words && entry.text.contains(#/[a-z]{4,} [a-z]{2,}/#)
            #expect(!isCopy, "\(Self.place(entry, in: language)) is left in English")
        }
    }

    @Test("gettext's own tool has no complaint, where it is installed", arguments: languages)
    func msgfmt(language: Language) throws {
        let tool = ["/usr/bin/msgfmt", "/usr/local/bin/msgfmt", "/opt/homebrew/bin/msgfmt"]
            .first(where: FileManager.default.isExecutableFile)
        guard let tool else { return }
        let process = Process()
        let complaints = Pipe()
        process.executableURL = URL(filePath: tool)
        process.arguments = [
            "--check", "--output-file=/dev/null",
            try AssetLocator.standard().languages.appending(path: "\(language.code).po").path,
        ]
        process.standardError = complaints
        try process.run()
        let text = try complaints.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: text, as: UTF8.self) == "")
    }

    private static func place(_ entry: TranslationFile.Entry, in language: Language) -> String {
        "\(language.code).po:\(entry.line): \"\(entry.text)\""
    }
}
