import Information
import Messages
package import Shell
package import TerminalUI

extension ContentLab {
    package var commands: [Command<Action>] {
        let cursor: [Command<Action>] = [
            Command(
                .key(.left, .down, "-", does: .move(-1), explanation: localized("rarer")),
                .key(.right, .up, "+", "=", does: .move(1), explanation: localized("likelier"))
            ).hint("←→", localized("turn p"), rank: 97),
            Command(localized("p = 0.01, p = 1"), .key(.home, does: .first), .key(.end, does: .last)),
            Command(localized("bit, nat or dit"), .key("U", does: .unit)).hint("U", localized("unit"), rank: 96),
        ]
        return clockCommands(Action.clock, step: localized("one step likelier"), hint: localized("step"))
            + Command<Action>.section(localized("Cursor"), cursor)
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            [
                "p \(NumberFormat.plainDecimal(probability, significantDigits: 6))",
                localized("tells \(unit.text(content))"),
            ],
            context)
    }

    package var verdict: VerdictWords? {
        if probability == 1 {
            return VerdictWords(
                mark: "·", finding: localized("certain"), advice: localized("what must happen tells nothing"),
                tone: .neutral)
        }
        let odds = 1 / probability
        return VerdictWords(
            mark: "·", finding: localized("one in \(NumberFormat.compact(odds)) tells \(unit.text(content))"),
            advice: localized("half as likely tells \(unit.text(unit.logarithm(2))) more"), tone: .neutral)
    }
}
