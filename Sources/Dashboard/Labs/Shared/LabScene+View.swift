import Messages
package import TerminalUI

extension LabScene {
    package func view(size: Size, capabilities: Capabilities) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext(capabilities: capabilities, theme: theme)
        guard size.fitsScene else {
            SizeNotice(size: size).render(into: &frame, area: frame.bounds, context: context)
            return frame
        }
        let layout = layout(size: size)
        lab.header(context).render(into: &frame, area: layout.header, context: context)
        for placement in layout.panels {
            let isFocused = placement.kind == focusedPanel
            let view = lab.view(of: placement.kind, isEntered: isFocused && mode == .entered)
            view.render(
                into: &frame, area: placement.area, isFocused: isFocused && lab.panels.count > 1, context: context)
        }
        if let lesson, let area = layout.lesson {
            LessonPanel(sheet: lesson).render(into: &frame, area: area, isFocused: false, context: context)
        }
        StatusLine(verdict: lab.verdict, notice: notice).render(into: &frame, area: layout.status, context: context)
        footer(hidden: layout.hidden).render(into: &frame, area: layout.footer, context: context)
        if case .help(let scroll) = mode {
            HelpView(sections: helpSections, scroll: scroll)
                .render(into: &frame, area: frame.bounds, context: context)
        }
        if context.isASCII { frame.replaceNonASCII() }
        return frame
    }

    /// The lab's keys under their headings, then those of all labs.
    var helpSections: [HelpView.Section] {
        var sections: [HelpView.Section] = []
        for binding in Shown.bindings {
            let line = HelpView.KeyLine(label: binding.label, explanation: binding.explanation)
            if let index = sections.firstIndex(where: { $0.heading == binding.heading }) {
                sections[index].keys.append(line)
            } else {
                sections.append(HelpView.Section(heading: binding.heading, keys: [line]))
            }
        }
        return sections + [HelpView.Section(heading: Phrases.heading(of: .view), keys: LabKey.allCases.map(\.line))]
    }

    private func footer(hidden: [Shown.Panel]) -> FooterView {
        var hints = lab.hints
        if mode == .entered {
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
        var footer = FooterView(hints: hints, commandHint: commands)
        if case .command(let line) = mode { footer.command = line }
        return footer
    }
}
