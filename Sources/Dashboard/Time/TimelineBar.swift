import Messages
import TerminalUI
import Training

/// The course of a branch on one line: its edits, where others were forked from it, and the step that is shown.
struct TimelineBar {
    var timeline: TimelineSnapshot
    /// The step that is shown.
    var step: Int

    private var branch: Branch? { timeline.branches.first { $0.id == timeline.current } }

    /// The cells of the track, without its ends.
    func track(in area: Rect, context: DrawingContext) -> Rect {
        let words = caption(context).displayWidth
        let columns = max(0, area.columns - words - 5)
        return Rect(column: area.column + 2, row: area.row, columns: columns, rows: 1)
    }

    /// The step at a column of the track.
    func step(at column: Int, in track: Rect) -> Int {
        guard track.columns > 1 else { return timeline.presentStep }
        let place = min(max(0, column - track.column), track.columns - 1)
        return Int((Double(place) / Double(track.columns - 1) * span).rounded()) + timeline.firstStep
    }

    /// How many steps one key press goes.
    func stride(in track: Rect) -> Int { max(1, Int(span) / max(1, track.columns - 1)) }

    private var span: Double { Double(max(1, timeline.presentStep - timeline.firstStep)) }

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let track = track(in: area, context: context)
        guard track.columns >= 8 else { return }
        let row = area.row
        let ends = context.isASCII ? ("|", "-", "|") : ("├", "─", "┤")
        let line = ends.0 + String(repeating: ends.1, count: track.columns) + ends.2
        frame.write(line, at: Position(column: area.column + 1, row: row), style: context.dimStyle, in: area)
        for edit in branch?.edits ?? [] where edit.step <= timeline.presentStep {
            mark(context.isASCII ? "^" : "▲", at: edit.step, color: context.theme.accent, in: track, &frame)
        }
        for other in timeline.branches where other.parent == timeline.current {
            mark(context.isASCII ? "*" : "◆", at: other.forkStep, color: context.theme.warning, in: track, &frame)
        }
        if let branch, branch.parent != nil {
            mark(context.isASCII ? "*" : "◇", at: branch.forkStep, color: context.theme.warning, in: track, &frame)
        }
        mark(context.isASCII ? "o" : "●", at: step, color: context.theme.focus, in: track, &frame)
        let words = caption(context)
        frame.write(
            words, at: Position(column: area.column + area.columns - words.displayWidth - 1, row: row),
            style: step < timeline.presentStep ? Style(foreground: context.theme.warning) : context.textStyle, in: area)
    }

    private func caption(_ context: DrawingContext) -> String {
        var words =
            step < timeline.presentStep
            ? localized(
                "\(localized("step")) \(NumberFormat.grouped(step)) of \(NumberFormat.grouped(timeline.presentStep))")
            : "\(localized("step")) \(NumberFormat.grouped(timeline.presentStep))"
        if timeline.branches.count > 1, let branch,
            let place = timeline.branches.firstIndex(where: { $0.id == branch.id })
        {
            words += " · " + localized("\(branch.name) (\(place + 1) of \(timeline.branches.count))")
        }
        return context.text(words)
    }

    private func mark(_ glyph: String, at step: Int, color: Color, in track: Rect, _ frame: inout Frame) {
        let share = Double(step - timeline.firstStep) / span
        let column = track.column + Int((min(max(0, share), 1) * Double(track.columns - 1)).rounded())
        frame.write(
            glyph, at: Position(column: column, row: track.row), style: Style(foreground: color, attributes: .bold))
    }
}
