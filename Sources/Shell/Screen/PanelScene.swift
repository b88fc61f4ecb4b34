import Messages
package import TerminalUI

/// A scene of panels below a header and above a line of status and a line of keys: a training run or a lab.
///
/// Focus, zoom, help, the command line, colours, the lesson and the frame around the panels are the same in all of
/// them and stand in extensions of this protocol; a scene adds what is its own.
package protocol PanelScene: Scene {
    associatedtype Kind: PanelIdentity

    var screen: ScreenState<Kind> { get set }
    /// The most useful first; at least one.
    var panels: [Kind] { get }

    // MARK: View

    var helpSections: [HelpView.Section] { get }
    var statusLine: StatusLine { get }
    /// Whether something on screen tells the value under the pointer.
    var readsPointer: Bool { get }
    /// Whether a line above the status tells where in its course the scene is.
    var hasTimeline: Bool { get }
    func header(_ context: DrawingContext) -> HeaderView
    func layout(size: Size) -> PanelLayout<Kind>
    /// The keys that matter now; `hidden` are the panels that a Tab would bring.
    func footer(hidden: [Kind]) -> FooterView
    /// What stands in a panel; nil as long as there is nothing to show.
    func view(of kind: Kind) -> (any PanelView)?
    /// Whether the line of keys is on screen, and not below something that lies over the panels.
    var showsFooter: Bool { get }
    /// Draws what is no panel and no line that all scenes have.
    func drawBesidePanels(into frame: inout Frame, layout: PanelLayout<Kind>, context: DrawingContext)
    /// Draws what lies over everything else.
    func drawOverPanels(into frame: inout Frame, context: DrawingContext)

    // MARK: Update

    /// A key, where neither help nor a command line takes it.
    mutating func press(_ key: Key) -> [Source.Effect]
    /// A key that closed the help.
    mutating func pressAfterHelp(_ key: Key) -> [Source.Effect]
    /// A mouse event, where neither help nor a command line is open.
    mutating func point(_ mouse: MouseEvent) -> [Source.Effect]
    /// What can be typed beside what every screen has.
    var typedCommands: [TypedCommand<Self, [Source.Effect]>] { get }
    /// Gives the keys back their usual meaning, where they act inside of a panel.
    mutating func leavePanel()
}

extension PanelScene {
    package var hasTimeline: Bool { false }
    package var showsFooter: Bool { true }
    package var readsPointer: Bool { false }
    package func drawBesidePanels(into frame: inout Frame, layout: PanelLayout<Kind>, context: DrawingContext) {}
    package func drawOverPanels(into frame: inout Frame, context: DrawingContext) {}
    package mutating func pressAfterHelp(_ key: Key) -> [Source.Effect] { [] }

    package var size: Size {
        get { screen.size }
        set { screen.size = newValue }
    }
    package var capabilities: Capabilities {
        get { screen.capabilities }
        set { screen.capabilities = newValue }
    }
    package var usesMouse: Bool {
        get { screen.usesMouse }
        set { screen.usesMouse = newValue }
    }
    package var mouseReports: MouseReports {
        guard usesMouse else { return .nothing }
        return size.fitsScene && screen.overlay == nil && readsPointer ? .motion : .buttons
    }
    /// What is needed to find places on the screen of now again.
    package var drawingContext: DrawingContext { DrawingContext(capabilities: capabilities, theme: theme) }

    package var theme: Theme {
        get { screen.theme }
        set { screen.theme = newValue }
    }
    package var focus: Kind? {
        get { screen.focus }
        set { screen.focus = newValue }
    }
    package var isZoomed: Bool {
        get { screen.isZoomed }
        set { screen.isZoomed = newValue }
    }
    package var notice: Notice? {
        get { screen.notice }
        set { screen.notice = newValue }
    }
    package var lesson: LessonSheet? {
        get { screen.lesson }
        set { screen.lesson = newValue }
    }

    /// The panel that has the focus: the chosen one, or the first.
    package var focusedPanel: Kind {
        let panels = panels
        return focus.flatMap { panels.contains($0) ? $0 : nil } ?? panels[0]
    }
}

// MARK: Update

extension PanelScene {
    /// Takes in an event of the terminal.
    package mutating func update(_ event: Event) -> [Source.Effect] {
        if let reason = event.exitReason { return [.exit(reason)] }
        switch event {
        case .resize(let size): self.size = size
        case .mouse(let mouse) where size.fitsScene && usesMouse: return take(mouse)
        case .key(let key) where size.fitsScene: return take(key)
        case .key(.character("q")): return [.exit(.quit)]
        case .key, .mouse, .resumed, .terminate: break
        }
        return []
    }

    private mutating func take(_ key: Key) -> [Source.Effect] {
        switch screen.overlay {
        case .command(let line):
            let (scene, commands) = (self, allTypedCommands)
            let command = screen.type(key, in: line) { commands.completions(of: $0, for: scene) }
            return command.map { run($0) } ?? []
        case .help, .commands:
            if let help, screen.scroll(help, by: key) { return [] }
            return pressAfterHelp(key)
        case nil: return press(key)
        }
    }

    /// Hints of the footer act as their keys; what lies over the panels goes away with a click and scrolls with the
    /// wheel.
    private mutating func take(_ mouse: MouseEvent) -> [Source.Effect] {
        switch screen.overlay {
        case .help, .commands:
            switch mouse.action {
            case .wheelUp: return take(.up)
            case .wheelDown: return take(.down)
            case .press: return take(.escape)
            case .release, .drag, .move: return []
            }
        case .command: return []
        case nil:
            guard mouse.action == .press, mouse.button == .left, let press = press(at: mouse.position) else {
                return point(mouse)
            }
            switch press {
            case .key(let key): return take(key)
            case .command(let text):
                openCommandLine(text)
                return []
            }
        }
    }

    /// What the hint of the footer at that place asks for.
    private func press(at position: Position) -> FooterView.Press? {
        let layout = layout(size: size)
        guard showsFooter, layout.footer.contains(position) else { return nil }
        return footer(hidden: layout.hidden).press(at: position, in: layout.footer, context: drawingContext)
    }

    private mutating func run(_ text: String) -> [Source.Effect] {
        let (name, argument) = text.commandParts
        let commands = allTypedCommands
        if let command = commands.named(name) { return command.run(&self, argument) }
        let names = commands.map(\.names[0])
        let known = names.map { ":" + $0 }.joined(separator: ", ")
        let words = suggestion(for: name, among: names).map { localized("no command :\(name), did you mean :\($0)?") }
        notice = Notice(words ?? localized("no command :\(name); there are \(known)"), isError: true)
        return []
    }

    /// With those of every screen.
    package var allTypedCommands: [TypedCommand<Self, [Source.Effect]>] {
        typedCommands + [
            TypedCommand("help", localized("this list")) { scene, _ in
                scene.leavePanel()
                scene.screen.overlay = .commands(scroll: 0)
                return []
            },
            TypedCommand("quit", or: "q", localized("quit")) { _, _ in [.exit(.quit)] },
        ]
    }

    /// The list of keys or of commands, where one is open.
    private var help: HelpView? {
        switch screen.overlay {
        case .help(let scroll): return HelpView(sections: helpSections, scroll: scroll)
        case .commands(let scroll):
            let lines = allTypedCommands.map { HelpView.KeyLine(label: ":" + $0.words, explanation: $0.explanation) }
            let columns = (lines.map(\.label.displayWidth).max() ?? 0) + 2
            return HelpView(
                sections: [HelpView.Section(heading: localized("Tab completes, ↑ brings earlier lines"), keys: lines)],
                scroll: scroll, title: localized("Commands"), keyColumns: max(HelpView.usualKeyColumns + 1, columns))
        case .command, nil: return nil
        }
    }

    package mutating func moveFocus(by offset: Int) {
        leavePanel()
        let panels = panels
        let index = panels.firstIndex(of: focusedPanel) ?? 0
        focus = panels[(index + offset + panels.count) % panels.count]
    }

    package mutating func openHelp() {
        leavePanel()
        screen.overlay = .help(scroll: 0)
    }

    /// Opens the command line with some text in it.
    package mutating func openCommandLine(_ text: String = "") {
        leavePanel()
        screen.overlay = .command(PromptLine(text))
    }

    /// Opens the lesson, turns its page or closes it.
    package mutating func turnLesson() {
        guard lesson != nil else {
            notice = Notice(localized("there is no lesson for this recipe"))
            return
        }
        isZoomed = false
        let size = size
        let area = layout(size: size).lesson
        lesson?.turn(on: size, area: area)
    }
}

extension Event {
    /// Why a screen is left with this event, whatever it shows.
    package var exitReason: ExitReason? {
        switch self {
        case .key(.control("c")): .terminated(signal: 2)
        case .terminate(let signal): .terminated(signal: signal)
        default: nil
        }
    }
}

// MARK: View

extension PanelScene {
    package func view(size: Size, capabilities: Capabilities) -> Frame {
        Frame.ofScreen(size: size, capabilities: capabilities, theme: theme) { frame, context in
            let layout = layout(size: size)
            header(context).render(into: &frame, area: layout.header, context: context)
            for placement in layout.panels {
                view(of: placement.kind)?.render(
                    into: &frame, area: placement.area, isFocused: placement.kind == focusedPanel && panels.count > 1,
                    context: context)
            }
            drawBesidePanels(into: &frame, layout: layout, context: context)
            if let lesson, let area = layout.lesson {
                LessonPanel(sheet: lesson).render(into: &frame, area: area, isFocused: false, context: context)
            }
            statusLine.render(into: &frame, area: layout.status, context: context)
            var footer = footer(hidden: layout.hidden)
            if case .command(let line) = screen.overlay { footer.command = line }
            footer.render(into: &frame, area: layout.footer, context: context)
            help?.render(into: &frame, area: frame.bounds, context: context)
            drawOverPanels(into: &frame, context: context)
        }
    }

    package func layout(size: Size) -> PanelLayout<Kind> { layout(size: size, showing: panels, focus: focusedPanel) }

    /// The layout with some panels, or with none where something else fills their place.
    package func layout(size: Size, showing panels: [Kind], focus: Kind?) -> PanelLayout<Kind> {
        PanelLayout(
            size: size, headerRows: header(DrawingContext(theme: theme)).rows(columns: size.columns), kinds: panels,
            focus: focus, isZoomed: isZoomed, hasTimeline: hasTimeline,
            lesson: screen.openLesson(on: size))
    }
}

extension Frame {
    /// A whole screen: what `draw` draws where there is room for a scene, in ASCII where the terminal knows no more.
    package static func ofScreen(
        size: Size, capabilities: Capabilities, theme: Theme, draw: (inout Frame, DrawingContext) -> Void
    ) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext.localized(capabilities: capabilities, theme: theme)
        guard size.fitsScene else {
            SizeNotice(size: size).render(into: &frame, area: frame.bounds, context: context)
            return frame
        }
        draw(&frame, context)
        if context.isASCII { frame.replaceNonASCII() }
        return frame
    }
}

extension DrawingContext {
    /// How widgets are drawn that have words of their own.
    package static func localized(capabilities: Capabilities, theme: Theme) -> DrawingContext {
        DrawingContext(
            capabilities: capabilities, theme: theme, moreRows: Messages.localized("\("{}") more"))
    }
}
