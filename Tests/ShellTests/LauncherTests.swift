import Dashboard
import Messages
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

@Suite("Launcher")
struct LauncherTests {
    static let lesson = Lesson(
        markdown: """
            # AND with one neuron

            ## What you see
            Four clouds round the corners of a square, and one straight line between them.

            ## Try
            - `+` until the line jumps.
            - `r` begins again.

            ## Goals
            - [ ] All right. `accuracy = 1`
            """)

    static let demos = [
        DemoEntry(
            name: "and", title: "AND with one neuron", group: "Gates", teaches: ["N1"], summary: "A line is enough.",
            lesson: lesson, keywords: ["与门：一个神经元", "threshold neuron"]),
        DemoEntry(name: "circle", title: "Circle", group: "Shapes", teaches: ["D5"], summary: "A disc in a ring."),
        DemoEntry(
            name: "xor", title: "XOR with one hidden layer", group: "Gates", teaches: ["N4"], summary: "Bend it."),
    ]

    private static var chineseDemos: [DemoEntry] {
        let lesson = Lesson(
            markdown: "# 与门\n\n## 你看到什么\n四团点围绕正方形的四个角，中间是一条直线。\n\n## 试一试\n- 按 `+` 直到直线跳动。")
        return [
            DemoEntry(
                name: "and", title: "与门：一个神经元，一条直线", group: "逻辑门", teaches: ["线性可分的逻辑门"], lesson: lesson),
            DemoEntry(
                name: "loss-and-sigmoid", title: "饱和的 sigmoid 让平方误差停滞，交叉熵却不会，这是一个很长的标题", group: "逻辑门",
                teaches: ["损失函数"], lesson: lesson),
            DemoEntry(name: "iris", title: "从表格区分三种鸢尾花", group: "实测数据", teaches: ["自己的数据"], summary: "数据"),
        ]
    }

    /// The launcher with the first picture of a real run beside its list.
    static func launcher(
        _ demos: [DemoEntry], size: Size, capabilities: Capabilities = .noColor
    ) async throws -> LauncherModel {
        var model = LauncherModel(demos: demos)
        model.size = size
        guard let request = model.miniatureRequest else { return model }
        let document = try RecipeDocument(yaml: "data: {gate: and, samples: 40, noise: 0.2}", name: "and")
        let frame = try await MiniatureTests.frames(
            of: document, Miniature(size: request.size, capabilities: capabilities), count: 1)
        model.miniature = ShownMiniature(request: request, state: .frame(try #require(frame.first)))
        return model
    }

    @Test(
        "demos stand under their groups, beside them the picked one at work and what it is about",
        arguments: [
            Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
            Size(columns: 40, rows: 12),
        ])
    func view(size: Size) async throws {
        let model = try await LauncherTests.launcher(LauncherTests.demos, size: size)
        let frame = model.view(size: size, capabilities: .noColor)
        expectSnapshot(frame, named: "launcher-\(size.columns)x\(size.rows)")
        #expect(model.shown.map(\.name) == ["and", "xor", "circle"])
        #expect((model.miniatureRequest == nil) == (size.columns == 40))
    }

    @Test("without Unicode there is ASCII alone")
    func ascii() async throws {
        let size = Size(columns: 80, rows: 24)
        let model = try await LauncherTests.launcher(LauncherTests.demos, size: size, capabilities: .ascii)
        let frame = model.view(size: size, capabilities: .ascii)
        #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        expectSnapshot(frame, named: "launcher-ascii-80x24")
    }

    @Test(
        "in Chinese the borders stand where they do in English, and no character is halved",
        arguments: [
            Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
        ])
    func chinese(size: Size) async throws {
        try await Language.$current.withValue(.chinese) {
            let model = try await LauncherTests.launcher(LauncherTests.chineseDemos, size: size)
            let frame = model.view(size: size, capabilities: .noColor)
            expectSnapshot(frame, named: "launcher-zh-\(size.columns)x\(size.rows)")
            let english = LauncherModel(demos: LauncherTests.demos).view(size: size, capabilities: .noColor)
            let corners = Set("┌┐└┘".unicodeScalars)
            for row in 0..<size.rows {
                for column in 0..<size.columns {
                    let isCorner = corners.contains(frame[column, row].scalar)
                    #expect(isCorner == corners.contains(english[column, row].scalar), "\(column), \(row)")
                    let isWide = String(Character(frame[column, row].scalar)).displayWidth == 2
                    #expect(isWide == frame[column + 1, row].isContinuation, "\(column), \(row)")
                }
            }
        }
    }

    @Test("arrows pick, Enter starts, q quits")
    func keys() {
        var model = LauncherModel(demos: LauncherTests.demos)
        #expect(model.update(.key(.down)) == nil)
        #expect(model.update(.key(.enter)) == .start("xor"))
        #expect(model.update(.key(.tab)) == nil)
        #expect(model.update(.key(.enter)) == .start("circle"))
        #expect(model.update(.key(.character("q"))) == .exit(.quit))
        #expect(model.update(.terminate(signal: 1)) == .exit(.terminated(signal: 1)))
    }

    @Test("typing after / narrows the list, where q is a letter")
    func filter() {
        var model = LauncherModel(demos: LauncherTests.demos)
        for key in [Key.character("/"), .character("q"), .backspace, .character("r"), .character("i")] {
            #expect(model.update(.key(key)) == nil)
        }
        #expect(model.shown.map(\.name) == ["circle"])
        #expect(model.update(.key(.enter)) == .start("circle"))
    }

    @Test(
        "a demo is found by its name, its title in both languages, and what it teaches; all words count",
        arguments: [
            ("and", ["and"]), ("神经元", ["and"]), ("Threshold", ["and"]), ("n4", ["xor"]), ("layer one", ["xor"]),
            ("shapes", ["circle"]), ("one", ["and", "xor"]), ("one circle", []),
        ])
    func search(words: String, names: [String]) {
        var model = LauncherModel(demos: LauncherTests.demos)
        _ = model.update(.key(.character("/")))
        for character in words { _ = model.update(.key(.character(character))) }
        #expect(model.shown.map(\.name) == names)
        let text = model.view(size: Size(columns: 80, rows: 24), capabilities: .noColor).text
        #expect(text.contains("/" + words) && text.contains("\(names.count)/3"))
    }

    @Test("leaving the search stays on the demo that it found")
    func searchEnds() {
        var model = LauncherModel(demos: LauncherTests.demos)
        for key in [Key.character("/"), .character("c"), .character("i"), .escape] { _ = model.update(.key(key)) }
        #expect(model.shown.count == 3)
        #expect(model.selected?.name == "circle")
    }

    @Test("a click picks, a click on what is picked starts it, headings do nothing")
    func mouse() {
        var model = LauncherModel(demos: LauncherTests.demos)
        func click(_ row: Int) -> Event {
            .mouse(MouseEvent(action: .press, button: .left, position: Position(column: 5, row: row)))
        }
        let lines = model.view(size: model.size, capabilities: .noColor).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        let row = lines.firstIndex { $0.contains("  Circle") } ?? 0
        #expect(model.update(click(3)) == nil)
        #expect(model.selected?.name == "and")
        #expect(model.update(click(row)) == nil)
        #expect(model.selected?.name == "circle")
        #expect(model.update(click(row)) == .start("circle"))
    }

    @Test("the wheel scrolls the list and picks nothing; the next key goes back to what is picked")
    func wheel() {
        let many = (1...60).map { DemoEntry(name: "d\($0)", title: "Demo \($0).", group: "Group \($0 / 10)") }
        var model = LauncherModel(demos: many)
        func text() -> String { model.view(size: model.size, capabilities: .noColor).text }
        #expect(text().contains("Demo 1."))
        for _ in 0..<100 {
            _ = model.update(
                .mouse(MouseEvent(action: .wheelDown, button: .none, position: Position(column: 5, row: 5))))
        }
        #expect(model.selected?.name == "d1")
        #expect(text().contains("Demo 60.") && !text().contains("▸"))
        _ = model.update(.key(.down))
        #expect(text().contains("▸ Demo 2."))
    }

    @Test("any size can be drawn, with and without demos", arguments: 0...14)
    func sizes(rows: Int) {
        for columns in [0, 1, 5, 39, 40, 69, 70, 250] {
            let size = Size(columns: columns, rows: rows)
            for demos in [LauncherTests.demos, []] {
                #expect(LauncherModel(demos: demos).view(size: size, capabilities: .ascii).size == size)
            }
        }
    }

    @Test("the runner shows the list and returns what was picked")
    func run() async {
        let screen = VirtualScreen(size: Size(columns: 80, rows: 24))
        screen.press(.down, .enter)
        #expect(await Launcher.run(screen: screen, demos: LauncherTests.demos) == .start("xor"))
        #expect(await screen.frameCount == 2)
    }
}
