extension Phrases {
    static let programName = "Neuroscope"
    static let programSummary = "watch a neural network learn, change one thing, see what it did"
    static let demosTitle = "Demos"
    static func nothingFound(_ filter: String) -> String { "nothing with \"\(filter)\"" }
    static func teaches(_ concepts: [String]) -> String { "Teaches: " + concepts.joined(separator: ", ") }
    static func startHint(_ name: String) -> String { "Enter starts it. From a shell: `neuroscope demo \(name)`" }
    static let launcherHints: [(key: String, name: String)] = [
        ("q", "quit"), ("Enter", "start"), ("↑ ↓", "choose"), ("Tab", "next group"), ("/", "find"), ("c", "colours"),
    ]
}
