import Messages
package import TerminalUI

/// What a screen says that is too small for anything else.
package struct SizeNotice: Widget {
    package var size: Size

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let has = "\(size.columns)x\(size.rows)"
        let needs = "\(minimumSceneSize.columns)x\(minimumSceneSize.rows)"
        let lines = [
            localized("Too small: \(has)."), localized("Needs \(needs)."), localized("q quits."),
        ]
        for (row, line) in lines.enumerated() {
            frame.write(
                context.text(line).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row + row), style: context.textStyle, in: area)
        }
    }
}
