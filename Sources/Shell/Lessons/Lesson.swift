import Datasets
import Foundation
package import Messages

/// What a demo teaches, in one language: what one sees, what to try, what to notice, and goals that can be checked.
package struct Lesson: Hashable, Sendable {
    package var title: String
    /// The sections in Markdown, without the title and without the goals themselves.
    package var text: String
    /// They follow the text; their heading is its last line where there are any.
    package var goals: [Goal]

    /// - Parameter markdown: a lesson as `assets/lessons/README.md` describes it.
    package init(markdown: String) {
        var title = ""
        var lines: [Substring] = []
        var goals: [Goal] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# "), title.isEmpty {
                title = String(line.dropFirst(2))
            } else if line.hasPrefix("- [ ] "), let goal = Goal(line.dropFirst(6)) {
                goals.append(goal)
            } else {
                lines.append(line)
            }
        }
        self.title = title
        self.goals = goals
        text = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The lesson of a demo, in English where there is none in the language; nil without any.
    package static func of(demo name: String, in language: Language, from assets: AssetLocator) -> Lesson? {
        guard !name.contains("/") else { return nil }
        for language in [language, .english] {
            let file = assets.lessons.appending(path: language.code).appending(path: "\(name).md")
            if let data = try? Data(contentsOf: file), let markdown = String(data: data, encoding: .utf8) {
                return Lesson(markdown: markdown)
            }
        }
        return nil
    }

    /// The lesson of a demo in the present language, from the assets of this program.
    package static func of(demo name: String) -> Lesson? {
        guard let assets = try? AssetLocator.standard() else { return nil }
        return of(demo: name, in: .current, from: assets)
    }

    /// The text with the goals, those ticked that have been reached.
    package func text(reached: Set<Int>) -> String {
        guard !goals.isEmpty else { return text }
        let list = goals.enumerated().map { "- \(reached.contains($0) ? "✓" : "☐") \($1.text)" }
        return text + "\n" + list.joined(separator: "\n")
    }
}
