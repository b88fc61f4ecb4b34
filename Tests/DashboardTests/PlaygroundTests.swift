import Dashboard
import Datasets
import Labs
import Messages
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

/// A dashboard on a run that advances only when it is told to.
struct PlaygroundRun {
    var model: DashboardModel
    let lane: Lane
    let size: Size
    private var version = 0

    init(_ demo: String, size: Size = Size(columns: 120, rows: 36), settings: [Setting] = []) throws {
        var document = try DemoCatalog.standard(LabCatalog.scenes).document(named: demo)
        try document.set(settings)
        lane = try Lane(document, recordsCurves: true)
        self.size = size
        model = DashboardModel(recipe: lane.recipe, size: size)
        model.showsClock = false
        // What is asked for depends on what was shown before.
        for _ in 0..<2 { refresh() }
    }

    mutating func refresh() {
        version += 1
        let shown = lane.snapshot(model.snapshotRequest(size: size), previousParameters: nil)
        let snapshot = Snapshot(
            lanes: [shown], isRunning: false, pace: .stepsPerSecond(60), stepsPerSecond: nil, version: version)
        _ = model.update(.snapshot(snapshot))
    }

    /// Hands an event to the dashboard and its edits to the run.
    @discardableResult
    mutating func send(_ event: Event) throws -> [Effect] {
        let effects = model.update(.event(event))
        for effect in effects {
            if case .order(.apply(let settings), _) = effect { try lane.apply(settings) }
            _ = model.update(.done(effect, words: nil))
        }
        for _ in 0..<2 { refresh() }
        return effects
    }

    mutating func type(_ keys: [Key]) throws { for key in keys { try send(.key(key)) } }
    mutating func type(_ text: String) throws { try type(text.map { .character($0) }) }

    mutating func click(_ button: MouseEvent.Button, at position: Position) throws {
        try send(.mouse(MouseEvent(action: .press, button: button, position: position)))
    }

    func frame(_ capabilities: Capabilities = .noColor) -> Frame {
        model.view(size: size, capabilities: capabilities)
    }

    mutating func focus(on panel: PanelKind) throws {
        for _ in 0..<10 where model.focusedPanel != panel { try type([.tab]) }
        #expect(model.focusedPanel == panel)
    }
}

@Suite("The playground")
struct PlaygroundTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
    ]
    /// A cell inside of the map at 120x36.
    private static let inMap = Position(column: 20, row: 12)

    @Test("the scenes look as recorded at every size", arguments: ["playground", "features", "space-warp"], sizes)
    func frames(demo: String, size: Size) throws {
        var run = try PlaygroundRun(demo, size: size)
        run.lane.advance(by: 900)
        for _ in 0..<2 { run.refresh() }
        expectSnapshot(run.frame(), named: "\(demo)-\(size.columns)x\(size.rows)")
    }

    @Test("in ASCII every character is ASCII", arguments: ["playground", "space-warp"])
    func ascii(demo: String) throws {
        var run = try PlaygroundRun(demo)
        run.lane.advance(by: 900)
        run.refresh()
        let frame = run.frame(.ascii)
        #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        expectSnapshot(frame, named: "\(demo)-ascii")
    }

    @Test("at 80x24 every panel is a Tab away and can be entered")
    func panels() throws {
        var run = try PlaygroundRun("playground", size: Size(columns: 80, rows: 24))
        try run.focus(on: .units)
        try run.type([.enter, .left])
        expectSnapshot(run.frame(), named: "playground-units-entered")
        try run.type([.escape])
        try run.focus(on: .controls)
        try run.type([.enter, .down, .down])
        expectSnapshot(run.frame(), named: "playground-controls-entered")
        try run.type([.escape])
        try run.focus(on: .warp)
        expectSnapshot(run.frame(), named: "playground-warp")
    }

    @Test("a click adds a point of the chosen class, which is trained on and changes the loss")
    func clickAdds() throws {
        var run = try PlaygroundRun("playground")
        let (count, loss) = (run.lane.dataset.train.count, try #require(run.lane.row().loss))
        try run.type("1")
        try run.click(.left, at: PlaygroundTests.inMap)
        #expect(run.lane.dataset.train.count == count + 1)
        #expect(run.lane.dataset.train.labels.last == 1)
        #expect(run.lane.row().loss != loss)
        #expect(run.model.notice?.words.contains("\(count + 1)") == true)
        #expect(run.frame().text.contains("train on \(count + 1)"))
        run.lane.advance(by: count)
        #expect(Set(run.lane.epochOrder) == Set(0...count))
    }

    @Test("a click on a point, a click of the right button and Delete remove points, one's own and the data's")
    func removes() throws {
        var run = try PlaygroundRun("playground")
        let count = run.lane.dataset.train.count
        try run.click(.left, at: PlaygroundTests.inMap)
        try run.click(.left, at: PlaygroundTests.inMap)
        #expect(run.lane.dataset.train.count == count)
        #expect(run.lane.recipe.data.points.isEmpty && run.lane.recipe.data.removedSamples.isEmpty)
        try run.click(.right, at: PlaygroundTests.inMap)
        #expect(run.lane.dataset.train.count == count - 1)
        #expect(run.lane.recipe.data.removedSamples.count == 1)
        try run.focus(on: .boundary)
        try run.type([.enter, .right, .up, .delete, .backspace])
        #expect(run.lane.dataset.train.count == count - 3)
        #expect(run.lane.recipe.data.removedSamples.count == 3)
    }

    @Test("two removals before a snapshot are two points")
    func removesTwice() throws {
        var run = try PlaygroundRun("playground")
        try run.focus(on: .boundary)
        _ = run.model.update(.event(.key(.enter)))
        let first = run.model.update(.event(.key(.delete)))
        let second = run.model.update(.event(.key(.delete)))
        for case .order(.apply(let settings), _) in first + second { try run.lane.apply(settings) }
        #expect(run.lane.recipe.data.removedSamples.count == 2)
    }

    @Test("class keys add points at the cross hair, and a class that is not there is refused")
    func classKeys() throws {
        var run = try PlaygroundRun("playground")
        try run.focus(on: .boundary)
        try run.type([.enter, .left, .character("0"), .left, .character("1"), .character("2")])
        #expect(run.lane.recipe.data.points.map(\.last) == [0, 1])
        #expect(run.model.notice?.isError == true)
    }

    @Test("the footer names the key of every class, though they are alike in rank")
    func classHints() throws {
        var run = try PlaygroundRun("playground")
        try run.focus(on: .boundary)
        try run.type([.enter])
        let footer = try #require(run.frame().text.split(separator: "\n").last)
        #expect(footer.contains("0 add ○") && footer.contains("1 add ●") && footer.contains("Esc"))
    }

    @Test("a class that other data do not have any more becomes their last one")
    func fewerClasses() throws {
        var run = try PlaygroundRun(
            "playground",
            settings: [Setting(path: "data.planar", value: "blobs"), Setting(path: "data.classes", value: "3")])
        try run.type("2")
        try run.lane.apply([Setting(path: "data.classes", value: "2")])
        for _ in 0..<2 { run.refresh() }
        try run.click(.left, at: PlaygroundTests.inMap)
        #expect(run.lane.recipe.data.points.map(\.last) == [1])
    }

    @Test("a regression takes points with a typed value")
    func regression() throws {
        var run = try PlaygroundRun("playground", settings: [Setting(path: "data.regression", value: "plane")])
        try run.focus(on: .boundary)
        try run.type([.enter, .character("2")])
        try run.type(".5")
        try run.type([.enter])
        #expect(run.lane.recipe.data.points.count == 1)
        #expect(run.lane.dataset.train.targets.last == 2.5)
        try run.type([.right, .right, .escape])
        try run.type(":point 0.5 -0.25 -1\r".map { $0 == "\r" ? .enter : .character($0) })
        #expect(run.lane.recipe.data.points.last == [0.5, -0.25, -1])
    }

    @Test("elsewhere a click in the plane reads its value and changes nothing")
    func reading() throws {
        var run = try PlaygroundRun("circle")
        let effects = try run.send(
            .mouse(MouseEvent(action: .press, button: .left, position: PlaygroundTests.inMap)))
        #expect(effects.isEmpty)
        guard case .inspecting(.boundary, _, _) = run.model.mode else {
            Issue.record("no cross hair")
            return
        }
    }

    @Test("points that are added and removed live replay bit for bit")
    func replay() throws {
        var run = try PlaygroundRun("playground")
        run.lane.advance(by: 40)
        try run.click(.left, at: PlaygroundTests.inMap)
        run.lane.advance(by: 40)
        try run.click(.right, at: Position(column: 30, row: 20))
        run.lane.advance(by: 40)
        let parameters = run.lane.parameters
        run.lane.seek(to: 20)
        run.lane.seek(to: 120)
        #expect(run.lane.parameters == parameters)
    }

    @Test("a weight turned by a key or typed shows in the next picture, also while paused")
    func weights() throws {
        var run = try PlaygroundRun("playground")
        try run.focus(on: .units)
        let before = try #require(run.model.snapshot?.lanes[0])
        try run.type([.enter, .left, .character("+"), .character("+")])
        let after = try #require(run.model.snapshot?.lanes[0])
        #expect(abs(after.layers[0].weights[0] - before.layers[0].weights[0] - 0.2) < 1e-3)
        #expect(after.boundary != before.boundary)
        #expect(after.units != before.units)
        #expect(after.row.step == 0)
        try run.type(":-1.5")
        try run.type([.enter])
        #expect(run.model.snapshot?.lanes[0].layers[0].weights[0] == -1.5)
        // The cursor is where it was, and a digit begins a number.
        try run.type("3")
        try run.type([.enter])
        #expect(run.model.snapshot?.lanes[0].layers[0].weights[0] == 3)
        #expect(run.lane.edits.count == 4)
        #expect(run.lane.edits.allSatisfy { $0.settings.map(\.path) == ["weight.1.1.1"] })
    }

    @Test("the cursor reaches every parameter of the network and stays inside of it")
    func cursor() {
        let sizes = [2, 3, 1]
        var selection = UnitMapDiagram.Selection.unit(layer: 1, unit: 0)
        for key in [Key.up, .left, .up, .left] { selection = selection.moved(by: key, in: sizes) }
        #expect(selection.path == "weight.1.1.1")
        var paths: [String] = [selection.path]
        for _ in 0..<10 {
            selection = selection.moved(by: .down, in: sizes)
            if !paths.contains(selection.path) { paths.append(selection.path) }
        }
        #expect(paths.count == 6 && paths.last == "weight.1.3.2")
        for key in [Key.right, .right, .right, .right] { selection = selection.moved(by: key, in: sizes) }
        #expect(selection.path == "bias.2.1")
        #expect(selection.moved(by: .left, in: sizes).path == "weight.2.1.1")
        #expect(
            UnitMapDiagram.Selection.weight(layer: 2, unit: 0, input: 2).clamped(to: [2, 2, 1]).path == "weight.2.1.2")
    }

    @Test("a click on the map of a unit puts the cursor on its bias")
    func clickUnit() throws {
        var run = try PlaygroundRun("playground")
        let frame = run.frame()
        // The output's map is the last one to the right.
        let row = try #require((3..<16).first { frame.line($0).suffix(8).contains { "▒▓█".contains($0) } })
        let column = try #require(Array(frame.line(row)).lastIndex { "▒▓█".contains($0) })
        try run.click(.left, at: Position(column: column, row: row))
        try run.type("+")
        #expect(run.lane.edits.last?.settings.map(\.path) == ["bias.3.1"])
    }

    @Test("controls switch features, noise, the test share, layers and units while the weights stay")
    func controls() throws {
        var run = try PlaygroundRun("playground")
        try run.focus(on: .controls)
        try run.type([.enter, .down, .down, .right])
        #expect(run.lane.recipe.data.noise == 0.1)
        try run.type([.down, .right])
        #expect(run.lane.recipe.data.testFraction == 0.4)
        try run.type([.down, .down, .down, .right])
        #expect(run.lane.dataset.inputNames == ["x1", "x2", "x1_squared"])
        try run.type([.right])
        #expect(run.lane.dataset.inputNames == ["x1", "x2"])
        try run.type([.escape])
        try run.type("hjjH")
        #expect(run.lane.recipe.model.hidden == [4, 2])
        try run.type("jhJ")
        #expect(run.lane.recipe.model.hidden == [4, 3, 2])
    }

    @Test("classes become a regression and come back with their data")
    func problem() throws {
        var run = try PlaygroundRun("playground")
        try run.focus(on: .controls)
        try run.type([.enter, .right])
        #expect(run.lane.dataset.task == .regression)
        #expect(run.lane.recipe.model.output?.name == "identity")
        run.lane.advance(by: 5)
        try run.type([.right])
        #expect(run.lane.recipe.data.source == .planar(.circle))
        #expect(run.lane.recipe.data.noise == 0.05)
    }

    @Test("the map is drawn in shades or in plain classes, with or without the test points")
    func looks() throws {
        var run = try PlaygroundRun("playground")
        let shades = run.frame().text
        try run.type("G")
        #expect(run.frame().text != shades)
        #expect(run.frame().text.contains("map         plain"))
        #expect(run.frame().line(8).contains("□") || run.frame().text.contains("□"))
        try run.type("T")
        #expect(run.frame().text.contains("hidden"))
    }

    @Test("a key chooses the layer that bends the plane")
    func warpLayer() throws {
        var run = try PlaygroundRun("playground", size: Size(columns: 80, rows: 24))
        try run.focus(on: .warp)
        #expect(run.model.snapshot?.lanes[0].warp?.layer == 2)
        try run.type("W")
        #expect(run.model.snapshot?.lanes[0].warp?.layer == 0)
        try run.type("W")
        #expect(run.model.snapshot?.lanes[0].warp?.layer == 1)
        #expect(run.frame().text.contains("layer 1"))
    }

    @Test("the help lists the playground's keys where there is one, and not elsewhere")
    func help() throws {
        var run = try PlaygroundRun("playground", size: Size(columns: 200, rows: 60))
        try run.type("?")
        let text = run.frame().text
        for trigger in run.model.commands().filter({ $0.heading == "Playground" }).flatMap(\.triggers) {
            #expect(text.contains(trigger.label) && text.contains(trigger.explanation))
        }
        var other = try PlaygroundRun("circle", size: Size(columns: 200, rows: 60))
        try other.type("?")
        #expect(!other.frame().text.contains(localized("add a point; on one: remove")))
    }
}
