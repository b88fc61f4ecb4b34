import TerminalUI

extension SteppedLab {
    /// `d` and `D`.
    static func exampleBindings(_ wrap: (Int) -> Action, heading: String) -> [LabBinding<Action>] {
        [
            LabBinding("d", wrap(1), heading: heading, explanation: Phrases.otherExample),
            LabBinding("D", wrap(-1), heading: heading, explanation: Phrases.otherExample),
        ]
    }

    /// `]`, `[` and `0`.
    static func zoomBindings(in zoomIn: Action, out: Action, whole: Action) -> [LabBinding<Action>] {
        [
            LabBinding(
                [.character("]"), .pageUp], zoomIn, heading: Phrases.pictureHeading, label: "] PgUp",
                explanation: Phrases.zoomIn),
            LabBinding(
                [.character("["), .pageDown], out, heading: Phrases.pictureHeading, label: "[ PgDn",
                explanation: Phrases.zoomOut),
            LabBinding("0", whole, heading: Phrases.pictureHeading, explanation: Phrases.usualWindow),
        ]
    }

    /// The arrows to the sides, `Home` and `End`, where they go through the steps.
    static func timeBindings(
        back: Action, forward: Action, first: Action, last: Action, ends: String
    ) -> [LabBinding<Action>] {
        let heading = Phrases.heading(of: .run)
        return [
            LabBinding([.left], back, heading: heading, label: "←", explanation: Phrases.stepBackForth),
            LabBinding([.right], forward, heading: heading, label: "→", explanation: Phrases.stepBackForth),
            LabBinding([.home], first, heading: heading, label: "Home", explanation: ends),
            LabBinding([.end], last, heading: heading, label: "End", explanation: ends),
        ]
    }

    /// The arrows up and down choose what the arrows to the sides, `+` and `-` turn.
    static func knobBindings(previous: Action, next: Action, raise: Action, lower: Action) -> [LabBinding<Action>] {
        let heading = Phrases.handsHeading
        return [
            LabBinding([.up], previous, heading: heading, label: "↑", explanation: Phrases.pickKnob),
            LabBinding([.down], next, heading: heading, label: "↓", explanation: Phrases.pickKnob),
            LabBinding(
                [.character("+"), .character("="), .right], raise, heading: heading, label: "+ →",
                explanation: Phrases.turnKnob),
            LabBinding([.character("-"), .left], lower, heading: heading, label: "- ←", explanation: Phrases.turnKnob),
        ]
    }

    /// The arrows up and down, where they choose the variable that others turn.
    static func variableBindings(previous: Action, next: Action) -> [LabBinding<Action>] {
        let heading = Phrases.numbersHeading
        return [
            LabBinding([.up], previous, heading: heading, label: "↑", explanation: Phrases.pickVariable),
            LabBinding([.down], next, heading: heading, label: "↓", explanation: Phrases.pickVariable),
        ]
    }
}
