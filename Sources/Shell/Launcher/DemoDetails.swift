import Messages
package import TerminalUI

/// What the picked demo is about: its concepts and the first lines of its lesson.
package struct DemoDetails: Widget {
    package var demo: DemoEntry

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let fits = demo.title.displayWidth + demo.name.displayWidth + 9 <= area.columns
        let panel = Panel(title: fits ? demo.title : demo.name, reading: fits ? demo.name : "")
        panel.render(into: &frame, area: area, context: context)
        let inside = panel.interior(of: area).inset(columns: 1, rows: 0)
        let text = paragraphs(rows: inside.rows, hasTitle: fits).joined(separator: "\n\n")
        if inside.columns >= 100 {
            TextColumns(text).render(into: &frame, area: inside, context: context)
        } else {
            TextBlock(text).render(into: &frame, area: inside, context: context)
        }
    }

    private func paragraphs(rows: Int, hasTitle: Bool) -> [String] {
        var paragraphs: [String] = []
        if !hasTitle { paragraphs.append("**\(demo.title)**") }
        let concepts = demo.teaches.isEmpty ? [] : [localized("Teaches: ") + demo.teaches.joined(separator: ", ")]
        let start = localized("Enter starts it. From a shell: `neuroscope demo \(demo.name)`")
        guard let lesson = demo.lesson else {
            return paragraphs + [demo.summary].filter { !$0.isEmpty } + concepts + (rows >= 6 ? [start] : [])
        }
        if rows >= 10 { paragraphs += concepts }
        return paragraphs + [lesson.text(reached: demo.reachedGoals)]
    }
}
