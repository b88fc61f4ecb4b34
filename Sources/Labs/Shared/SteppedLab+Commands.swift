import Messages
import Shell
import TerminalUI

extension SteppedLab {
    /// `space`, `s`, `<`, `>` and `r`.
    static func clockCommands(_ wrap: (ClockAction) -> Action, step: String) -> [Command<Action>] {
        Command<Action>.section(
            localized("Run"),
            [
                Command(localized("go on or pause"), .key(" ", does: wrap(.toggle))),
                Command(step, .key("s", does: wrap(.step))),
                Command(localized("slower, faster"), .key("<", does: wrap(.slower)), .key(">", does: wrap(.faster))),
                Command(localized("from the start again"), .key("r", does: wrap(.restart))),
            ])
    }

    /// The same in a lab that is mainly watched: `space`, `s` and `r` lead its hints.
    func clockCommands(_ wrap: (ClockAction) -> Action, step: String, hint: String) -> [Command<Action>] {
        Self.clockCommands(wrap, step: step)
            .hint(" ", clock.isRunning ? localized("pause") : localized("go on"), rank: 99)
            .hint("s", hint, rank: 98)
            .hint("r", localized("restart"), rank: 60, place: 98)
    }

    /// `d` and `D`.
    static func exampleCommand(_ wrap: (Int) -> Action, rank: Int, place: Int? = nil) -> Command<Action> {
        Command(localized("next, previous example"), .key("d", does: wrap(1)), .key("D", does: wrap(-1)))
            .hint("d", localized("example"), rank: rank, place: place)
    }

    /// `]`, `[` and `0`.
    static func zoomCommands(in zoomIn: Action, out: Action, whole: Action, rank: Int? = nil) -> [Command<Action>] {
        let zoom = Command(
            .key("]", .pageUp, does: zoomIn, explanation: localized("closer (wheel too)")),
            .key("[", .pageDown, does: out, explanation: localized("wider (wheel too)")))
        return [
            rank.map { zoom.hint("[ ]", localized("wider, closer"), rank: $0) } ?? zoom,
            Command(localized("the usual window"), .key("0", does: whole)),
        ]
    }

    /// The arrows to the sides, `Home` and `End`, where they go through the steps.
    static func timeCommands(
        back: Action, forward: Action, first: Action, last: Action, ends: String, rank: Int, place: Int? = nil
    ) -> [Command<Action>] {
        Command<Action>.section(
            localized("Run"),
            [
                Command(localized("a step back, forth"), .key(.left, does: back), .key(.right, does: forward))
                    .hint("←→", localized("back, forth"), rank: rank, place: place),
                Command(ends, .key(.home, does: first), .key(.end, does: last)),
            ])
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
                Command(
                    localized("turn it up, down"), .key("+", "=", .right, does: raise), .key("-", .left, does: lower)
                )
                .hint("+ -", localized("turn \(knob)"), rank: 98),
            ])
    }

    /// The arrows up and down, where they choose the variable that others turn.
    static func variableCommand(previous: Action, next: Action, rank: Int, place: Int? = nil) -> Command<Action> {
        Command(localized("choose a variable"), .key(.up, does: previous), .key(.down, does: next))
            .hint("↑↓", localized("variable"), rank: rank, place: place)
    }
}
