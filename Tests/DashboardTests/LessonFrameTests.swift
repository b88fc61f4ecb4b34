import Dashboard
import FrameSnapshots
import Shell
import TerminalUI
import Testing
import Training

@Suite("Lessons beside a run")
struct LessonFrameTests {
    static let markdown = """
        # A title

        ## What you see
        Points and a `boundary`.

        ## Goals
        - [ ] Two units are enough. `loss < 0.01 and hidden_units = 2`
        - [ ] Be quick. `step <= 300`
        """

    @Test("a training dashboard shows the lesson beside the panels", arguments: ["80x24", "120x36", "200x60"])
    func frames(name: String) throws {
        let parts = name.split(separator: "x").compactMap { Int($0) }
        let size = Size(columns: parts[0], rows: parts[1])
        var model = FrameTests.model(try Fixture.binary(), size: size)
        model.lesson = LessonSheet(Lesson(markdown: Self.markdown))
        if !(model.lesson?.isOpen(on: size) ?? false) {
            _ = model.update(.event(.key(.character("e"))))
        }
        expectSnapshot(model.view(size: size, capabilities: .noColor), named: "lesson-\(name)")
    }

    @Test("a goal that the run reaches is announced")
    func announcing() throws {
        let size = Size(columns: 80, rows: 24)
        var model = FrameTests.model(try Fixture.binary(), size: size)
        model.lesson = LessonSheet(Lesson(markdown: "# T\n- [ ] Go on. `step >= 1`"))
        _ = model.update(.snapshot(try Fixture.binary()))
        #expect(model.notice?.words == "✓ goal reached: Go on.")
    }
}
