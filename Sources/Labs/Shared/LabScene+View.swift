import Messages
package import Shell
package import TerminalUI

extension LabScene {
    package var panels: [Shown.Panel] { lab.panels }
    package var statusLine: StatusLine { StatusLine(verdict: lab.verdict, notice: notice) }

    package func header(_ context: DrawingContext) -> HeaderView { lab.header(context) }

    package func view(of kind: Shown.Panel) -> (any PanelView)? {
        lab.view(of: kind, isEntered: isEntered && kind == focusedPanel)
    }

    /// The lab's keys under their headings, then those of all labs.
    package var helpSections: [HelpView.Section] {
        var sections: [HelpView.Section] = []
        for binding in Shown.bindings {
            let line = HelpView.KeyLine(label: binding.label, explanation: binding.explanation)
            if let index = sections.firstIndex(where: { $0.heading == binding.heading }) {
                sections[index].keys.append(line)
            } else {
                sections.append(HelpView.Section(heading: binding.heading, keys: [line]))
            }
        }
        return sections + [HelpView.Section(heading: localized("View"), keys: LabKey.allCases.map(\.line))]
    }

    package func footer(hidden: [Shown.Panel]) -> FooterView {
        var hints = lab.hints
        if isEntered {
            hints.append(FooterView.Hint(key: "Esc", name: localized("leave the panel"), rank: 103))
        } else if lab.panels.count > 1 {
            hints.append(
                FooterView.Hint(
                    key: "Tab", name: hidden.isEmpty ? localized("panel") : localized("more panels"),
                    rank: hidden.isEmpty ? 0 : 102))
            hints.append(
                FooterView.Hint(
                    key: "z", name: isZoomed ? localized("all panels") : localized("zoom"), rank: isZoomed ? 101 : -1))
        }
        if lesson != nil { hints.append(FooterView.Hint(key: "e", name: localized("lesson"), rank: 90)) }
        hints.append(FooterView.Hint(key: "?", name: localized("keys"), rank: 104))
        hints.append(FooterView.Hint(key: "q", name: localized("quit"), rank: 105))
        let commands = lab.commandHint.isEmpty ? "quit" : lab.commandHint + ", quit"
        return FooterView(hints: hints, commandHint: commands)
    }
}
