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

    /// Groups come in the order of their first demos, and stay together whatever the order of the others.
    package init(demos: [DemoEntry], theme: Theme = .dark) {
        var groups: [String] = []
        for demo in demos where !groups.contains(demo.group) { groups.append(demo.group) }
        self.demos = groups.flatMap { group in demos.filter { $0.group == group } }
        self.theme = theme
    }

    /// The demos that the filter leaves.
    package var shown: [DemoEntry] {
        guard !filter.isEmpty else { return demos }
        let wanted = filter.lowercased()
        return demos.filter { demo in
            ([demo.name, demo.title, demo.group, demo.summary] + demo.teaches).contains {
                $0.lowercased().contains(wanted)
            }
        }
    }

    package var selected: DemoEntry? {
        let shown = shown
        return shown.indices.contains(selection) ? shown[selection] : nil
    }

    /// Takes in what happened; returns how the launcher is left, if it is.
    package mutating func update(_ event: Event) -> Outcome? {
        switch event {
        case .terminate(let signal): return .exit(.terminated(signal: signal))
        case .key(.control("c")): return .exit(.terminated(signal: 2))
        case .key(let key): return isFiltering ? filter(with: key) : press(key)
        case .mouse(let mouse) where mouse.action == .wheelUp: move(by: -1)
        case .mouse(let mouse) where mouse.action == .wheelDown: move(by: 1)
        case .mouse, .resize, .resumed: break
        }
        return nil
    }

    private mutating func press(_ key: Key) -> Outcome? {
        switch key {
        case .character("q"): return .exit(.quit)
        case .escape:
            filter = ""
            selection = 0
        case .enter, .character(" "): return selected.map { .start($0.name) }
        case .character("/"): isFiltering = true
        case .character("c"):
            let index = Theme.all.firstIndex { $0.name == theme.name } ?? 0
            theme = Theme.all[(index + 1) % Theme.all.count]
        default: navigate(key)
        }
        return nil
    }

    private mutating func navigate(_ key: Key) {
        switch key {
        case .up, .character("k"): move(by: -1)
        case .down, .character("j"): move(by: 1)
        case .pageUp: move(by: -8)
        case .pageDown: move(by: 8)
        case .home: move(by: -demos.count)
        case .end: move(by: demos.count)
        case .tab, .right: moveToGroup(by: 1)
        case .backTab, .left: moveToGroup(by: -1)
        default: break
        }
    }

    private mutating func filter(with key: Key) -> Outcome? {
        switch key {
        case .escape:
            filter = ""
            isFiltering = false
        case .enter:
            isFiltering = false
            return selected.map { .start($0.name) }
        case .backspace:
            if filter.isEmpty { isFiltering = false } else { filter.removeLast() }
        case .character(let character): filter.append(character)
        default:
            navigate(key)
            return nil
        }
        selection = 0
        return nil
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
}
