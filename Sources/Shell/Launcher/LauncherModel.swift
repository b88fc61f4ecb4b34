import Messages
package import TerminalUI

/// The list of demos, and which one is picked.
package struct LauncherModel: Sendable {
    package enum Outcome: Hashable, Sendable {
        case start(String)
        case exit(ExitReason)
    }

    package private(set) var demos: [DemoEntry]
    package private(set) var selection = 0
    /// What the list is narrowed down to; empty for all.
    package private(set) var filter = ""
    package private(set) var isFiltering = false
    package var theme: Theme
    /// The size of the terminal, by which clicks are understood.
    package var size = Size(columns: 80, rows: 24)
    package var capabilities = Capabilities.full
    /// Whether the mouse acts; otherwise it is the terminal's, to select text.
    package var usesMouse = true
    /// The newest picture; shown as long as it is the one that ``miniatureRequest`` asks for.
    package var miniature: ShownMiniature?
    /// The first line of the list on screen; nil as long as the list follows the selection.
    private var scroll: Int?

    /// Groups come in the order of their first demos, and stay together whatever the order of the others.
    package init(demos: [DemoEntry], theme: Theme = .dark) {
        var groups: [String] = []
        for demo in demos where !groups.contains(demo.group) { groups.append(demo.group) }
        self.demos = groups.flatMap { group in demos.filter { $0.group == group } }
        self.theme = theme
    }

    /// Takes over what was done so far.
    package mutating func take(_ achievements: Achievements) {
        for index in demos.indices { demos[index].take(achievements) }
    }

    /// Picks the demo where it is best to start, or to go on.
    package mutating func pickSuggestion() {
        guard let suggested, let index = shown.firstIndex(where: { $0.name == suggested }) else { return }
        selection = index
    }

    /// The first demo with a goal that is still to be reached.
    package var suggested: String? { demos.first(where: \.hasGoalsLeft)?.name }

    /// The demos that the filter leaves.
    package var shown: [DemoEntry] { demos.filter { $0.matches(filter) } }

    package var selected: DemoEntry? {
        let shown = shown
        return shown.indices.contains(selection) ? shown[selection] : nil
    }

    /// The miniature that belongs on the screen; nil where there is no room for one.
    package var miniatureRequest: ShownMiniature.Request? {
        guard size.fitsScene, let demo = selected, let area = LauncherLayout(size: size).miniature else { return nil }
        return ShownMiniature.Request(demo: demo.name, size: area.size, theme: theme)
    }

    /// Takes in what happened; returns how the launcher is left, if it is.
    package mutating func update(_ event: Event) -> Outcome? {
        if let reason = event.exitReason { return .exit(reason) }
        switch event {
        case .key(let key):
            scroll = nil
            return isFiltering ? filter(with: key) : press(key)
        case .mouse(let mouse): return usesMouse && size.fitsScene ? point(mouse) : nil
        case .resize(let size): self.size = size
        case .resumed, .terminate: break
        }
        return nil
    }

    // MARK: Keys

    package enum Action: Sendable {
        case quit, start, find, showAll, colors, mouse
        case move(by: Int), moveToGroup(by: Int)
    }

    package var commands: [Command<Action>] {
        [
            Command(.key("q", does: .quit)).hint("q", localized("quit"), rank: 100),
            Command(.key(.enter, " ", does: .start)).hint("Enter", localized("start"), rank: 99),
            Command(.key(.up, "k", does: .move(by: -1)), .key(.down, "j", does: .move(by: 1)))
                .hint("↑ ↓", localized("choose"), rank: 98),
            Command(.key(.pageUp, does: .move(by: -8)), .key(.pageDown, does: .move(by: 8))),
            Command(.key(.home, does: .move(by: -demos.count)), .key(.end, does: .move(by: demos.count))),
            Command(.key("/", does: .find)).hint("/", localized("find"), rank: 97),
            Command(.key(.tab, .right, does: .moveToGroup(by: 1)), .key(.backTab, .left, does: .moveToGroup(by: -1)))
                .hint("Tab", localized("next group"), rank: 96),
            Command(.key("c", does: .colors)).hint("c", localized("colours"), rank: 95),
            Command(.key("M", does: .mouse))
                .hint("M", usesMouse ? localized("select text") : localized("mouse"), rank: 94),
            Command(.key(.escape, does: .showAll))
                .hint("Esc", localized("show all"), rank: filter.isEmpty ? -1 : 200, place: 0),
        ]
    }

    private mutating func press(_ key: Key) -> Outcome? {
        switch commands.action(for: key) {
        case .quit: return .exit(.quit)
        case .start: return selected.map { .start($0.name) }
        case .find: isFiltering = true
        case .showAll: keepSelection { $0.filter = "" }
        case .colors: theme = theme.next
        case .mouse: usesMouse.toggle()
        case .move(let offset): move(by: offset)
        case .moveToGroup(let offset): moveToGroup(by: offset)
        case nil: break
        }
        return nil
    }

    private mutating func filter(with key: Key) -> Outcome? {
        switch key {
        case .escape:
            keepSelection { $0.filter = "" }
            isFiltering = false
            return nil
        case .enter:
            isFiltering = false
            return selected.map { .start($0.name) }
        case .backspace:
            if filter.isEmpty { isFiltering = false } else { filter.removeLast() }
        case .character(let character): filter.append(character)
        default: return press(key)
        }
        selection = 0
        return nil
    }

    /// Changes what is shown and stays on the same demo.
    private mutating func keepSelection(_ change: (inout LauncherModel) -> Void) {
        let name = selected?.name
        change(&self)
        selection = shown.firstIndex { $0.name == name } ?? 0
    }

    private mutating func move(by offset: Int) {
        selection = min(max(0, selection + offset), max(0, shown.count - 1))
    }

    private mutating func moveToGroup(by offset: Int) {
        let shown = shown
        guard let group = selected?.group else { return }
        var groups: [String] = []
        for demo in shown where !groups.contains(demo.group) { groups.append(demo.group) }
        guard let index = groups.firstIndex(of: group) else { return }
        let next = groups[(index + offset + groups.count) % groups.count]
        selection = shown.firstIndex { $0.group == next } ?? 0
    }

    // MARK: The mouse

    /// A click picks, a click on what is picked starts it, one on a heading picks the first below it, the wheel scrolls.
    private mutating func point(_ mouse: MouseEvent) -> Outcome? {
        if mouse.action == .press, mouse.button == .left, let key = key(at: mouse.position) {
            scroll = nil
            return press(key)
        }
        let inside = Panel(title: "").interior(of: LauncherLayout(size: size).list)
        switch mouse.action {
        case .wheelUp, .wheelDown:
            let most = max(0, lines.count - inside.rows)
            let first = firstLine(rows: inside.rows) + (mouse.action == .wheelUp ? -3 : 3)
            scroll = min(max(0, first), most)
        case .press where mouse.button == .left && inside.contains(mouse.position):
            let first = firstLine(rows: inside.rows)
            let lines = lines
            let line = first + mouse.position.row - inside.row
            guard lines.indices.contains(line) else { return nil }
            let isHeading = if case .group = lines[line] { true } else { false }
            guard let demo = isHeading ? lines.dropFirst(line + 1).first?.demo : lines[line].demo else { return nil }
            if demo == selection, !isHeading { return selected.map { .start($0.name) } }
            selection = demo
            scroll = first
        default: break
        }
        return nil
    }

    /// The key of the footer's hint at that place.
    private func key(at position: Position) -> Key? {
        let area = LauncherLayout(size: size).footer
        guard !isFiltering, area.contains(position) else { return nil }
        let context = DrawingContext(capabilities: capabilities, theme: theme)
        guard case .key(let key) = commands.footer().press(at: position, in: area, context: context) else { return nil }
        return key
    }

    // MARK: The list

    package var lines: [LauncherLine] {
        var lines: [LauncherLine] = []
        var group: String?
        let shown = shown
        for (index, demo) in shown.enumerated() {
            if demo.group != group {
                if group != nil { lines.append(.gap) }
                lines.append(.group(demo.group, count: shown.count { $0.group == demo.group }))
                group = demo.group
            }
            lines.append(.demo(demo, index: index))
        }
        return lines
    }

    /// The line at the top of a list with that many rows.
    package func firstLine(rows: Int) -> Int {
        let lines = lines
        let picked = lines.firstIndex { $0.demo == selection } ?? 0
        return min(max(0, scroll ?? picked - rows / 2), max(0, lines.count - rows))
    }
}

/// A line of the launcher's list.
package enum LauncherLine: Hashable {
    /// A heading, and how many demos stand under it.
    case group(String, count: Int)
    /// A demo with its place among those shown.
    case demo(DemoEntry, index: Int)
    case gap

    /// The place of the demo on this line.
    package var demo: Int? {
        if case .demo(_, let index) = self { index } else { nil }
    }
}
