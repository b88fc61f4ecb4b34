import Messages
import Shell
import TerminalUI

extension SteppedLab {
    /// `space`, `s`, `<`, `>` and `r`.
    static func clockCommands(_ wrap: (ClockAction) -> Action, step: String) -> [Command<Action>] {
        Command<Action>.section(
            localized("Run"),
            [
                Command(localized("go on or pause"), .key(" ", does: wrap(.toggle))).means(.pause),
                Command(step, .key("s", does: wrap(.step))).means(.step),
                Command(localized("slower, faster"), .key("<", does: wrap(.slower)), .key(">", does: wrap(.faster)))
                    .means(.pace),
                Command(localized("from the start again"), .key("r", does: wrap(.restart))).means(.restart),
            ])
    }

    /// The same in a lab that is mainly watched: `space`, `s` and `r` lead its hints.
    func clockCommands(_ wrap: (ClockAction) -> Action, step: String, hint: String) -> [Command<Action>] {
        Self.clockCommands(wrap, step: step)
            .hint(" ", clock.isRunning ? localized("pause") : localized("go on"), rank: 99)
            .hint("s", hint, rank: 98)
            .hint("r", localized("restart"), rank: 60, place: 98)
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
}
