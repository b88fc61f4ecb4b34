package import TerminalUI

/// Where the launcher's parts stand.
package struct LauncherLayout: Hashable {
    package var header: Rect
    package var list: Rect
    /// nil where there is no room for it.
    package var miniature: Rect?
    package var lesson: Rect
    package var footer: Rect

    private static let smallestMiniature = Size(columns: 30, rows: 8)

    package init(size: Size) {
        let (header, belowHeader) = Rect(size).splitRows(at: 2)
        let (body, footer) = belowHeader.splitRows(at: belowHeader.rows - 1)
        self.header = header
        self.footer = footer
        guard body.columns >= 70 else {
            (list, lesson) = body.splitRows(at: max(4, body.rows - max(6, body.rows / 3)))
            return
        }
        let (left, right) = body.splitColumns(at: min(58, max(34, body.columns * 2 / 5)))
        list = left
        let rows = max(LauncherLayout.smallestMiniature.rows, right.rows * 6 / 11)
        guard right.columns >= LauncherLayout.smallestMiniature.columns, right.rows - rows >= 8 else {
            lesson = right
            return
        }
        (miniature, lesson) = right.splitRows(at: rows)
    }
}
