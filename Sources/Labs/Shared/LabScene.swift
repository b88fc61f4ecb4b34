package import Shell
package import TerminalUI

/// The screen of a lab: everything that labs have in common.
package struct LabScene<Shown: Lab>: PanelScene {
    package typealias Source = LabSource<Shown.Engine>
    package typealias Effect = LabSource<Shown.Engine>.Effect

    package enum Action: PanelAction {
        case lab(Shown.Action)
        case screen(ScreenAction)
        /// Lets arrows, `+` and `-` act on the focused panel.
        case enter
        case writeOut, back
    }

    package var screen: ScreenState<LabPanel<Shown>>
    package var lab: Shown
    /// Whether arrows, `+` and `-` act on the focused panel.
    var isEntered = false

    package init(lab: Shown, size: Size, theme: Theme = .dark) {
        self.lab = lab
        screen = ScreenState(size: size, theme: theme)
    }

    package mutating func start() -> [Effect] { lab.start().map(Effect.order) }

    package func snapshotRequest(size: Size) -> Shown.Engine.Request {
        guard size.fitsScene else { return lab.request([]) }
        return lab.request(
            layout(size: size).panels.map { ($0.kind, Panel(title: "").interior(of: $0.area)) })
    }
}
