import Messages
import Testing

@Suite("Wordings")
struct WordingTests {
    @Test("interpolations become places in the key, and English fills them in turn")
    func english() {
        let wording: Wording = "\(3) of \("four") {braces}"
        #expect(wording.key == "{} of {} {braces}")
        #expect(wording.text(in: .english) == "3 of four {braces}")
    }

    @Test("particulars may be wordings of their own")
    func nested() {
        let inner: Wording = "\(1) of \(2)"
        let outer: Wording = "dead: \(inner)"
        #expect(outer.key == "dead: {}")
        #expect(outer.text(in: .english) == "dead: 1 of 2")
        #expect(outer.text(in: .chinese) == "dead: 1/2")
    }

    @Test("words that hold braces are taken as they are")
    func verbatim() {
        #expect(Wording(verbatim: "{} {1}").text(in: .chinese) == "{} {1}")
    }

    @Test("the task's language decides")
    func ambient() {
        #expect(localized("\(1) of \(2)") == "1 of 2")
        Language.$current.withValue(.chinese) {
            #expect(localized("\(1) of \(2)") == "1/2")
        }
    }

    @Test(
        "a locale's language is taken from its name",
        arguments: [
            ("zh_CN.UTF-8", Language.chinese), ("zh-Hans", .chinese), ("zh", .chinese), ("en_GB.UTF-8", .english),
            ("de_DE", .english), ("C.UTF-8", .english), ("", .english),
        ])
    func locale(name: String, language: Language) {
        #expect(Language(locale: name) == language)
    }

    @Test("LC_ALL wins over LC_MESSAGES, and that over LANG; empty ones do not count")
    func environment() {
        #expect(Language(environment: ["LC_ALL": "zh_CN", "LANG": "en_US"]) == .chinese)
        #expect(Language(environment: ["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "zh_CN"]) == .english)
        #expect(Language(environment: ["LANG": "zh_TW.UTF-8"]) == .chinese)
        #expect(Language(environment: [:]) == .english)
    }
}
