import Datasets
import Foundation
import Labs
import Messages
import Recipes
import Shell
import TerminalUI
import Testing

@Suite("Lessons")
struct LessonTests {
    static let markdown = """
        # A title

        ## What you see
        Points and a `boundary`.

        ## Goals
        - [ ] Two units are enough. `loss < 0.01 and hidden_units = 2`
        - [ ] Be quick. `step <= 300`
        """

    @Test("title, text and goals are told apart")
    func reading() {
        let lesson = Lesson(markdown: Self.markdown)
        #expect(lesson.title == "A title")
        #expect(lesson.text.hasPrefix("## What you see"))
        #expect(!lesson.text.contains("Goals"))
        #expect(lesson.text(reached: [1]).hasPrefix("## Goals\n- ☐ Two units are enough.\n- ✓ Be quick.\n\n"))
        #expect(lesson.goals.map(\.text) == ["Two units are enough.", "Be quick."])
        #expect(lesson.goals[0].conditions.map(\.figure) == ["loss", "hidden_units"])
    }

    @Test(
        "a goal is reached where all of its conditions hold",
        arguments: [
            (0.005, 2.0, true), (0.01, 2, false), (0.005, 3, false),
        ])
    func reaching(loss: Double, units: Double, isReached: Bool) {
        let goal = Lesson(markdown: Self.markdown).goals[0]
        #expect(goal.isReached(with: ["loss": .number(loss), "hidden_units": .number(units)]) == isReached)
        #expect(!goal.isReached(with: ["loss": .number(loss)]))
    }

    @Test(
        "a condition may ask for a word, or for any other",
        arguments: [
            ("lane = too small", "too small", true), ("lane = too small", "small", false),
            ("lane != too small", "small", true), ("lane != too small", "too small", false),
        ])
    func words(condition: String, lane: String, holds: Bool) throws {
        let goal = try #require(Goal("Words. `\(condition)`"))
        #expect(goal.text == "Words.")
        #expect(goal.isReached(with: ["lane": .word(lane)]) == holds)
        #expect(!goal.isReached(with: [:]))
    }

    @Test(
        "a condition that cannot be read makes no goal",
        arguments: ["Words alone", "Less `loss`", "No number `loss < little`", "`loss < 1 and`"])
    func unreadable(line: String) {
        #expect(Goal(line[...]) == nil)
    }

    @Test("a goal is ticked once and stays ticked")
    func ticking() {
        var sheet = LessonSheet(Lesson(markdown: Self.markdown))
        func figures(step: Double) -> [String: Goal.Value] { ["step": .number(step), "loss": .number(1)] }
        #expect(sheet.check(figures(step: 1000)).isEmpty)
        #expect(sheet.check(figures(step: 200)).map(\.text) == ["Be quick."])
        #expect(sheet.check(figures(step: 100)).isEmpty)
        #expect(sheet.check(figures(step: 1000)).isEmpty)
        #expect(sheet.reached == [1])
    }

    @Test("the key opens it, turns its pages and closes it")
    func turning() {
        var sheet = LessonSheet(Lesson(markdown: Self.markdown + String(repeating: "\n\nMore.", count: 20)))
        let size = Size(columns: 80, rows: 24)
        let area = Rect(column: 40, row: 2, columns: 36, rows: 20)
        #expect(!sheet.isOpen(on: size))
        sheet.turn(on: size, area: nil)
        #expect(sheet.isOpen(on: size) && sheet.page == 0)
        var pages = 0
        while sheet.isOpen(on: size), pages < 100 {
            sheet.turn(on: size, area: area)
            pages += 1
        }
        #expect(pages > 1 && pages < 20)
        sheet.turn(on: size, area: nil)
        #expect(sheet.page == 0)
    }
}

/// The lessons that come with the program.
@Suite("Lessons of the demos")
struct DemoLessonTests {
    @Test("every demo has a lesson in English and in Chinese, with the same sections and goals")
    func complete() throws {
        let assets = try AssetLocator.standard()
        for name in try DemoCatalog.standard(LabCatalog.scenes).names {
            let lessons = [Language.english, .chinese].map { language in
                let path = "\(language.code)/\(name).md"
                let text = try? String(contentsOf: assets.lessons.appending(path: path), encoding: .utf8)
                #expect(text != nil, "assets/lessons/\(path) is missing")
                return Lesson(markdown: text ?? "")
            }
            let goals = Set(lessons.map { $0.goals.map(\.conditions) })
            #expect(goals.count == 1, "the goals of \(name) differ between the languages")
            let sections = Set(lessons.map { $0.text.split(separator: "\n").count { $0.hasPrefix("## ") } })
            #expect(sections.count == 1, "the sections of \(name) differ between the languages")
            #expect(sections.allSatisfy { $0 >= 4 }, "\(name) has too few sections")
            #expect(!lessons.contains { $0.text.contains("- [ ]") }, "a goal of \(name) cannot be read")
        }
    }

    @Test("the title of a lesson is the title of its demo")
    func titles() throws {
        let assets = try AssetLocator.standard()
        for recipe in try DemoCatalog.standard(LabCatalog.scenes).recipes() {
            let english = Lesson.of(demo: recipe.name, in: .english, from: assets)
            #expect(english?.title == recipe.title)
            let chinese = Lesson.of(demo: recipe.name, in: .chinese, from: assets)
            #expect(chinese?.title == recipe.titleZh)
        }
    }
}
