import Messages

extension Phrases {
    /// The keys, the most useful first.
    static var launcherHints: [(key: String, name: String)] {
        [
            ("q", localized("quit")), ("Enter", localized("start")), ("↑ ↓", localized("choose")),
            ("/", localized("find")), ("Tab", localized("next group")), ("c", localized("colours")),
        ]
    }
}
