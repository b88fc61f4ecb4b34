package import TerminalUI

extension TerminfoEntry {
    /// Places in the tables of ncurses, as its `term.h` numbers them.
    private enum Place {
        static let canChange = 27
        static let colors = 13
        static let pairs = 14
        static let originalPair = 297
        static let originalColors = 298
        static let initializeColor = 299
        static let foreground = 359
        static let background = 360
    }

    private static let redGreenBlue = Array("RGB".utf8)

    /// How many colours the terminal has by its description; 0 where it tells of none.
    package var colorCount: Int {
        standard.numbers.count > Place.colors ? max(0, Int(standard.numbers[Place.colors])) : 0
    }

    /// Whether the description says that the terminal takes red, green and blue: `RGB`, which ncurses reads,
    /// or `Tc`, which tmux does.
    package var tellsDirectColor: Bool {
        let names = [Self.redGreenBlue, Array("Tc".utf8)]
        return extended.flags.contains { names.contains($0.name) && $0.value == 1 }
            || extended.numbers.contains { $0.name == Self.redGreenBlue && $0.value > 0 }
            || extended.texts.contains { text in
                if case .bytes = text.value { text.name == Self.redGreenBlue } else { false }
            }
    }

    /// The same terminal with the colours of a tier; itself where it has them, or more.
    ///
    /// What would let ncurses redefine colours goes: the new numbers don't name entries of a palette.
    package func showing(_ tier: Capabilities.ColorTier) -> TerminfoEntry {
        let count = Self.colorCount(of: tier)
        guard count > colorCount else { return self }
        var entry = self
        entry.set(Int32(count), at: Place.colors)
        entry.set(1 << 16, at: Place.pairs)
        for (place, base) in [(Place.foreground, 3), (Place.background, 4)] {
            entry.set(Self.sequence(base: base, tier: tier), at: place)
        }
        if entry.text(at: Place.originalPair) == .absent {
            entry.set(.bytes(Array("\u{1B}[39;49m".utf8)), at: Place.originalPair)
        }
        if entry.standard.flags.count > Place.canChange { entry.standard.flags[Place.canChange] = 0 }
        for place in [Place.originalColors, Place.initializeColor] where entry.text(at: place) != .absent {
            entry.set(.absent, at: place)
        }
        if tier == .full { entry.announceDirectColor() }
        return entry
    }

    private static func colorCount(of tier: Capabilities.ColorTier) -> Int {
        switch tier {
        case .none: 0
        case .eight: 8
        case .sixteen: 16
        case .indexed: 256
        case .full: 1 << 24
        }
    }

    /// The sequence for a colour's number, in the language of terminfo(5). Numbers below 8 name the first colours
    /// of the palette whatever the others mean, as ncurses has it.
    private static func sequence(base: Int, tier: Capabilities.ColorTier) -> Text {
        let others =
            tier == .full
            ? "\(base)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
            : "%p1%{16}%<%t\(base + 6)%p1%{8}%-%d%e\(base)8;5;%p1%d"
        return .bytes(Array("\u{1B}[%?%p1%{8}%<%t\(base)%p1%d%e\(others)%;m".utf8))
    }

    /// Without `RGB` ncurses would make a table of all 16,777,216 colours, several hundred megabytes of it.
    private mutating func announceDirectColor() {
        extended.numbers.removeAll { $0.name == Self.redGreenBlue }
        extended.texts.removeAll { $0.name == Self.redGreenBlue }
        extended.flags.removeAll { $0.name == Self.redGreenBlue }
        // Names are in order, as tic writes them.
        let place = extended.flags.firstIndex { Self.redGreenBlue.lexicographicallyPrecedes($0.name) }
        extended.flags.insert((Self.redGreenBlue, 1), at: place ?? extended.flags.endIndex)
    }

    private func text(at place: Int) -> Text { place < standard.texts.count ? standard.texts[place] : .absent }

    private mutating func set(_ text: Text, at place: Int) {
        while standard.texts.count <= place { standard.texts.append(.absent) }
        standard.texts[place] = text
    }

    private mutating func set(_ number: Int32, at place: Int) {
        while standard.numbers.count <= place { standard.numbers.append(-1) }
        standard.numbers[place] = number
    }
}
