import Dashboard
import Datasets
import Recipes
import FrameSnapshots
import Shell
import TerminalUI
import Testing
import Training

@Suite("Lanes side by side")
struct CompareFrameTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]

    static func model(lanes: Int = 4, size: Size) throws -> DashboardModel {
        let snapshot = try Fixture.comparison(lanes: lanes)
        return FrameTests.model(snapshot, recipe: snapshot.lanes[0].recipe, size: size)
    }

    private static func text(_ model: DashboardModel, _ size: Size) -> String {
        model.view(size: size, capabilities: .noColor).text
    }

    @discardableResult
    private static func press(_ keys: Key..., on model: inout DashboardModel) -> [Effect] {
        keys.flatMap { model.update(.event(.key($0))) }
    }

    @Test("four lanes look as recorded at every size", arguments: sizes)
    func frames(size: Size) throws {
        let model = try CompareFrameTests.model(size: size)
        expectSnapshot(
            model.view(size: size, capabilities: .noColor), named: "compare-\(size.columns)x\(size.rows)")
    }

    @Test("lanes in ASCII look as recorded, and every character is ASCII")
    func ascii() throws {
        let size = Size(columns: 80, rows: 24)
        let frame = try CompareFrameTests.model(size: size).view(size: size, capabilities: .ascii)
        #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        expectSnapshot(frame, named: "compare-ascii-80x24")
    }

    @Test("two to eight lanes can be seen at every size, a Tab away where they do not fit", arguments: 2...8)
    func laneCounts(lanes: Int) throws {
        for size in FrameTests.sizes {
            var model = try CompareFrameTests.model(lanes: lanes, size: size)
            var seen = ""
            for _ in 0...lanes {
                seen += CompareFrameTests.text(model, size)
                CompareFrameTests.press(.tab, on: &model)
            }
            for lane in 0..<lanes { #expect(seen.contains("lane\(lane)"), "\(size)") }
        }
    }

    @Test("the header says what is the same, and nothing that is not")
    func shared() throws {
        let size = Size(columns: 120, rows: 36)
        var snapshot = try Fixture.comparison(lanes: 3)
        let header = { (snapshot: Snapshot) in
            let model = FrameTests.model(snapshot, recipe: snapshot.lanes[0].recipe, size: size)
            let frame = model.view(size: size, capabilities: .noColor)
            return frame.line(0) + frame.line(1)
        }
        #expect(header(snapshot).contains("same data, first weights, batches"))
        snapshot.lanes[1].recipe.batch = .size(20)
        #expect(header(snapshot).contains("same data, first weights, order"))
        snapshot.lanes[1].recipe.batch = .all
        #expect(header(snapshot).contains("same data, first weights"))
        #expect(!header(snapshot).contains("order") && !header(snapshot).contains("batches"))
        snapshot.lanes[1].recipe.model.initializer = InitializerSpecification(name: "he_uniform")
        #expect(header(snapshot).contains("same data"))
        #expect(!header(snapshot).contains("weights"))
        snapshot.lanes[2].recipe.data.noise = 0.5
        #expect(!header(snapshot).contains("same"))
    }

    @Test("the leader and its lead are told, and a lane that diverged says so and where")
    func standings() throws {
        let size = Size(columns: 120, rows: 36)
        var snapshot = try Fixture.comparison(lanes: 3)
        for (lane, loss) in [0.5, 0.25, 0.1].enumerated() { snapshot.lanes[lane].row.loss = loss }
        var model = FrameTests.model(snapshot, recipe: snapshot.lanes[0].recipe, size: size)
        #expect(CompareFrameTests.text(model, size).contains("lane2 leads by 0.15"))
        snapshot.lanes[2].row.status = .diverged
        snapshot.lanes[2].row.loss = nil
        snapshot.lanes[2].row.step = 42
        snapshot.lanes[2].verdict = .diverged(step: 42)
        model = FrameTests.model(snapshot, recipe: snapshot.lanes[0].recipe, size: size)
        let text = CompareFrameTests.text(model, size)
        #expect(text.contains("lane1 leads by 0.25"))
        #expect(text.contains("✗ diverged at step 42"))
        #expect(text.contains("► running"))
    }

    @Test("z opens a lane as a dashboard of its own, Esc goes back to all of them")
    func opening() throws {
        let size = Size(columns: 120, rows: 36)
        var model = try CompareFrameTests.model(size: size)
        #expect(model.snapshotRequest(size: size).onlyLane == nil)
        CompareFrameTests.press(.tab, .character("z"), on: &model)
        let text = CompareFrameTests.text(model, size)
        #expect(text.contains("lane1 · ") && text.contains("Network") && !text.contains("Loss of every lane"))
        #expect(model.snapshotRequest(size: size).onlyLane == 1)
        CompareFrameTests.press(.escape, on: &model)
        #expect(CompareFrameTests.text(model, size).contains("Loss of every lane"))
    }

    @Test("keys act on all lanes, and after a point on the one that has them")
    func oneLane() throws {
        let size = Size(columns: 120, rows: 36)
        var model = try CompareFrameTests.model(size: size)
        let rate = TrainingOrder.apply([Setting(path: "optimizer.learning_rate", value: "0.0125")])
        #expect(CompareFrameTests.press(.character("+"), on: &model) == [.order(rate)])
        model = try CompareFrameTests.model(size: size)
        CompareFrameTests.press(.tab, .character("."), on: &model)
        #expect(CompareFrameTests.press(.character("+"), on: &model) == [.order(rate, in: .one(1))])
        #expect(CompareFrameTests.press(.character(" "), on: &model) == [.order(.pause, in: .one(1))])
        #expect(CompareFrameTests.press(.character("s"), on: &model) == [.order(.step(1), in: .one(1))])
        #expect(CompareFrameTests.text(model, size).contains(" alone"))
        CompareFrameTests.press(.character("."), on: &model)
        #expect(CompareFrameTests.press(.character("S"), on: &model) == [.order(.stepEpoch)])
    }

    @Test("a key never makes alike what lanes are there to differ in")
    func comparedSetting() throws {
        let size = Size(columns: 120, rows: 36)
        var model = try CompareFrameTests.model(size: size)
        let effects = CompareFrameTests.press(.tab, .character("a"), on: &model)
        guard case .order(.apply(let settings), in: .one(1))? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(settings.map(\.path) == ["model.activation"])
    }

    @Test("one cursor reads every lane at the same step")
    func cursor() throws {
        let size = Size(columns: 120, rows: 36)
        var model = try CompareFrameTests.model(size: size)
        CompareFrameTests.press(.enter, on: &model)
        for _ in 0..<20 { CompareFrameTests.press(.left, on: &model) }
        let text = CompareFrameTests.text(model, size)
        let step = 1240 - 20 * 1240 / 80
        #expect(text.contains("step \(step)"))
        CompareFrameTests.press(.escape, on: &model)
        #expect(!CompareFrameTests.text(model, size).contains("step \(step)"))
    }

    @Test("the x axis is steps, samples or seconds")
    func axis() throws {
        let size = Size(columns: 120, rows: 36)
        var model = try CompareFrameTests.model(size: size)
        #expect(!model.snapshotRequest(size: size).progress)
        for word in ["samples", "seconds of computing"] {
            CompareFrameTests.press(.character("X"), on: &model)
            #expect(CompareFrameTests.text(model, size).contains(word))
            #expect(model.snapshotRequest(size: size).progress)
        }
    }

    @Test(":compare starts from the run of now, :compare off goes back, and wrong ones are explained")
    func command() throws {
        let size = Size(columns: 120, rows: 36)
        var model = FrameTests.model(try Fixture.binary(), size: size)
        let type = { (text: String, model: inout DashboardModel) -> [Effect] in
            _ = model.update(.event(.key(.character(":"))))
            for character in text { _ = model.update(.event(.key(.character(character)))) }
            return model.update(.event(.key(.enter)))
        }
        #expect(type("compare off", &model).isEmpty)
        #expect(model.notice?.isError == true)
        let expected = ["tanh", "relu"].map {
            Variant(
                label: "model.activation=\($0)", settings: [Setting(path: "model.activation", value: $0)])
        }
        #expect(type("compare model.activation=tanh,relu", &model) == [.order(.compare(expected), in: .one(0))])
        for wrong in ["compare", "compare batch", "compare batch=1", "compare batch=1,2,3,4,5,6,7,8,9"] {
            #expect(type(wrong, &model).isEmpty)
            #expect(model.notice?.isError == true)
        }
        model = try CompareFrameTests.model(size: size)
        CompareFrameTests.press(.tab, on: &model)
        #expect(type("compare off", &model) == [.order(.endComparison, in: .one(1))])
        #expect(type("save x.json", &model) == [.order(.save(path: "x.json"), in: .one(0))])
    }

    @Test("any size can be drawn in any state", arguments: 0...14)
    func everySize(rows: Int) throws {
        let states: [[Key]] = [
            [], [.character("z")], [.enter, .left], [.character("v"), .character("g"), .character("X")],
            [.backTab, .character("z")], [.character("?")],
        ]
        for columns in [0, 1, 20, 40, 64, 100, 160] {
            let size = Size(columns: columns, rows: rows)
            for keys in states {
                var model = try CompareFrameTests.model(lanes: 5, size: Size(columns: 120, rows: 36))
                for key in keys { _ = model.update(.event(.key(key))) }
                _ = model.update(.event(.resize(size)))
                _ = model.snapshotRequest(size: size)
                for capabilities in [Capabilities.full, .noColor, .ascii] {
                    #expect(model.view(size: size, capabilities: capabilities).size == size)
                }
            }
        }
    }
}
