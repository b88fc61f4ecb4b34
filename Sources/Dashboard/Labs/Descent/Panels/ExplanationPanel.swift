import Calculus
import Messages
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
        let first = max(0, lines.count - area.rows)
        for (offset, line) in lines[first...].enumerated() {
            draw(line, row: area.row + offset, in: area, into: &frame, context: context)
        }
    }

    private struct Line {
        var text: String
        var result = ""
        var style: Style
    }

    private func present(_ context: DrawingContext) -> [Line] {
        let stage = explanation.stages[current]
        let strong = Style(foreground: context.theme.accent, attributes: .bold)
        var lines = [
            Line(text: Phrases.stage(stage.name, formula: stage.formula), style: context.textStyle),
            Line(text: formula(stage), style: strong),
        ]
        for (index, name) in variables.enumerated() where index < stage.numbers.count {
            let numbers = Phrases.mathematical(stage.numbers[index])
            lines.append(
                Line(text: "\(name): \(numbers) = \(value(stage.values[index]))", style: context.textStyle))
        }
        return lines
    }

    private func formula(_ stage: UpdateStage) -> String {
        "\(Phrases.mathematical(stage.name)) = \(Phrases.mathematical(stage.formula))"
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
