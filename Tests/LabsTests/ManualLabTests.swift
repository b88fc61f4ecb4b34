import Labs
import Shell
import TerminalUI
import Testing

/// The least that a lab has to say of itself.
private struct Switch: ManualLab {
    enum Action: Hashable, Sendable { case flip }
    struct View: PanelView {
        var isOn: Bool
        var titles: [String] { ["Lamp"] }
        func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
            frame.write(isOn ? "light" : "dark", at: Position(column: area.column, row: area.row), style: .plain)
        }
    }

    static var allPanels: [LabPanel<Switch>] { [LabPanel("lamp") { lab, _ in View(isOn: lab.isOn) }] }
    let identity = LabIdentity<Switch>(name: "switch", title: "A switch", view: [])
    var isOn = false
    var commands: [Command<Action>] { [Command("on or off", .key("f", does: .flip)).hint("f", "flip", rank: 99)] }

    func header(_ context: DrawingContext) -> HeaderView {
        HeaderView(title: title, settings: [], figures: [], state: motion(context), figureColumns: 0)
    }

    mutating func perform(_ action: Action, focus: LabPanel<Switch>) -> LabResponse<Never> {
        isOn.toggle()
        return .none
    }
}

@Suite("A lab that is turned by hand")
struct ManualLabTests {
    @Test("it shows what its keys turn, asks for no time to pass, and stays as it is while it passes")
    func still() {
        var screen = LabScreen(Switch(), size: Size(columns: 80, rows: 24))
        #expect(screen.text.contains("dark") && screen.text.contains("f flip"))
        #expect(!screen.lab.request([]))
        screen.press("f")
        screen.pass(.seconds(1))
        #expect(screen.lab.isOn && screen.text.contains("light"))
        #expect(!screen.text.contains("paused"))
        screen.expectRobust()
    }
}
