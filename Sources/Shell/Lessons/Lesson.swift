import Datasets
import Foundation
package import Messages

/// What a demo teaches, in one language: what one sees, what to try, what to notice, and goals that can be checked.
package struct Lesson: Hashable, Sendable {
    package var title: String
    /// The sections in Markdown, without the title and without the goals themselves.
    package var text: String
    /// They stand last in the file, under a heading of their own.
    package var goals: [Goal]
    /// That heading; nil where there are none.
    private let goalHeading: String?

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
        if !goals.isEmpty, let heading = lines.lastIndex(where: { $0.hasPrefix("## ") }) {
            goalHeading = String(lines.remove(at: heading))
        } else {
            goalHeading = nil
        }
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

    /// The goals, those ticked that have been reached, and the text below them.
    package func text(reached: Set<Int>) -> String {
        guard let goalHeading else { return text }
        let list = goals.enumerated().map { "- \(reached.contains($0) ? "✓" : "☐") \($1.text)" }
        return ([goalHeading] + list).joined(separator: "\n") + "\n\n" + text
    }
}
