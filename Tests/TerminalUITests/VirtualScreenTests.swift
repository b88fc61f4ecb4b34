import TerminalUI
import Testing

@Suite("The screen in memory")
struct VirtualScreenTests {
    @Test("counts frames and the cells that changed")
    func counts() async {
        let screen = VirtualScreen(size: Size(columns: 4, rows: 2))
        var frame = Frame(size: Size(columns: 4, rows: 2))
        await screen.present(frame)
        await screen.present(frame)
        #expect(await screen.lastChangedCellCount == 0)
        frame.write("ab", at: Position(column: 0, row: 0))
        await screen.present(frame)
        #expect(await screen.frameCount == 3)
        #expect(await screen.changedCellCount == 10)
        #expect(await screen.frame?.text == "ab\n")
        await screen.waitForFrames(3)
    }

    @Test("hands on events in order, a new size among them")
    func events() async {
        let screen = VirtualScreen(size: Size(columns: 4, rows: 2))
        screen.press(.character("+"), .escape)
        await screen.resize(to: Size(columns: 9, rows: 9))
        screen.finish()
        var events: [Event] = []
        for await event in screen.events { events.append(event) }
        #expect(events == [.key(.character("+")), .key(.escape), .resize(Size(columns: 9, rows: 9))])
        #expect(await screen.size() == Size(columns: 9, rows: 9))
    }
}
