package import TerminalUI

/// The lesson beside the panels: whether it is open, its page, and which goals have been reached.
package struct LessonSheet: Hashable, Sendable {
    package let lesson: Lesson
    /// Whether the user wants it; nil as long as the size of the screen decides.
    private(set) package var isWanted: Bool?
    private(set) package var page = 0
    private(set) package var reached: Set<Int> = []

    package init(_ lesson: Lesson) { self.lesson = lesson }

    /// The lesson of a demo as it opens, with the goals that were reached in earlier runs; nil where the demo has none.
    /// Notes that the demo was opened.
    package init?(demo name: String, _ options: SceneOptions) {
        guard let lesson = Lesson.of(demo: name) else { return nil }
        self.lesson = lesson
        if options.opensLesson { isWanted = true }
        guard let achievements = options.achievements else { return }
        let known = achievements.goals(of: name)
        reached = Set(lesson.goals.indices.filter { known.contains(lesson.goals[$0].condition) })
        achievements.note(name)
    }

    /// Whether it is open on a screen of this size: where there is room for it unless told.
    package func isOpen(on size: Size) -> Bool {
        isWanted ?? (size.columns >= 150 && size.rows >= 34 || size.columns >= 100 && size.rows >= 44)
    }

    /// Divides what panels and lesson share: beside the panels on a wide screen, below them on a high one.
    package func split(_ body: Rect) -> (panels: Rect, lesson: Rect) {
        if body.columns >= 150 || (body.columns >= 76 && body.rows < 28) {
            let (left, right) = body.splitColumns(at: body.columns - min(48, body.columns * 45 / 100))
            return (left, right)
        }
        let (top, bottom) = body.splitRows(at: body.rows - max(11, body.rows * 3 / 10))
        return (top, bottom)
    }

    /// Opens it, turns the page, or closes it after the last one.
    package mutating func turn(on size: Size, area: Rect?) {
        guard isOpen(on: size), let area else {
            isWanted = true
            page = 0
            return
        }
        if page + 1 < LessonPanel(sheet: self).pageCount(in: area) {
            page += 1
            isWanted = true
        } else {
            isWanted = false
        }
    }

    /// Ticks the goals that hold now, and returns those that did not before.
    package mutating func check(_ figures: [String: Goal.Value]) -> [Goal] {
        guard reached.count < lesson.goals.count else { return [] }
        let new = lesson.goals.indices.filter { index in
            !reached.contains(index) && lesson.goals[index].isReached(with: figures)
        }
        reached.formUnion(new)
        return new.map { lesson.goals[$0] }
    }
}
