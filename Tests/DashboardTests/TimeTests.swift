import Dashboard
import Datasets
import Labs
import Recipes
import Shell
import TerminalUI
import Testing
import Training

@Suite("Time in the dashboard")
struct TimeTests {
    private static let size = Size(columns: 100, rows: 30)

    private static func press(_ keys: Key..., on model: inout DashboardModel) -> [Effect] {
        keys.flatMap { model.update(.event(.key($0))) }
    }

    private static func type(_ command: String, on model: inout DashboardModel) -> [Effect] {
        var effects: [Effect] = []
        for character in ":" + command { effects += press(.character(character), on: &model) }
        return effects + press(.enter, on: &model)
    }

    private static func model(shown: Int? = nil, present: Int = 1240) throws -> DashboardModel {
        var snapshot = try Fixture.binary(step: shown ?? present)
        let edit = AppliedEdit(
            step: 500, settings: [Setting(path: "optimizer.learning_rate", value: "0.03")], label: "lr 0.3→0.03")
        snapshot.lanes[0].timeline = TimelineSnapshot(
            branches: [
                Branch(id: 0, name: "main", lastStep: present, edits: [edit]),
                Branch(id: 1, name: "slow", parent: 0, forkStep: 300, lastStep: 700, edits: []),
            ], current: 0, presentStep: present)
        var model = DashboardModel(recipe: Fixture.recipe(), size: size)
        _ = model.update(.snapshot(snapshot))
        return model
    }

    @Test("left and right go through time, further keys from where the last one led, Home and End to the ends")
    func scrubbing() throws {
        var model = try Self.model()
        let back = Self.press(.left, .left, on: &model)
        guard case .order(.seek(let first), _) = back[0], case .order(.seek(let second), _) = back[1] else {
            Issue.record("found \(back)")
            return
        }
        #expect(first < 1240)
        #expect(first - second == 1240 - first)
        #expect(Self.press(.right, on: &model) == [.order(.seek(to: first))])
        #expect(Self.press(.home, on: &model) == [.order(.seek(to: 0))])
        #expect(Self.press(.left, on: &model) == [.order(.seek(to: 0))])
        #expect(Self.press(.end, on: &model) == [.order(.seek(to: 1240))])
        #expect(Self.press(.right, on: &model) == [.order(.seek(to: 1240))])
    }

    @Test("f forks, u takes back, b goes to the next branch, and the commands name, switch and delete branches")
    func branches() throws {
        var model = try Self.model()
        #expect(
            Self.press(.character("f"), .character("u"), .character("b"), on: &model) == [
                .order(.fork()), .order(.undo), .order(.switchBranch(to: 1)),
            ])
        #expect(Self.type("fork fast", on: &model) == [.order(.fork(named: "fast"))])
        #expect(Self.type("branch slow", on: &model) == [.order(.switchBranch(to: 1))])
        #expect(Self.type("branch 2", on: &model) == [.order(.switchBranch(to: 1))])
        #expect(Self.type("name first try", on: &model) == [.order(.renameBranch(0, to: "first try"))])
        #expect(Self.type("delete slow", on: &model) == [.order(.deleteBranch(1))])
        #expect(Self.type("export mine.yaml", on: &model) == [.order(.export(path: "mine.yaml"))])
        #expect(Self.type("branch none", on: &model).isEmpty)
        #expect(model.notice?.isError == true)
    }

    @Test("the bar shows edits, forks and the step, and a look at the past says so")
    func bar() throws {
        let now = try Self.model().view(size: Self.size, capabilities: .full).text
        #expect(now.contains("├"))
        #expect(now.contains("▲"))
        #expect(now.contains("◆"))
        #expect(now.contains("main (1 of 2)"))
        let past = try Self.model(shown: 300).view(size: Self.size, capabilities: .full).text
        #expect(past.contains("step 300 of 1,240"))
        #expect(past.contains("looking back"))
        let plain = try Self.model().view(
            size: Self.size, capabilities: Capabilities(colors: .none, unicode: false)
        ).text
        #expect(plain.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test("a click on the bar goes to that step")
    func click() throws {
        var model = try Self.model()
        let lines = model.view(size: Self.size, capabilities: .full).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains("├") && $0.contains("of 2)") })
        let event = MouseEvent(action: .press, button: .left, position: Position(column: 2, row: row))
        #expect(model.update(.event(.mouse(event))) == [.order(.seek(to: 0))])
    }

    @Test("in the running program: back in time, on from there in a new branch, and back to the other")
    func throughTheEngine() async throws {
        let document = try RecipeDocument(yaml: "data: {gate: xor}\ntitle: Time", name: "time")
        let engine = try TrainingEngine(document: document)
        let screen = VirtualScreen(size: Self.size)
        let dashboard = Dashboard(
            engine: engine, model: DashboardModel(recipe: try document.recipe(), size: Self.size), screen: screen,
            options: SceneOptions(startsPaused: true))
        async let reason = dashboard.run()
        for _ in 0..<6 { screen.press(.character("s")) }
        await Self.wait(for: "step 6", on: screen)
        screen.press(.left, .left)
        await Self.wait(for: "step 4 of 6", on: screen)
        screen.press(.character("s"))
        await Self.wait(for: "fork 1 (2 of 2)", on: screen)
        screen.press(.character("b"))
        await Self.wait(for: "main (1 of 2)", on: screen)
        screen.press(.character("q"))
        #expect(await reason == .quit)
        let timeline = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes[0].timeline
        #expect(timeline?.branches.map(\.lastStep) == [6, 5])
        #expect(timeline?.current == 0)
        await engine.shutDown()
    }

    private static func wait(for text: String, on screen: VirtualScreen) async {
        while true {
            let count = await screen.frameCount
            if await screen.frame?.text.contains(text) == true { return }
            await screen.waitForFrames(count + 1)
        }
    }
}

@Suite("The explained step on screen")
struct ExplainedStepTests {
    @Test("x shows one step number by number over the whole screen, and x again what was there before")
    func explains() async throws {
        let document = try DemoCatalog.standard(LabCatalog.scenes).document(named: "backprop")
        let engine = try TrainingEngine(document: document)
        let size = Size(columns: 100, rows: 36)
        var model = DashboardModel(recipe: try document.recipe(), size: size)
        let snapshot = await engine.snapshot(model.snapshotRequest(size: size), after: nil)
        _ = model.update(.snapshot(try #require(snapshot)))
        _ = model.update(.event(.key(.character("x"))))
        #expect(model.snapshotRequest(size: size).backward)
        let text = model.view(size: size, capabilities: .full).text
        for words in [
            "z = 0.1·0.5 + 0.3·0.6 + 0.2 = 0.43", "a = sigmoid(z) = 0.605874", "Loss after the update", "checked",
            "δ = ∂L/∂z",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(!text.contains("Network"))
        _ = model.update(.event(.key(.character("x"))))
        #expect(model.view(size: size, capabilities: .full).text.contains("Network"))
        await engine.shutDown()
    }
}
