import Information
package import TerminalUI

extension ContentLab {
    package static var bindings: [LabBinding<Action>] {
        let heading = Phrases.cursorHeading
        return clockBindings(Action.clock, step: Phrases.likelierStep) + [
            LabBinding(
                [.left, .down, .character("-")], .move(-1), heading: heading, label: "← ↓ -", explanation: Phrases.rarer
            ),
            LabBinding(
                [.right, .up, .character("+"), .character("=")], .move(1), heading: heading, label: "→ ↑ +",
                explanation: Phrases.likelier),
            LabBinding([.home], .first, heading: heading, label: "Home", explanation: Phrases.contentEnds),
            LabBinding([.end], .last, heading: heading, label: "End", explanation: Phrases.contentEnds),
            LabBinding("u", .unit, heading: heading, explanation: Phrases.nextUnit),
        ]
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            ["p \(NumberFormat.plainDecimal(probability, significantDigits: 6))", Phrases.tells(unit.text(content))],
            context)
    }

    package var hints: [FooterView.Hint] {
        clockHints(step: Phrases.hintStep) + [
            FooterView.Hint(key: "←→", name: Phrases.hintTurnP, rank: 97),
            FooterView.Hint(key: "u", name: Phrases.hintUnit, rank: 96),
            FooterView.Hint(key: ":p", name: Phrases.hintTypeP, rank: 95),
        ]
    }

    package var commandHint: String { "p 0.001" }

    package var verdict: VerdictWords? {
        if probability == 1 {
            return VerdictWords(
                mark: "·", finding: Phrases.certainTellsNothing, advice: Phrases.certainAdvice, tone: .neutral)
        }
        let odds = 1 / probability
        return VerdictWords(
            mark: "·", finding: Phrases.oneIn(NumberFormat.compact(odds), unit.text(content)),
            advice: Phrases.halvingAdds(unit.text(unit.logarithm(2))), tone: .neutral)
    }

    package func view(of panel: Panel, isEntered: Bool) -> any PanelView {
        switch panel {
        case .curve: ContentCurvePanel(lab: self)
        case .events: EventsPanel(lab: self)
        }
    }
}
