package import TerminalUI

/// A row of a screen's table of commands: by what something is asked for, what it does, and what help and footer say
/// of it.
///
/// What a key does, the help, the hints of the footer and of the command line all follow from the table. A screen makes
/// it anew of its state each time that it is read, so labels, ranks and what is possible may depend on that state.
package struct Command<Action: Sendable>: Sendable {
    /// A way to ask for it. Those of one row share its hint, as `←` and `→` do.
    package struct Trigger: Sendable {
        /// Any of them; none for what the mouse does.
        package var keys: [Key]
        /// nil for what the mouse does.
        package var action: Action?
        /// How the help writes it; empty where another of the row stands for it.
        package var label: String
        /// What it does, in at most 26 columns; neighbours with the same words share a line of the help.
        package var explanation: String
    }

    package private(set) var triggers: [Trigger]
    /// The heading of the help under which it stands.
    package private(set) var heading = ""
    package private(set) var hint: FooterView.Hint?
    /// What its keys mean on every screen; nil where they are this screen's own.
    package private(set) var meaning: SharedKey?
    /// Whether it can be asked for now; the help lists it all the same.
    package private(set) var isActive = true

    /// The explanation is for those of its triggers that have no words of their own.
    package init(_ explanation: String, _ triggers: Trigger...) { self.init(explanation, triggers) }
    package init(_ triggers: Trigger...) { self.init("", triggers) }

    package init(_ explanation: String, _ triggers: [Trigger]) {
        self.triggers = triggers.map { trigger in
            var trigger = trigger
            if trigger.explanation.isEmpty { trigger.explanation = explanation }
            return trigger
        }
    }

    /// With a hint in the footer: its keys as the footer writes them, and a word or two.
    ///
    /// The rank says how much it matters now: where there is little room the lowest give way, and none is shown below
    /// 0. Hints stand in the order of their ranks, one with a place of its own as if that were its rank.
    package func hint(_ label: String, _ name: String, rank: Int, place: Int? = nil) -> Command {
        var row = self
        row.hint = FooterView.Hint(key: label, name: name, rank: rank, place: place ?? rank)
        return row
    }

    /// With keys that mean the same on every screen.
    package func means(_ meaning: SharedKey) -> Command {
        var row = self
        row.meaning = meaning
        return row
    }

    /// Only while `condition` holds.
    package func active(while condition: Bool) -> Command {
        var row = self
        row.isActive = condition
        return row
    }

    package static func section(_ heading: String, _ rows: [Command]) -> [Command] {
        rows.map { row in
            var row = row
            row.heading = heading
            return row
        }
    }

    /// The same row of a table with other actions.
    package func map<Other>(_ transform: (Action) -> Other) -> Command<Other> {
        var row = Command<Other>()
        row.triggers = triggers.map {
            Command<Other>.Trigger(
                keys: $0.keys, action: $0.action.map(transform), label: $0.label, explanation: $0.explanation)
        }
        row.heading = heading
        row.hint = hint
        row.isActive = isActive
        row.meaning = meaning
        return row
    }
}

extension Command.Trigger {
    /// One or several keys; the label is made of their names unless told.
    package static func key(
        _ keys: Key..., does action: Action, label: String? = nil, explanation: String = ""
    ) -> Command.Trigger {
        Command.Trigger(
            keys: keys, action: action, label: label ?? keys.compactMap(\.label).joined(separator: " "),
            explanation: explanation)
    }

    /// What the mouse does: `click`, `drag`.
    package static func mouse(_ label: String, explanation: String = "") -> Command.Trigger {
        Command.Trigger(keys: [], action: nil, label: label, explanation: explanation)
    }
}

extension Key {
    /// How it is written in help and footer; nil for one that stands beside another for the same: `=` is `+` without
    /// shift, and Backspace deletes as Delete does.
    package var label: String? {
        switch self {
        case .character("="), .backspace: nil
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let character): "C-\(character)"
        case .function(let number): "F\(number)"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .delete: "Del"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        }
    }
}

extension Key {
    /// The key that help and footer write like this; nil where there is none.
    package init?(label: String) {
        let named: [Key] = [
            " ", .enter, .escape, .tab, .backTab, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        ]
        if let key = named.first(where: { $0.label == label }) {
            self = key
        } else if label.count == 1, let character = label.first {
            self = .character(character)
        } else if label.hasPrefix("C-"), label.count == 3, let character = label.last {
            self = .control(character)
        } else if label.hasPrefix("F"), let number = Int(label.dropFirst()), 1...12 ~= number {
            self = .function(number)
        } else {
            return nil
        }
    }
}

// MARK: What follows from a table

extension Array {
    /// What a key does: the first row decides that is possible now.
    package func action<Action>(for key: Key) -> Action? where Element == Command<Action> {
        for row in self where row.isActive {
            if let trigger = row.triggers.first(where: { $0.keys.contains(key) }) { return trigger.action }
        }
        return nil
    }

    /// The rows under their headings, in the order in which these first occur.
    package func helpSections<Action>() -> [HelpView.Section] where Element == Command<Action> {
        var sections: [HelpView.Section] = []
        for row in self {
            let lines = row.triggers.filter { !$0.label.isEmpty && !$0.explanation.isEmpty }
                .map { HelpView.KeyLine(label: $0.label, explanation: $0.explanation) }
            if let index = sections.firstIndex(where: { $0.heading == row.heading }) {
                sections[index].keys += lines
            } else if !lines.isEmpty {
                sections.append(HelpView.Section(heading: row.heading, keys: lines))
            }
        }
        return sections
    }

    /// With a hint at the row of a key.
    package func hint<Action>(_ key: Key, _ name: String, rank: Int, place: Int? = nil) -> [Command<Action>]
    where Element == Command<Action> {
        map { row in
            guard row.triggers.contains(where: { $0.keys.contains(key) }) else { return row }
            return row.hint(key.label ?? "", name, rank: rank, place: place)
        }
    }

    /// The hints that matter now, from left to right, and what can be typed.
    package func footer<Action>(
        typedHints: [FooterView.Hint] = [], commandHint: String = ""
    ) -> FooterView where Element == Command<Action> {
        let hints = (compactMap(\.hint) + typedHints).filter { $0.rank >= 0 }
        return FooterView(
            // Sorting is stable: the order of the table decides between equals.
            hints: hints.sorted { $0.place > $1.place },
            commandHint: commandHint)
    }
}
