import NeuralNetworks
package import TerminalUI

extension ActivationLab {
    package func header(_ context: DrawingContext) -> HeaderView {
        var settings = [
            LineItem(
                "x \(NumberFormat.plainDecimal(cursor, significantDigits: 6))", rank: 20,
                style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem(
                Phrases.functionCount(functions.count), rank: 2, style: context.textStyle),
        ]
        if let selected {
            let option = selected.options.indices.contains(selectedOption) ? selected.options[selectedOption] : nil
            let text = option.map { "\($0.description.name) \(NumberFormat.plainDecimal($0.value))" }
            settings.append(
                LineItem(
                    ["▸ " + selected.name, text].compactMap(\.self).joined(separator: " "), rank: 10,
                    style: context.textStyle))
        }
        let bounds = [window.lowerBound, window.upperBound].map { NumberFormat.plainDecimal($0) }
        return HeaderView(
            title: title, settings: settings,
            figures: [
                LineItem(
                    "x \(Phrases.fromTo(bounds[0], bounds[1]))", rank: 1, style: context.textStyle)
            ],
            state: LineItem(
                isSweeping ? "▶ \(Phrases.sweeping)" : "⏸ \(Phrases.paused)", short: isSweeping ? "▶" : "⏸", rank: 18,
                style: Style(
                    foreground: isSweeping ? context.theme.good : context.theme.warning, attributes: .bold)),
            figureColumns: 30)
    }

    package var hints: [FooterView.Hint] {
        [
            FooterView.Hint(key: "←→", name: Phrases.hintCursor, rank: 99),
            FooterView.Hint(key: "↑↓", name: Phrases.hintPickFunction, rank: 98),
            FooterView.Hint(key: "+ -", name: Phrases.hintOption, rank: 97),
            FooterView.Hint(key: "a", name: Phrases.hintOtherFunction, rank: 95),
            FooterView.Hint(key: "n", name: Phrases.hintAddFunction, rank: 96),
            FooterView.Hint(key: "x", name: Phrases.hintRemoveFunction, rank: 94),
            FooterView.Hint(key: "[ ]", name: Phrases.hintZoomAxis, rank: 93),
            FooterView.Hint(key: "t", name: isTiled ? Phrases.hintOverlay : Phrases.hintTiles, rank: 92),
            FooterView.Hint(key: "space", name: isSweeping ? Phrases.hintStopSweep : Phrases.hintSweep, rank: 91),
            FooterView.Hint(key: ":", name: Phrases.hintCommand, rank: 50),
        ]
    }

    package var commandHint: String { "add NAME, remove NAME, set slope=0.2, x 2.5, range -3 3" }

    /// What the derivative of the chosen function does to a gradient that comes back at the cursor.
    package var verdict: VerdictWords? {
        guard let selected else { return nil }
        let place = NumberFormat.plainDecimal(cursor, significantDigits: 6)
        guard let derivative = selected.derivative(at: cursor) else {
            return VerdictWords(
                mark: "▲", finding: Phrases.noDerivative(selected.label, at: place), advice: Phrases.noDerivativeAdvice,
                tone: .warning)
        }
        let figure = NumberFormat.compact(derivative)
        let finding = Phrases.derivativeIs(selected.derivativeLabel, figure, at: place)
        switch abs(derivative) {
        case 0: return VerdictWords(mark: "✗", finding: finding, advice: Phrases.blocked, tone: .bad)
        case ..<0.05: return VerdictWords(mark: "▲", finding: finding, advice: Phrases.saturatedHere, tone: .warning)
        case 0.95...1.05: return VerdictWords(mark: "✓", finding: finding, advice: Phrases.passes, tone: .good)
        default: return VerdictWords(mark: "·", finding: finding, advice: Phrases.scales(figure), tone: .neutral)
        }
    }
}
