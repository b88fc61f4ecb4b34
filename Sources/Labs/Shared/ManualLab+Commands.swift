import Messages
import Shell
import TerminalUI

/// Rows of the table of commands that labs share.
extension ManualLab {
    /// `d` and `D`.
    static func exampleCommand(_ wrap: (Int) -> Action, rank: Int, place: Int? = nil) -> Command<Action> {
        Command(localized("next, previous example"), .key("d", does: wrap(1)), .key("D", does: wrap(-1)))
            .means(.example)
            .hint("d", localized("example"), rank: rank, place: place)
    }

    /// `PgUp`, `PgDn` and `0`.
    static func zoomCommands(in zoomIn: Action, out: Action, whole: Action, rank: Int? = nil) -> [Command<Action>] {
        let zoom = Command(
            .key(.pageUp, does: zoomIn, explanation: localized("closer (wheel too)")),
            .key(.pageDown, does: out, explanation: localized("wider (wheel too)"))
        ).means(.closer)
        return [
            rank.map { zoom.hint("PgUp PgDn", localized("closer, wider"), rank: $0) } ?? zoom,
            Command(localized("the usual window"), .key("0", does: whole)),
        ]
    }

    /// The arrows up and down choose what the arrows to the sides, `+` and `-` turn, which lead the hints.
    static func knobCommands(
        previous: Action, next: Action, raise: Action, lower: Action, knob: String
    ) -> [Command<Action>] {
        Command<Action>.section(
            localized("By hand"),
            [
                Command(localized("pick what is turned"), .key(.up, does: previous), .key(.down, does: next))
                    .hint("↑↓", localized("pick"), rank: 99),
                turnCommand(raise: raise, lower: lower, knob: knob, rank: 98),
            ])
    }

    /// `+` and `-` and the arrows to the sides, where they turn one thing.
    static func turnCommand(raise: Action, lower: Action, knob: String, rank: Int) -> Command<Action> {
        Command(localized("turn it up, down"), .key("+", "=", .right, does: raise), .key("-", .left, does: lower))
            .hint("+ -", localized("turn \(knob)"), rank: rank)
    }

    /// The arrows up and down, where they choose the variable that others turn.
    static func variableCommand(previous: Action, next: Action, rank: Int, place: Int? = nil) -> Command<Action> {
        Command(localized("choose a variable"), .key(.up, does: previous), .key(.down, does: next))
            .hint("↑↓", localized("variable"), rank: rank, place: place)
    }
}
