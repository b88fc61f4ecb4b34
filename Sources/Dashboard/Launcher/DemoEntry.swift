/// A demo as the launcher lists it.
package struct DemoEntry: Hashable, Sendable {
    /// The name by which it is started.
    package var name: String
    package var title: String
    /// The heading under which it stands.
    package var group: String
    /// The ids of the concepts that it shows.
    package var teaches: [String]
    /// What there is to see, in a sentence.
    package var summary: String

    package init(name: String, title: String, group: String, teaches: [String] = [], summary: String = "") {
        self.name = name
        self.title = title
        self.group = group
        self.teaches = teaches
        self.summary = summary
    }
}
