import Messages
package import Shell
package import TerminalUI

extension LabScene {
    package var panels: [LabPanel<Shown>] { lab.panels }
    package var statusLine: StatusLine { StatusLine(verdict: lab.verdict, notice: notice) }

    package func header(_ context: DrawingContext) -> HeaderView { lab.header(context) }

    package func view(of kind: LabPanel<Shown>) -> (any PanelView)? {
        kind.view(of: lab, isEntered: isEntered && kind == focusedPanel)
    }

    package var helpSections: [HelpView.Section] { commands().helpSections() }

    package func footer(hidden: [LabPanel<Shown>]) -> FooterView {
        commands(hasHiddenPanels: !hidden.isEmpty).footer(
            typedHints: lab.typedCommands.compactMap(\.hint), commandHint: allTypedCommands.commandHint())
    }

    /// Those of an entered panel, the lab's own, then those of all labs: the first that has a key wins.
    package func commands(hasHiddenPanels: Bool = false) -> [Command<Action>] {
        let isOneOfMany = !isEntered && panels.count > 1
        var shared: [Command<Action>] = [
            .focus.hint(
                "Tab", hasHiddenPanels ? localized("more panels") : localized("panel"),
                rank: !isOneOfMany ? -1 : hasHiddenPanels ? 102 : 1, place: -1),
            Command(localized("arrows act on the panel"), .key(.enter, does: .enter)),
            .zoom.hint(
                "z", isZoomed ? localized("all panels") : localized("zoom"),
                rank: !isOneOfMany ? -1 : isZoomed ? 101 : 0, place: -2),
            .lesson(localized("lesson: open, page, close"))
                .hint("e", localized("lesson"), rank: lesson == nil ? -1 : 90, place: -3),
            .colors, .mouse,
            Command(localized("write figures, picture"), .key("w", does: .writeOut)).means(.writeOut),
            .typing(localized("type a command")),
            .help.hint("?", localized("keys"), rank: 104, place: -4),
            Command(localized("back"), .key(.escape, does: .back)).means(.back)
                .hint("Esc", localized("leave the panel"), rank: isEntered ? 103 : -1, place: -1),
            .quit.hint("q", localized("quit"), rank: 105, place: -5),
        ]
        shared = Command<Action>.section(localized("View"), shared)
        let ofPanel = isEntered ? focusedPanel.commands(of: lab) : []
        return (ofPanel + lab.commands).map { $0.map(Action.lab) } + shared
    }
}
