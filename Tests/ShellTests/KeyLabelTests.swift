import Shell
import TerminalUI
import Testing

@Suite("Names of keys")
struct KeyLabelTests {
    @Test("every key is read from the name that the help writes")
    func roundTrip() {
        let keys: [Key] = [
            " ", "a", "Z", "?", ":", .control("c"), .function(5), .enter, .escape, .tab, .backTab, .delete, .up, .down,
            .left, .right, .home, .end, .pageUp, .pageDown,
        ]
        for key in keys { #expect(key.label.flatMap(Key.init(label:)) == key) }
    }

    @Test("other words are no keys", arguments: ["", "spacebar", "C-", "C-ab", "F0", "F99"])
    func unknown(word: String) {
        #expect(Key(label: word) == nil)
    }
}
