import Messages
import NeuralNetworks
package import Shell
package import TerminalUI

extension ActivationLab {
    package func header(_ context: DrawingContext) -> HeaderView {
        var settings = [
            LineItem(
                "x \(NumberFormat.plainDecimal(cursor, significantDigits: 6))", rank: 20,
                style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem(
                functions.count == 1 ? localized("1 function") : localized("\(functions.count) functions"), rank: 2,
                style: context.textStyle),
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
                    "x \(localized("from \(bounds[0]) to \(bounds[1])"))", rank: 1, style: context.textStyle)
            ],
            state: LineItem(
                isSweeping ? "► \(localized("sweeping"))" : "║ \(localized("paused"))", short: isSweeping ? "►" : "║",
                rank: 18,
                style: Style(
                    foreground: isSweeping ? context.theme.good : context.theme.warning, attributes: .bold)),
            figureColumns: 30)
    }

    /// What the derivative of the chosen function does to a gradient that comes back at the cursor.
    package var verdict: VerdictWords? {
        guard let selected else { return nil }
        let place = NumberFormat.plainDecimal(cursor, significantDigits: 6)
        guard let derivative = selected.derivative(at: cursor) else {
            return VerdictWords(
                mark: "▲", finding: localized("\(selected.label) has no derivative at \(place)"),
                advice: localized("it jumps there, and training takes 0"),
                tone: .warning)
        }
        let figure = NumberFormat.compact(derivative)
        let finding = localized("\(selected.derivativeLabel) at \(place) = \(figure)")
        switch abs(derivative) {
        case 0:
            return VerdictWords(
                mark: "✗", finding: finding, advice: localized("blocked, no gradient comes back here"), tone: .bad)
        case ..<0.05:
            return VerdictWords(
                mark: "▲", finding: finding, advice: localized("saturated, hardly any gradient comes back"),
                tone: .warning)
        case 0.95...1.05:
            return VerdictWords(
                mark: "✓", finding: finding, advice: localized("a gradient comes back unchanged"), tone: .good)
        default:
            return VerdictWords(
                mark: "·", finding: finding, advice: localized("a gradient comes back times \(figure)"), tone: .neutral)
        }
    }
}
