import Messages
import Recipes
import Shell
import TerminalUI
import Training

/// The recipe as it stands over the scene: what `:export` would write.
struct RecipeTextView {
    var text: String
    var scroll: Int

    private static let widest = 100

    private var lines: [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    func scrollLimit(in size: Size) -> Int { max(0, lines.count - rows(in: size)) }

    /// Lines of text on a screen of that size.
    func rows(in size: Size) -> Int { max(1, min(size.rows - 2, lines.count)) }

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let lines = lines
        let longest = lines.map { String($0).displayWidth }.max() ?? 0
        let width = min(area.columns, max(min(longest + 4, RecipeTextView.widest), 64))
        let height = min(area.rows, lines.count + 2)
        let box = Rect(
            column: area.column + (area.columns - width) / 2, row: area.row + (area.rows - height) / 2,
            columns: width, rows: height)
        frame.fill(box)
        let panel = Panel(
            title: localized("The recipe as it stands"),
            reading: width >= 60 ? localized(": writes it to a file · arrows · Esc") : localized(": export · Esc"),
            isFocused: true)
        panel.render(into: &frame, area: box, context: context)
        let inside = panel.interior(of: box).inset(columns: 1, rows: 0)
        for (offset, line) in lines.dropFirst(scroll).prefix(inside.rows).enumerated() {
            frame.write(
                context.text(String(line)).truncated(to: inside.columns, ellipsis: context.ellipsis),
                at: Position(column: inside.column, row: inside.row + offset), style: context.textStyle, in: inside)
        }
    }
}

extension DashboardModel {
    mutating func pressInRecipe(_ key: Key, text: String, scroll: Int) -> [Effect] {
        let view = RecipeTextView(text: text, scroll: scroll)
        let limit = view.scrollLimit(in: size)
        let page = view.rows(in: size) - 1
        switch key {
        case .up: mode = .recipe(text: text, scroll: max(0, scroll - 1))
        case .down: mode = .recipe(text: text, scroll: min(limit, scroll + 1))
        case .pageUp: mode = .recipe(text: text, scroll: max(0, scroll - page))
        case .pageDown: mode = .recipe(text: text, scroll: min(limit, scroll + page))
        case .home: mode = .recipe(text: text, scroll: 0)
        case .end: mode = .recipe(text: text, scroll: limit)
        default:
            switch commands().action(for: key) {
            case .screen(.command), .writeOut: openCommandLine("export \(initialRecipe.name)-edited.yaml")
            case .back: mode = .normal
            case .screen(.quit): return [.exit(.quit)]
            default: break
            }
        }
        return []
    }
}
