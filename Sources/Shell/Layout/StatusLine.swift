package import TerminalUI

/// One line above the footer: the verdict in plain words, and what there is to tell about the last key.
package struct StatusLine {
    package var verdict: VerdictWords?
    /// What ended the run, before the verdict.
    package var ending: String?
    package var notice: Notice?

    package init(verdict: VerdictWords? = nil, ending: String? = nil, notice: Notice? = nil) {
        self.verdict = verdict
        self.ending = ending
        self.notice = notice
    }

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let room = max(0, area.columns - 2)
        let start = Position(column: area.column + 1, row: area.row)
        guard let notice else {
            drawVerdict(at: start, room: room, into: &frame, context: context)
            return
        }
        let color = notice.isError ? context.theme.bad : context.theme.accent
        let mark = notice.isError ? "✗ " : "▸ "
        let text = context.text(mark + notice.words)
        let needed = text.displayWidth
        var verdictRoom = room - needed - 3
        if notice.leavesVerdict, verdictRoom < 24, let verdict {
            // The finding alone stays; the notice gives way.
            verdictRoom = min(room / 2, verdict.finding(columns: room / 2 - 2).displayWidth + 2)
            let left = room - verdictRoom - 3
            drawVerdict(at: start, room: verdictRoom, into: &frame, context: context)
            frame.write(
                text.truncated(to: left, ellipsis: context.ellipsis),
                at: Position(column: start.column + verdictRoom + 3, row: area.row), style: Style(foreground: color),
                in: area)
            return
        }
        guard verdictRoom >= 24 else {
            frame.write(
                text.truncated(to: room, ellipsis: context.ellipsis), at: start, style: Style(foreground: color),
                in: area)
            return
        }
        frame.write(
            text, at: Position(column: area.column + 1 + room - needed, row: area.row),
            style: Style(foreground: color), in: area)
        drawVerdict(at: start, room: verdictRoom, into: &frame, context: context)
    }

    private func drawVerdict(at start: Position, room: Int, into frame: inout Frame, context: DrawingContext) {
        guard let verdict else { return }
        var column = start.column
        let end = start.column + room
        let write = { (text: String, style: Style, frame: inout Frame) in
            let cut = context.text(text).truncated(to: end - column, ellipsis: context.ellipsis)
            column += frame.write(cut, at: Position(column: column, row: start.row), style: style)
        }
        if let ending {
            write(ending, context.textStyle, &frame)
            guard column + 4 < end else { return }
            write(" · ", context.dimStyle, &frame)
        }
        let color = verdict.color(in: context.theme)
        if let subject = verdict.subject { write("\(subject): ", context.textStyle, &frame) }
        write("\(verdict.mark) \(verdict.finding)", Style(foreground: color, attributes: .bold), &frame)
        guard !verdict.advice.isEmpty, column + 8 < end else { return }
        write(": \(verdict.advice)", context.textStyle, &frame)
    }
}
