import Calculus
import Messages
import Shell
import TerminalUI

/// One update by its stages: those before with their results, the present one with formula and numbers.
struct ExplanationPanel: PanelView {
    var explanation: UpdateExplanation
    var label: String
    var stage: Int
    /// `x`, or `x` and `y`.
    var variables: [String]

    private var current: Int { min(stage, explanation.stages.count - 1) }

    var titles: [String] {
        [
            localized("\(label), step \(NumberFormat.grouped(explanation.step)) explained"),
            localized("step \(NumberFormat.grouped(explanation.step)) explained"),
        ]
    }
    var readings: [String] {
        [
            localized("stage \(current + 1) of \(explanation.stages.count) · x next"),
            localized("\(current + 1) of \(explanation.stages.count)"),
        ]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var lines = explanation.stages.prefix(current).map { past in
            Line(text: formula(past), result: results(past), style: context.dimStyle)
        }
        lines += present(context)
        lines = lines.flatMap { $0.wrapped(to: area.columns - 2) }
        // The present stage stands at the bottom; how many lines are above it is told in the first.
        let isCut = lines.count > area.rows && area.rows > 1
        let room = isCut ? area.rows - 1 : min(lines.count, area.rows)
        if isCut {
            let more = Line(text: context.more(lines.count - room), style: context.dimStyle)
            draw(more, row: area.row, in: area, into: &frame, context: context)
        }
        for (offset, line) in lines.suffix(room).enumerated() {
            draw(line, row: area.row + (isCut ? 1 : 0) + offset, in: area, into: &frame, context: context)
        }
    }

    private struct Line {
        var text: String
        var result = ""
        var style: Style

        /// A formula without a result beside it goes on below its beginning.
        func wrapped(to columns: Int) -> [Line] {
            result.isEmpty ? text.wrapped(to: columns, indent: 3).map { Line(text: $0, style: style) } : [self]
        }
    }

    private func present(_ context: DrawingContext) -> [Line] {
        let stage = explanation.stages[current]
        let strong = Style(foreground: context.theme.accent, attributes: .bold)
        var lines = [
            Line(text: meaning(stage), style: context.textStyle),
            Line(text: formula(stage), style: strong),
        ]
        for (index, name) in variables.enumerated() where index < stage.numbers.count {
            let numbers = mathematical(stage.numbers[index])
            lines.append(
                Line(text: "\(name): \(numbers) = \(value(stage.values[index]))", style: context.textStyle))
        }
        return lines
    }

    /// What a stage of an update works out, in words.
    private func meaning(_ stage: UpdateStage) -> String {
        switch stage.name {
        case "g":
            stage.formula.contains("weight_decay")
                ? localized("weight decay joins the gradient") : localized("the gradient that this update uses")
        case "m": localized("momentum: a running sum or mean of the gradients")
        case "v": localized("the sizes of the gradients so far, squared")
        case "m corrected", "v corrected": localized("corrected, since it began at 0")
        case "largest": localized("the largest mean square so far")
        case "mean": localized("the running mean of the gradient")
        case "variance": localized("the mean square less the squared mean")
        case "c": localized("the direction: past and present gradients mixed")
        case "d": localized("the direction of this step")
        case "u": localized("the sizes of the steps so far, squared")
        case "rate": localized("the rate falls with the steps")
        case "update": localized("the update: downhill, hence the minus")
        case "p":
            stage.formula.contains("update")
                ? localized("the new point") : localized("weight decay shrinks the point")
        default: stage.name
        }
    }

    private func formula(_ stage: UpdateStage) -> String {
        "\(mathematical(stage.name)) = \(mathematical(stage.formula))"
    }

    /// Plain letters as mathematics writes them: `beta1 * m` is `β₁·m`.
    private func mathematical(_ text: String) -> String {
        let symbols = [
            ("beta1", "β₁"), ("beta2", "β₂"), ("weight_decay", "λ"), ("momentum", "μ"), ("alpha", "α"), ("rho", "ρ"),
            ("update", "Δ"), ("eps", "ε"), ("rate", "η"), ("sqrt", "√"), ("^2", "²"), (" * ", "·"),
        ]
        return symbols.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private func results(_ stage: UpdateStage) -> String {
        let values = variables.indices.map { value(stage.values[$0]) }
        return values.count == 1 ? values[0] : "(\(values.joined(separator: ", ")))"
    }

    private func value(_ number: Double) -> String { NumberFormat.compact(number, significantDigits: 4) }

    private func draw(_ line: Line, row: Int, in area: Rect, into frame: inout Frame, context: DrawingContext) {
        let result = context.text(line.result)
        let room = result.isEmpty ? area.columns - 2 : max(0, area.columns - result.displayWidth - 4)
        frame.write(
            context.text(line.text).truncated(to: room, ellipsis: context.ellipsis),
            at: Position(column: area.column + 1, row: row), style: line.style, in: area)
        frame.write(
            result, at: Position(column: area.column + area.columns - 1 - result.displayWidth, row: row),
            style: line.style, in: area)
    }
}
