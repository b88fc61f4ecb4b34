import Messages
import Testing

@Suite("String tables")
struct StringTableTests {
    /// Where the screens' words come from; commands without a screen speak English.
    static let folders = ["Calculus", "Dashboard", "Datasets", "Recipes", "Training", "neuroscope/Interactive"]

    static let chinese = StringTable.chineseSections.flatMap { $0.map { ($0.key, $0.value) } }

    @Test("literals are read as the compiler reads them")
    func scanning() {
        let source = #"""
            let a = localized("plain \"quoted\" text")
            let b = localized(
                "from \(x.map { f("a", $0) }) to \(y)")
            let c: Wording = "one" + " and \(two)"
            // localized("a comment")
            throw InputError(
                .data, "found \(n) rows", file: file)
            """#
        #expect(
            SourceTexts(source: source).keys == [
                #"plain "quoted" text"#, "from {} to {}", "one and {}", "found {} rows",
            ])
    }

    @Test("every text of the screens has Chinese words", arguments: folders)
    func translated(folder: String) throws {
        let table = Set(Self.chinese.map(\.0))
        let missing = try SourceTexts(of: folder).keys.subtracting(table).filter { $0.contains(where: \.isLetter) }
        #expect(missing.isEmpty, "without Chinese words: \(missing.sorted())")
    }

    @Test("no text is translated twice")
    func unique() {
        let counts = Dictionary(Self.chinese.map { ($0.0, 1) }, uniquingKeysWith: +)
        #expect(counts.filter { $0.value > 1 }.isEmpty)
    }

    @Test("a translation has a place for every particular", arguments: StringTable.chineseSections.indices)
    func places(section: Int) {
        for (key, words) in StringTable.chineseSections[section] {
            let count = key.matches(of: #/\{\}/#).count
            let places = words.matches(of: #/\{(\d*)\}/#).enumerated().map { Int($1.1) ?? $0 + 1 }
            #expect(Set(places) == Set(count == 0 ? [] : Array(1...count)), "\(key)")
        }
    }

    @Test("translations are Chinese where the words are English")
    func characters() {
        let untouched = Self.chinese.filter { key, words in
            key == words && key.contains(#/[a-z]{4,} [a-z]{2,}/#)
        }
        #expect(untouched.isEmpty, "\(untouched.map(\.0))")
    }
}
