import Messages
import Shell
import TerminalUI

extension SteppedLab {
    /// `d` and `D`.
    static func exampleBindings(_ wrap: (Int) -> Action, heading: String) -> [LabBinding<Action>] {
        [
            LabBinding("d", wrap(1), heading: heading, explanation: localized("next, previous example")),
            LabBinding("D", wrap(-1), heading: heading, explanation: localized("next, previous example")),
        ]
    }

    /// `]`, `[` and `0`.
    static func zoomBindings(in zoomIn: Action, out: Action, whole: Action) -> [LabBinding<Action>] {
        [
            LabBinding(
                [.character("]"), .pageUp], zoomIn, heading: localized("Picture"), label: "] PgUp",
                explanation: localized("closer (wheel too)")),
            LabBinding(
                [.character("["), .pageDown], out, heading: localized("Picture"), label: "[ PgDn",
                explanation: localized("wider (wheel too)")),
            LabBinding("0", whole, heading: localized("Picture"), explanation: localized("the usual window")),
        ]
    }

    /// The arrows to the sides, `Home` and `End`, where they go through the steps.
    static func timeBindings(
        back: Action, forward: Action, first: Action, last: Action, ends: String
    ) -> [LabBinding<Action>] {
        let heading = localized("Run")
        return [
            LabBinding([.left], back, heading: heading, label: "←", explanation: localized("a step back, forth")),
            LabBinding([.right], forward, heading: heading, label: "→", explanation: localized("a step back, forth")),
            LabBinding([.home], first, heading: heading, label: "Home", explanation: ends),
            LabBinding([.end], last, heading: heading, label: "End", explanation: ends),
        ]
    }

    /// The arrows up and down choose what the arrows to the sides, `+` and `-` turn.
    static func knobBindings(previous: Action, next: Action, raise: Action, lower: Action) -> [LabBinding<Action>] {
        let heading = localized("By hand")
        return [
            LabBinding([.up], previous, heading: heading, label: "↑", explanation: localized("pick what is turned")),
            LabBinding([.down], next, heading: heading, label: "↓", explanation: localized("pick what is turned")),
            LabBinding(
                [.character("+"), .character("="), .right], raise, heading: heading, label: "+ →",
                explanation: localized("turn it up, down")),
            LabBinding(
                [.character("-"), .left], lower, heading: heading, label: "- ←",
                explanation: localized("turn it up, down")),
        ]
    }

    /// The arrows up and down, where they choose the variable that others turn.
    static func variableBindings(previous: Action, next: Action) -> [LabBinding<Action>] {
        let heading = localized("Numbers")
        return [
            LabBinding([.up], previous, heading: heading, label: "↑", explanation: localized("choose a variable")),
            LabBinding([.down], next, heading: heading, label: "↓", explanation: localized("choose a variable")),
        ]
    }
}
