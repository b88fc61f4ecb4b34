import TerminalNcurses
import TerminalUI
import Testing

@Suite("Colour pairs")
struct ColorPairsTests {
    private let red = Color.rgb(255, 0, 0)
    private let blue = Color.rgb(0, 0, 255)

    @Test("a combination is defined once, and the terminal's own colours need no pair")
    func definesOnce() {
        var pairs = ColorPairs(tier: .indexed, capacity: 256, isDirect: false)
        #expect(pairs.pair(foreground: .standard, background: .standard) == .known(0))
        #expect(
            pairs.pair(foreground: red, background: .standard)
                == .new(ColorPairs.Definition(pair: 1, foreground: 196, background: -1)))
        #expect(pairs.pair(foreground: red, background: .standard) == .known(1))
    }

    @Test("colours that the terminal cannot tell apart share a pair")
    func shares() {
        var pairs = ColorPairs(tier: .eight, capacity: 64, isDirect: false)
        _ = pairs.pair(foreground: .rgb(250, 0, 0), background: .standard)
        #expect(pairs.pair(foreground: .rgb(255, 0, 0), background: .standard) == .known(1))
    }

    @Test("a full table says so, and is usable again after a reset")
    func exhausts() {
        var pairs = ColorPairs(tier: .eight, capacity: 2, isDirect: false)
        _ = pairs.pair(foreground: red, background: .standard)
        #expect(pairs.pair(foreground: blue, background: .standard) == .exhausted)
        pairs.reset()
        #expect(
            pairs.pair(foreground: blue, background: .standard)
                == .new(ColorPairs.Definition(pair: 1, foreground: 4, background: -1)))
    }

    @Test("without colours every combination is pair 0", arguments: [0, 64])
    func colorless(capacity: Int) {
        var pairs = ColorPairs(tier: capacity == 0 ? .full : .none, capacity: capacity, isDirect: false)
        #expect(pairs.pair(foreground: red, background: blue) == .known(0))
    }

    @Test("a direct-colour terminal gets red, green and blue in one number")
    func direct() {
        var pairs = ColorPairs(tier: .full, capacity: 65_536, isDirect: true)
        #expect(
            pairs.pair(foreground: .rgb(1, 2, 3), background: .rgb(0, 0, 5))
                == .new(ColorPairs.Definition(pair: 1, foreground: 0x010203, background: 8)))
    }
}
