import Dashboard
import Recipes
import FrameSnapshots
import Shell
import TerminalUI
import Testing
import Training

@Suite("Branches and the recipe on screen")
struct BranchListTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
    ]

    private static func model(size: Size) throws -> DashboardModel {
        var snapshot = try Fixture.binary()
        let edit = AppliedEdit(
            step: 300, settings: [Setting(path: "optimizer.learning_rate", value: "0.03")], label: "lr 0.3→0.03")
        snapshot.lanes[0].timeline = TimelineSnapshot(
            branches: [
                Branch(id: 0, name: "main", lastStep: 1900, edits: [], loss: 0.0213),
                Branch(id: 2, name: "slow", parent: 0, forkStep: 300, lastStep: 1240, edits: [edit], loss: 0.0081),
                Branch(id: 5, name: "fork 2", parent: 2, forkStep: 700, lastStep: 812, edits: [edit], loss: nil),
            ], current: 2, presentStep: 1240)
        snapshot.lanes[0].otherBranches = ["main", "fork 2"].enumerated().map { index, name in
            BranchCourse(
                name: name,
                loss: snapshot.lanes[0].history.trainLoss.map { bucket in
                    let value = bucket.last * Float(index + 2)
                    return MetricBucket(
                        step: bucket.step * (index == 0 ? 19 : 8) / 12, minimum: value, maximum: value, last: value)
                })
        }
        var model = DashboardModel(recipe: Fixture.recipe(), size: size)
        _ = model.update(.snapshot(snapshot))
        return model
    }

    private static func press(_ keys: Key..., on model: inout DashboardModel) -> [Effect] {
        keys.flatMap { model.update(.event(.key($0))) }
    }

    private static func type(_ command: String, on model: inout DashboardModel) -> [Effect] {
        var effects: [Effect] = []
        for character in command { effects += press(.character(character), on: &model) }
        return effects + press(.enter, on: &model)
    }

    @Test("the list of branches looks as recorded at every size", arguments: sizes)
    func frames(size: Size) throws {
        var model = try Self.model(size: size)
        #expect(Self.press(.character("B"), on: &model).isEmpty)
        let frame = model.view(size: size, capabilities: .noColor)
        expectSnapshot(frame, named: "branches-\(size.columns)x\(size.rows)")
        let plain = model.view(size: size, capabilities: .ascii)
        #expect(plain.cells.allSatisfy { $0.scalar.isASCII })
    }

    @Test("Enter goes to the selected branch, r renames it, d deletes it, c puts all side by side, Esc closes")
    func keys() throws {
        var model = try Self.model(size: Self.sizes[0])
        _ = Self.press(.character("B"), on: &model)
        #expect(model.mode == .branches(selected: 1))
        #expect(Self.press(.down, .down, .enter, on: &model) == [.order(.switchBranch(to: 5))])
        #expect(model.mode == .normal)
        _ = Self.press(.character("B"), .home, .character("r"), on: &model)
        #expect(Self.type("first try", on: &model) == [.order(.renameBranch(0, to: "first try"))])
        #expect(Self.press(.character("B"), .up, .character("d"), on: &model) == [.order(.deleteBranch(0))])
        #expect(Self.press(.character("c"), on: &model) == [.order(.compareBranches)])
        #expect(Self.press(.character("B"), .escape, on: &model).isEmpty)
        #expect(model.mode == .normal)
        #expect(Self.type(":compare branches", on: &model) == [.order(.compareBranches)])
        #expect(Self.type(":branches", on: &model).isEmpty)
        #expect(model.mode == .branches(selected: 1))
        var single = FrameTests.model(try Fixture.binary(), size: Self.sizes[0])
        #expect(Self.type(":compare branches", on: &single).isEmpty)
        #expect(single.notice?.isError == true)
    }

    @Test("the loss plot shows the other branches by name, as far as they went")
    func curves() throws {
        let size = Size(columns: 160, rows: 45)
        let frame = try Self.model(size: size).view(size: size, capabilities: .noColor)
        #expect(frame.text.contains("main"))
        #expect(frame.text.contains("fork 2"))
        expectSnapshot(frame, named: "branch-curves-160x45")
    }

    @Test(":recipe shows the recipe as it stands, and : there leads to :export")
    func recipe() throws {
        let size = Self.sizes[0]
        var model = try Self.model(size: size)
        #expect(Self.type(":recipe", on: &model) == [.order(.readRecipe)])
        let text = (1...60).map { "key\($0): \($0)\n" }.joined()
        _ = model.update(.done(.order(.readRecipe), words: text))
        #expect(model.view(size: size, capabilities: .full).text.contains("key22: 22"))
        #expect(!model.view(size: size, capabilities: .full).text.contains("key23"))
        _ = Self.press(.down, on: &model)
        #expect(model.view(size: size, capabilities: .full).text.contains("key23: 23"))
        _ = Self.press(.end, on: &model)
        #expect(model.view(size: size, capabilities: .full).text.contains("key60: 60"))
        expectSnapshot(model.view(size: size, capabilities: .noColor), named: "recipe-80x24")
        _ = Self.press(.character(":"), on: &model)
        #expect(Self.press(.enter, on: &model) == [.order(.export(path: "xor-edited.yaml"))])
    }
}
