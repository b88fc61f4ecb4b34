import Dashboard
import Datasets
import Messages
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

@Suite("Images and what a network makes of them")
struct ImagePanelTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
    ]
    private static let small = Size(columns: 80, rows: 24)
    private static let panels: [PanelKind] = [.images, .confusion, .mistakes, .filters, .draw, .excitement]

    private static func run(_ demo: String, size: Size = small, steps: Int = 150) throws -> PlaygroundRun {
        var run = try PlaygroundRun(demo, size: size)
        run.lane.advance(by: steps)
        for _ in 0..<2 { run.refresh() }
        return run
    }

    /// One panel over the whole screen.
    private static func run(_ demo: String, on panel: PanelKind, steps: Int = 150) throws -> PlaygroundRun {
        var run = try run(demo, steps: steps)
        run.model.zoom(on: panel)
        for _ in 0..<2 { run.refresh() }
        return run
    }

    // MARK: Pictures

    @Test("the scenes look as recorded at every size", arguments: ["digits", "zero-one"], sizes)
    func frames(demo: String, size: Size) throws {
        let run = try Self.run(demo, size: size)
        expectSnapshot(run.frame(), named: "\(demo)-\(size.columns)x\(size.rows)")
    }

    @Test("every panel looks as recorded over the whole screen", arguments: ["digits", "zero-one"], panels)
    func panelFrames(demo: String, panel: PanelKind) throws {
        let run = try Self.run(demo, on: panel)
        expectSnapshot(run.frame(), named: "\(demo)-\(panel.rawValue)")
    }

    @Test("in ASCII every character is ASCII, and it looks as recorded", arguments: ["digits", "zero-one"])
    func ascii(demo: String) throws {
        let frame = try Self.run(demo).frame(.ascii)
        #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        expectSnapshot(frame, named: "\(demo)-ascii-80x24")
        for panel in Self.panels {
            let frame = try Self.run(demo, on: panel).frame(.ascii)
            #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        }
    }

    @Test("in Chinese the scenes look as recorded", arguments: ["digits", "zero-one"])
    func chinese(demo: String) throws {
        try Language.$current.withValue(.chinese) {
            let run = try Self.run(demo, size: Size(columns: 120, rows: 36))
            expectSnapshot(run.frame(), named: "\(demo)-zh-120x36")
        }
    }

    @Test("large images and many samples look as recorded on small and middling screens", arguments: sizes.prefix(2))
    func largeImages(size: Size) throws {
        let (recipe, snapshot) = Fixture.largeImages()
        var text = ""
        for panel in Self.panels {
            var model = FrameTests.model(snapshot, recipe: recipe, size: size)
            model.focus = panel
            text += model.view(size: size, capabilities: .noColor).text
            model.isZoomed = true
            text += model.view(size: size, capabilities: .noColor).text
        }
        #expect(!text.contains("too small for the images: z gives them the screen"))
        expectSnapshot(
            FrameTests.model(snapshot, recipe: recipe, size: size).view(size: size, capabilities: .noColor),
            named: "large-images-\(size.columns)x\(size.rows)")
    }

    @Test("with colours images are half blocks")
    func colors() throws {
        let frame = try Self.run("digits", on: .images).frame(.full)
        #expect(frame.cells.count { $0.scalar == "▀" } > 40)
    }

    // MARK: What there is to see

    @Test("a run on the digits shows a test accuracy of 97 % and more within its steps")
    func accuracy() throws {
        let run = try Self.run("digits", steps: 1350)
        #expect(try #require(run.model.snapshot?.lanes[0].row.testAccuracy) >= 0.97)
        let shown = run.frame().text.split(separator: " ").compactMap { Double($0) }.filter { $0 >= 97 && $0 <= 100 }
        #expect(!shown.isEmpty)
    }

    @Test("the counts of the confusion matrix on screen add up to the test set")
    func confusion() throws {
        let frame = try Self.run("digits", on: .confusion).frame()
        let rows = (0..<24).map { frame.line($0) }.filter { line in
            let words = line.split(separator: " ")
            return words.count == 12 && words.first?.first == "┃" && words.first?.last?.isNumber == true
        }
        #expect(rows.count == 10)
        let counts = rows.flatMap { $0.split(separator: " ").dropFirst().compactMap { Int($0) } }
        #expect(counts.reduce(0, +) == 359)
    }

    @Test("nothing about single samples is asked for while no panel shows it")
    func cost() throws {
        var run = try Self.run("digits")
        run.model.zoom(on: .loss)
        #expect(run.model.snapshotRequest(size: Self.small).answers == nil)
        run.model.zoom(on: .confusion)
        #expect(run.model.snapshotRequest(size: Self.small).answers?.confusion == true)
        #expect(run.model.snapshotRequest(size: Self.small).answers?.mistakes == 0)
        run.model.zoom(on: .draw)
        #expect(run.model.snapshotRequest(size: Self.small).answers?.confusion == false)
    }

    @Test("data that are no images have none of the panels but the confusion matrix")
    func otherData() throws {
        let view = Self.panels.map(\.rawValue).joined(separator: ", ")
        var run = try PlaygroundRun("moons", settings: [Setting(path: "view", value: "[\(view)]")])
        #expect(run.model.panels == [.confusion])
        run = try PlaygroundRun(
            "moons",
            settings: [
                Setting(path: "data.regression", value: "sine"), Setting(path: "view", value: "[\(view), loss]"),
            ])
        #expect(run.model.panels == [.loss])
    }

    // MARK: Keys and mouse

    @Test("arrows choose an image in the panel of images, and its activations are shown")
    func choosing() throws {
        var run = try Self.run("zero-one")
        try run.focus(on: .images)
        try run.type([.enter, .right, .right])
        #expect(run.frame().text.contains("▸"))
        #expect(run.model.snapshotRequest(size: run.size).probe == 2)
        try run.type([.down])
        let below = try #require(run.model.snapshotRequest(size: run.size).probe)
        #expect(below > 3)
        try run.type([.up, .left, .left, .left])
        #expect(run.model.snapshotRequest(size: run.size).probe == 0)
        try run.type([.escape])
        #expect(run.model.mode == .normal)
    }

    @Test("in the drawing board space sets and clears a pixel, Del wipes all, and arrows stay inside")
    func drawing() throws {
        var run = try Self.run("digits", on: .draw)
        try run.type([.enter, .left, .up, .right, .down, .character(" ")])
        let ink = { (run: PlaygroundRun) in run.model.snapshotRequest(size: run.size).answers?.drawing ?? [] }
        #expect(ink(run).firstIndex(of: 1) == 9)
        #expect(ink(run).reduce(0, +) == 1)
        #expect(run.model.snapshot?.lanes[0].answers?.drawing.count == 10)
        #expect(run.frame().text.contains(" %"))
        try run.type([.character(" ")])
        #expect(ink(run).reduce(0, +) == 0)
        for _ in 0..<20 { try run.type([.right]) }
        try run.type([.character(" "), .left, .character(" ")])
        #expect(ink(run)[15] == 1 && ink(run)[14] == 1)
        try run.type([.delete])
        #expect(ink(run).reduce(0, +) == 0)
    }

    @Test("pressing and dragging draws a line without gaps, the right button wipes")
    func dragging() throws {
        var run = try Self.run("digits", on: .draw)
        let drag = { (run: inout PlaygroundRun, action: MouseEvent.Action, button: MouseEvent.Button, column: Int) in
            _ = try run.send(
                .mouse(MouseEvent(action: action, button: button, position: Position(column: column, row: 8))))
        }
        let ink = { (run: PlaygroundRun) in run.model.snapshotRequest(size: run.size).answers?.drawing ?? [] }
        try drag(&run, .press, .left, 2)
        // Half of the ink runs over to the neighbour.
        #expect(ink(run).reduce(0, +) == 1.5)
        try drag(&run, .drag, .left, 31)
        try drag(&run, .release, .left, 31)
        #expect(ink(run).reduce(0, +) == 8)
        try drag(&run, .press, .right, 12)
        #expect(ink(run).reduce(0, +) == 7)
        // A press far from the last stroke begins a new one.
        try drag(&run, .press, .left, 12)
        #expect(ink(run).reduce(0, +) == 8)
    }

    @Test("a key takes the chosen image to the board, where the network says the same of it")
    func copying() throws {
        var run = try Self.run("digits", size: Size(columns: 120, rows: 60))
        try run.focus(on: .images)
        try run.type([.enter, .right, .character("Y"), .escape])
        for _ in 0..<2 { run.refresh() }
        let lane = try #require(run.model.snapshot?.lanes[0])
        let answers = try #require(lane.answers)
        #expect(answers.drawing == answers.samples.first { $0.index == 1 }?.probabilities)
    }

    @Test("a drawing gets its answer from the network of now, while it learns")
    func livingAnswer() throws {
        var run = try Self.run("digits", on: .draw, steps: 10)
        try run.type([.enter, .character(" "), .down, .character(" ")])
        let before = try #require(run.model.snapshot?.lanes[0].answers?.drawing)
        run.lane.advance(by: 100)
        run.refresh()
        #expect(run.model.snapshot?.lanes[0].answers?.drawing != before)
    }

    @Test("arrows turn the pages of the units, and stop at the last one")
    func filterPages() throws {
        var run = try Self.run("digits", on: .filters)
        #expect(run.frame().text.contains("units 1 to "))
        try run.type([.enter, .right])
        #expect(!run.frame().text.contains("units 1 to "))
        for _ in 0..<10 { try run.type([.right]) }
        #expect(run.frame().text.contains(" to 64 of 64"))
    }
}
