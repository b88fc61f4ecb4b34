/// A demo as the launcher lists it.
package struct DemoEntry: Hashable, Sendable {
    /// The name by which it is started.
    package var name: String
    package var title: String
    /// The heading under which it stands.
    package var group: String
    /// The concepts that it shows, in words or by their ids.
    package var teaches: [String]
    /// What it is made of, where there is no lesson.
    package var summary: String
    /// What there is to see, to try and to notice.
    package var lesson: Lesson?
    /// The goals of the lesson that were reached so far.
    package var reachedGoals: Set<Int> = []
    package var wasOpened = false
    /// By what it is found beside what is shown, such as its title in the other language.
    package var keywords: [String]

    package init(
        name: String, title: String, group: String, teaches: [String] = [], summary: String = "",
        lesson: Lesson? = nil, keywords: [String] = []
    ) {
        self.name = name
        self.title = title
        self.group = group
        self.teaches = teaches
        self.summary = summary
        self.lesson = lesson
        self.keywords = keywords
    }

    /// Whether a goal of it is still to be reached.
    package var hasGoalsLeft: Bool { lesson.map { $0.goals.count > reachedGoals.count } ?? false }

    /// What was done in it, such as `✓ 1/3`; nil before it was opened.
    package var achievement: String? {
        guard wasOpened else { return nil }
        guard let goals = lesson?.goals.count, goals > 0 else { return "✓" }
        return "\(reachedGoals.count == goals ? "✓" : "☐") \(reachedGoals.count)/\(goals)"
    }

    /// Takes over what was done so far.
    package mutating func take(_ achievements: Achievements) {
        wasOpened = achievements.wasOpened(name)
        let known = achievements.goals(of: name)
        reachedGoals = Set((lesson?.goals ?? []).enumerated().filter { known.contains($1.condition) }.map(\.offset))
    }

    /// Whether every word of `filter` occurs somewhere in its texts, whatever the case.
    package func matches(_ filter: String) -> Bool {
        let texts = ([name, title, group, summary] + teaches + keywords).map { $0.lowercased() }
        return filter.lowercased().split(separator: " ").allSatisfy { word in texts.contains { $0.contains(word) } }
    }
}
