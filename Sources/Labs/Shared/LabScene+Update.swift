import Messages
package import Shell
package import TerminalUI

extension LabScene {
    package mutating func update(_ message: SceneMessage) -> [Effect] {
        switch message {
        case .event(let event): return update(event)
        case .snapshot(let snapshot):
            lab.receive(snapshot)
            return []
        case .done(_, let words):
            if let words { notice = Notice(words) }
            return []
        case .failed(_, let words):
            notice = Notice(words, isError: true)
            return []
        }
    }

    package mutating func point(_ mouse: MouseEvent) -> [Effect] {
        guard size.fitsScene,
            let placement = layout(size: size).panels.first(where: { $0.area.contains(mouse.position) })
        else { return [] }
        if mouse.action == .press {
            if placement.kind != focusedPanel { isEntered = false }
            focus = placement.kind
        }
        let area = Panel(title: "").interior(of: placement.area)
        return follow(lab.point(mouse, in: placement.kind, area: area))
    }

    package mutating func leavePanel() { isEntered = false }

    package mutating func press(_ key: Key) -> [Effect] {
        if isEntered {
            if key == .escape || key == .enter {
                leavePanel()
                return []
            }
            notice = nil
            if let response = lab.edit(key, in: focusedPanel) { return follow(response) }
        }
        notice = nil
        return perform(key)
    }

    /// Keys that the lab has for its own win over those of all labs.
    private mutating func perform(_ key: Key) -> [Effect] {
        if let binding = Shown.bindings.first(where: { $0.keys.contains(key) }) {
            return follow(lab.perform(binding.action, focus: focusedPanel))
        }
        guard let action = LabKey.action(for: key) else { return [] }
        switch action {
        case .focusNext: moveFocus(by: 1)
        case .focusPrevious: moveFocus(by: -1)
        case .zoom: isZoomed.toggle()
        case .enter:
            guard lab.canEnter(focusedPanel) else {
                notice = .nothingToPointAt
                return []
            }
            isEntered = true
        case .lesson: turnLesson()
        case .colors: screen.changeColors()
        case .writeOut: return [.writeOut(stem: lab.name, files: lab.files)]
        case .command: openCommandLine()
        case .help: openHelp()
        case .back: isZoomed = false
        case .quit: return [.exit(.quit)]
        }
        return []
    }

    package mutating func run(command: String, argument: String) -> [Effect] {
        if let response = lab.run(command: command, argument: argument) { return follow(response) }
        notice = Notice(
            localized("no command :\(command); there are \(lab.commandHint.isEmpty ? "" : lab.commandHint + ", ")quit"),
            isError: true)
        return []
    }

    private mutating func follow(_ response: LabResponse<Shown.Engine.Order>) -> [Effect] {
        if let notice = response.notice { self.notice = notice }
        return response.orders.map(Effect.order)
    }
}

/// The keys of every lab.
enum LabKey: CaseIterable {
    case focusNext, focusPrevious, enter, zoom, lesson, colors, writeOut, command, help, back, quit

    static func action(for key: Key) -> LabKey? { allCases.first { $0.keys.contains(key) } }

    private var keys: [Key] {
        switch self {
        case .focusNext: [.tab]
        case .focusPrevious: [.backTab]
        case .enter: [.enter]
        case .zoom: [.character("z")]
        case .lesson: [.character("e")]
        case .colors: [.character("c")]
        case .writeOut: [.character("w")]
        case .command: [.character(":")]
        case .help: [.character("?")]
        case .back: [.escape]
        case .quit: [.character("q")]
        }
    }

    var line: HelpView.KeyLine {
        switch self {
        case .focusNext: HelpView.KeyLine(label: "Tab", explanation: localized("next, previous panel"))
        case .focusPrevious: HelpView.KeyLine(label: "S-Tab", explanation: localized("next, previous panel"))
        case .enter: HelpView.KeyLine(label: "Enter", explanation: localized("arrows act on the panel"))
        case .zoom: HelpView.KeyLine(label: "z", explanation: localized("panel over whole screen"))
        case .lesson: HelpView.KeyLine(label: "e", explanation: localized("lesson: open, page, close"))
        case .colors: HelpView.KeyLine(label: "c", explanation: localized("other colours"))
        case .writeOut: HelpView.KeyLine(label: "w", explanation: localized("write figures, picture"))
        case .command: HelpView.KeyLine(label: ":", explanation: localized("type a command"))
        case .help: HelpView.KeyLine(label: "?", explanation: localized("this list"))
        case .back: HelpView.KeyLine(label: "Esc", explanation: localized("back"))
        case .quit: HelpView.KeyLine(label: "q", explanation: localized("quit"))
        }
    }
}
