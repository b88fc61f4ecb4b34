import Dashboard
import TerminalUI
import Testing

@Suite("Launcher")
struct LauncherTests {
    private static let demos = [
        DemoEntry(
            name: "and", title: "AND with one neuron", group: "Gates", teaches: ["N1"], summary: "A line is enough."),
        DemoEntry(name: "circle", title: "Circle", group: "Shapes", teaches: ["D5"], summary: "A disc in a ring."),
        DemoEntry(
            name: "xor", title: "XOR with one hidden layer", group: "Gates", teaches: ["N4"], summary: "Bend it."),
    ]

    @Test(
        "demos stand under their groups, and what the picked one teaches stands beside",
        arguments: [
            Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
        ])
    func view(size: Size) {
        let model = LauncherModel(demos: LauncherTests.demos)
        let frame = model.view(size: size, capabilities: FrameTests.noColor)
        expectSnapshot(frame, named: "launcher-\(size.columns)x\(size.rows)")
        #expect(model.shown.map(\.name) == ["and", "xor", "circle"])
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

    @Test("any size can be drawn, with and without demos", arguments: 0...14)
    func sizes(rows: Int) {
        for columns in [0, 1, 5, 39, 40, 69, 70, 250] {
            let size = Size(columns: columns, rows: rows)
            for demos in [LauncherTests.demos, []] {
                #expect(LauncherModel(demos: demos).view(size: size, capabilities: FrameTests.ascii).size == size)
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
