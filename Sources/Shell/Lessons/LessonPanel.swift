import Messages
package import TerminalUI

/// A lesson and the goals reached so far.
package struct LessonPanel: PanelView {
    package var sheet: LessonSheet

    package var titles: [String] { [localized("Lesson")] }

    package var readings: [String] {
        let goals = sheet.lesson.goals.count
        return goals == 0 ? [] : [localized("goals \(sheet.reached.count) of \(goals)")]
    }

    package var hint: String { localized("e next page, then off") }

    package func pageCount(in area: Rect) -> Int { text.pageCount(in: Panel(title: "").interior(of: area).size) }

    package func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        text.render(into: &frame, area: area, context: context)
    }

    package func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        let pages = pageCount(in: border)
        guard pages > 1, border.rows >= 2 else { return }
        let words = " \(localized("page \(sheet.page + 1) of \(pages)")) "
        let column = border.column + border.columns - 2 - words.displayWidth
        frame.write(
            words, at: Position(column: column, row: border.row + border.rows - 1), style: context.dimStyle, in: border)
    }

    private var text: TextColumns { TextColumns(sheet.lesson.text(reached: sheet.reached), page: sheet.page) }
}
