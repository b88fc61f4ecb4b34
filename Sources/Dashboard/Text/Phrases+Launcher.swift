import Messages

extension Phrases {
    static var programName: String { "Neuroscope" }
    static var programSummary: String { localized("watch a neural network learn, change one thing, see what it did") }
    static var demosTitle: String { localized("Demos") }
    static func nothingFound(_ filter: String) -> String { localized("nothing with \"\(filter)\"") }
    static func teaches(_ concepts: [String]) -> String { localized("Teaches: ") + concepts.joined(separator: ", ") }
    static func startHint(_ name: String) -> String {
        localized("Enter starts it. From a shell: `neuroscope demo \(name)`")
    }
    /// The keys, the most useful first.
    static var launcherHints: [(key: String, name: String)] {
        [
            ("q", localized("quit")), ("Enter", localized("start")), ("↑ ↓", localized("choose")),
            ("/", localized("find")), ("Tab", localized("next group")), ("c", localized("colours")),
        ]
    }
    static var showAll: String { localized("show all") }
    /// Beside what is typed after `/`.
    static var filterHint: String {
        localized("words of the name, the title or the subject · Enter starts · Esc leaves")
    }
    /// Where a miniature will stand.
    static var miniatureComing: String { localized("starting …") }
}
