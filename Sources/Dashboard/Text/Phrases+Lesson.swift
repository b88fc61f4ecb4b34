import Messages

extension Phrases {
    static var lesson: String { localized("Lesson") }
    static var lessonHint: String { localized("e next page, then off") }
    static var hintLesson: String { localized("lesson") }
    static var noLesson: String { localized("there is no lesson for this recipe") }
    static var toggleLesson: String { localized("lesson: open, page, close") }
    static func goalsReached(_ count: Int, of total: Int) -> String { localized("goals \(count) of \(total)") }
    static func goalReached(_ goal: String) -> String { localized("☑ goal reached: \(goal)") }
    static func page(_ number: Int, of count: Int) -> String { localized("page \(number) of \(count)") }
}
