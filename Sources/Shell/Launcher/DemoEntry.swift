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

    /// Whether every word of `filter` occurs somewhere in its texts, whatever the case.
    package func matches(_ filter: String) -> Bool {
        let texts = ([name, title, group, summary] + teaches + keywords).map { $0.lowercased() }
        return filter.lowercased().split(separator: " ").allSatisfy { word in texts.contains { $0.contains(word) } }
    }
}
