import Messages
import TerminalUI

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

    private mutating func update(_ event: Event) -> [Effect] {
        switch event {
        case .key(.control("c")): return [.exit(.terminated(signal: 2))]
        case .terminate(let signal): return [.exit(.terminated(signal: signal))]
        case .resize(let size):
            self.size = size
            return []
        case .resumed: return []
        case .mouse(let mouse): return point(mouse)
        case .key(let key): return press(key)
        }
    }

    private mutating func point(_ mouse: MouseEvent) -> [Effect] {
        guard size.fitsScene, mode == .normal || mode == .entered else { return [] }
        guard let placement = layout(size: size).panels.first(where: { $0.area.contains(mouse.position) }) else {
            return []
        }
        if mouse.action == .press {
            if placement.kind != focusedPanel { mode = .normal }
            focus = placement.kind
        }
        let area = TerminalUI.Panel(title: "").interior(of: placement.area)
        return follow(lab.point(mouse, in: placement.kind, area: area))
    }

    private mutating func press(_ key: Key) -> [Effect] {
        guard size.fitsScene else { return key == .character("q") ? [.exit(.quit)] : [] }
        switch mode {
        case .command(let line): return type(key, in: line)
        case .help(let scroll):
            pressInHelp(key, scroll: scroll)
            return []
        case .entered:
            if key == .escape || key == .enter {
                mode = .normal
                return []
            }
            notice = nil
            if let response = lab.edit(key, in: focusedPanel) { return follow(response) }
        case .normal: notice = nil
        }
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
                notice = Notice(Phrases.nothingToInspect)
                return []
            }
            mode = .entered
        case .lesson:
            guard lesson != nil else {
                notice = Notice(localized("there is no lesson for this recipe"))
                return []
            }
            isZoomed = false
            let area = layout(size: size).lesson
            lesson?.turn(on: size, area: area)
        case .colors:
            theme = theme.next
            notice = Notice(localized("colours: \(theme.name)"))
        case .writeOut: return [.writeOut(stem: lab.name, files: lab.files)]
        case .command: mode = .command(CommandLine())
        case .help: mode = .help(scroll: 0)
        case .back: isZoomed = false
        case .quit: return [.exit(.quit)]
        }
        return []
    }

    private mutating func moveFocus(by offset: Int) {
        if mode == .entered { mode = .normal }
        let panels = lab.panels
        let index = panels.firstIndex(of: focusedPanel) ?? 0
        focus = panels[(index + offset + panels.count) % panels.count]
    }

    private mutating func pressInHelp(_ key: Key, scroll: Int) {
        let limit = HelpView(sections: helpSections).scrollLimit(in: size)
        switch key {
        case .up: mode = .help(scroll: max(0, scroll - 1))
        case .down: mode = .help(scroll: min(scroll + 1, limit))
        case .pageUp, .home: mode = .help(scroll: 0)
        case .pageDown, .end: mode = .help(scroll: limit)
        default: mode = .normal
        }
    }

    private mutating func type(_ key: Key, in line: CommandLine) -> [Effect] {
        let outcome = prompt.type(key, in: line)
        mode = outcome.line.map { .command($0) } ?? .normal
        guard let command = outcome.command else { return [] }
        notice = nil
        return run(command)
    }

    private mutating func run(_ text: String) -> [Effect] {
        let (command, argument) = text.commandParts
        if ["quit", "q"].contains(command) { return [.exit(.quit)] }
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
        case .focusNext: HelpView.KeyLine(label: "Tab", explanation: Phrases.explanation(of: .focusNext))
        case .focusPrevious: HelpView.KeyLine(label: "S-Tab", explanation: Phrases.explanation(of: .focusPrevious))
        case .enter: HelpView.KeyLine(label: "Enter", explanation: localized("arrows act on the panel"))
        case .zoom: HelpView.KeyLine(label: "z", explanation: Phrases.explanation(of: .zoom))
        case .lesson: HelpView.KeyLine(label: "e", explanation: localized("lesson: open, page, close"))
        case .colors: HelpView.KeyLine(label: "c", explanation: Phrases.explanation(of: .colors))
        case .writeOut: HelpView.KeyLine(label: "w", explanation: localized("write figures, picture"))
        case .command: HelpView.KeyLine(label: ":", explanation: localized("type a command"))
        case .help: HelpView.KeyLine(label: "?", explanation: Phrases.explanation(of: .help))
        case .back: HelpView.KeyLine(label: "Esc", explanation: Phrases.explanation(of: .back))
        case .quit: HelpView.KeyLine(label: "q", explanation: Phrases.explanation(of: .quit))
        }
    }
}
