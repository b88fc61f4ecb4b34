import Messages
package import TerminalUI

/// What every screen of panels remembers, whatever it is about.
package struct ScreenState<Kind: PanelIdentity>: Sendable {
    /// What lies over the panels and takes the keys.
    package enum Overlay: Hashable, Sendable {
        /// The list of keys, scrolled by some lines.
        case help(scroll: Int)
        /// The list of typed commands.
        case commands(scroll: Int)
        case command(PromptLine)
    }

    package var size: Size
    package var theme: Theme
    package var capabilities = Capabilities.full
    package var usesMouse = true
    /// The panel that was chosen; nil for the first.
    package var focus: Kind?
    package var isZoomed = false
    package var notice: Notice?
    /// What the demo teaches; nil without a lesson.
    package var lesson: LessonSheet?
    package var overlay: Overlay?
    /// The lines typed before.
    package var prompt = CommandPrompt()

    package init(size: Size, theme: Theme) {
        self.size = size
        self.theme = theme
    }

    /// The lesson, where it is open on a screen of that size.
    package func openLesson(on size: Size) -> LessonSheet? {
        guard !isZoomed, let lesson, lesson.isOpen(on: size) else { return nil }
        return lesson
    }

    package mutating func changeColors() {
        theme = theme.next
        notice = Notice(localized("colours: \(theme.name)"))
    }

    /// Leaves the mouse to the terminal, or takes it again.
    package mutating func switchMouse() {
        usesMouse.toggle()
        notice = Notice(
            usesMouse
                ? localized("the mouse acts again; M leaves it to the terminal")
                : localized("the mouse selects text in the terminal; M takes it again"))
    }

    /// A key while the help is open; false for one that does not scroll: it has closed the help.
    package mutating func scroll(_ help: HelpView, by key: Key) -> Bool {
        let limit = help.scrollLimit(in: size)
        let scroll: Int
        switch key {
        case .up: scroll = max(0, help.scroll - 1)
        case .down: scroll = min(help.scroll + 1, limit)
        case .pageUp, .home: scroll = 0
        case .pageDown, .end: scroll = limit
        default:
            overlay = nil
            return false
        }
        if case .commands = overlay { overlay = .commands(scroll: scroll) } else { overlay = .help(scroll: scroll) }
        return true
    }

    /// A key while a command is typed; returns the command that it ends.
    package mutating func type(
        _ key: Key, in line: PromptLine, completions: (String) -> [String] = { _ in [] }
    ) -> String? {
        let outcome = prompt.type(key, in: line, completions: completions)
        overlay = outcome.line.map { .command($0) }
        if outcome.command != nil { notice = nil }
        if !outcome.choices.isEmpty {
            // Of arguments the command itself need not be told again.
            notice = Notice(
                outcome.choices.map { $0.commandParts.argument.isEmpty ? $0.trimmed : $0.commandParts.argument }
                    .joined(separator: "  "))
        }
        return outcome.command
    }
}

extension Theme {
    /// The one after it, and after the last the first.
    package var next: Theme {
        let index = Theme.all.firstIndex { $0.name == name } ?? 0
        return Theme.all[(index + 1) % Theme.all.count]
    }
}

/// Something to tell until the next key.
package struct Notice: Hashable, Sendable {
    package var words: String
    package var isError: Bool
    /// Whether the verdict stays beside it, however long it is.
    package var leavesVerdict: Bool

    package init(_ words: String, isError: Bool = false, leavesVerdict: Bool = false) {
        self.words = words
        self.isError = isError
        self.leavesVerdict = leavesVerdict
    }

    /// What Enter says on a panel without a cursor.
    package static var nothingToPointAt: Notice {
        Notice(localized("nothing to point at in this panel; Tab goes to another"))
    }
}
