import Information
import Messages
package import Shell
package import TerminalUI

extension ContentLab {
    package static var bindings: [LabBinding<Action>] {
        let heading = localized("Cursor")
        return clockBindings(Action.clock, step: localized("one step likelier")) + [
            LabBinding(
                [.left, .down, .character("-")], .move(-1), heading: heading, label: "← ↓ -",
                explanation: localized("rarer")
            ),
            LabBinding(
                [.right, .up, .character("+"), .character("=")], .move(1), heading: heading, label: "→ ↑ +",
                explanation: localized("likelier")),
            LabBinding([.home], .first, heading: heading, label: "Home", explanation: localized("p = 0.01, p = 1")),
            LabBinding([.end], .last, heading: heading, label: "End", explanation: localized("p = 0.01, p = 1")),
            LabBinding("u", .unit, heading: heading, explanation: localized("bit, nat or dit")),
        ]
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

    package var hints: [FooterView.Hint] {
        clockHints(step: localized("step")) + [
            FooterView.Hint(key: "←→", name: localized("turn p"), rank: 97),
            FooterView.Hint(key: "u", name: localized("unit"), rank: 96),
            FooterView.Hint(key: ":p", name: localized("type p"), rank: 95),
        ]
    }

    package var commandHint: String { "p 0.001" }

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

    package func view(of panel: Panel, isEntered: Bool) -> any PanelView {
        switch panel {
        case .curve: ContentCurvePanel(lab: self)
        case .events: EventsPanel(lab: self)
        }
    }
}
