import TerminalUI

/// The keys that matter now, or the command being typed.
struct FooterView {
    var model: DashboardModel
    /// Panels that a Tab would bring.
    var hidden: [PanelKind]

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        if case .command(let line) = model.mode {
            draw(line, into: &frame, area: area, context: context)
            return
        }
        let items = hints.map { LineItem("\($0.key) \($0.name)", rank: $0.rank, style: context.textStyle) }
        let kept = items.fitted(to: area.columns - 2, separator: "  ")
        var column = area.column + 1
        for item in kept {
            guard let hint = hints.first(where: { $0.rank == item.rank }) else { continue }
            let row = area.row
            let keyStyle = Style(foreground: context.theme.accent, attributes: .bold)
            column += frame.write(
                context.text(hint.key), at: Position(column: column, row: row), style: keyStyle, in: area)
            column += frame.write(
                " " + context.text(hint.name), at: Position(column: column, row: row), style: context.textStyle,
                in: area)
            column += 2
        }
    }

    private struct Hint {
        var key: String
        var name: String
        var rank: Int
    }

    private var hints: [Hint] {
        if case .inspecting(let kind, _, _) = model.mode {
            return [
                Hint(key: "← →", name: kind == .boundary ? Phrases.hintAcross : Phrases.hintStep, rank: 12),
                Hint(key: "↑ ↓", name: Phrases.hintUpDown, rank: kind == .boundary ? 11 : -1),
                Hint(key: "space", name: Phrases.hintPause(isRunning: model.isRunning), rank: 9),
                Hint(key: "Esc", name: Phrases.hintLeaveCursor, rank: 13),
                Hint(key: "q", name: Phrases.hintQuit, rank: 10),
            ].filter { $0.rank >= 0 }
        }
        let hasDiverged = model.state == .diverged
        return [
            Hint(key: "space", name: Phrases.hintPause(isRunning: model.isRunning), rank: hasDiverged ? 0 : 17),
            Hint(key: "s", name: Phrases.hintStep, rank: hasDiverged ? 1 : 11),
            Hint(key: "+ -", name: Phrases.hintRate, rank: 18),
            Hint(key: "r", name: Phrases.hintRestart, rank: model.state.hasEnded ? 16 : 13),
            Hint(key: "a", name: Phrases.hintActivation, rank: 12),
            Hint(key: "o", name: Phrases.hintOptimizer, rank: 9),
            Hint(key: "d", name: Phrases.hintData, rank: 8),
            Hint(key: "[ ]", name: Phrases.hintBatch, rank: 6),
            Hint(key: "< >", name: Phrases.hintSpeed, rank: 10),
            Hint(
                key: "Tab", name: hidden.isEmpty ? Phrases.hintPanel : Phrases.hintMorePanels,
                rank: hidden.isEmpty ? 5 : 14),
            Hint(key: "z", name: model.isZoomed ? Phrases.hintUnzoom : Phrases.hintZoom, rank: model.isZoomed ? 15 : 4),
            Hint(key: ":", name: Phrases.hintCommand, rank: 3),
            Hint(key: "?", name: Phrases.hintHelp, rank: 19),
            Hint(key: "q", name: Phrases.hintQuit, rank: 20),
        ]
    }

    private func draw(_ line: CommandLine, into frame: inout Frame, area: Rect, context: DrawingContext) {
        let room = max(1, area.columns - 3)
        let before = String(line.text[..<line.cursor])
        let start = before.displayWidth >= room ? line.cursor - room + 1 : 0
        let shown = context.text(String(line.text[max(0, start)...]))
        let style = Style(foreground: context.theme.accent, attributes: .bold)
        frame.write(":", at: Position(column: area.column + 1, row: area.row), style: style, in: area)
        frame.write(shown, at: Position(column: area.column + 2, row: area.row), style: context.textStyle, in: area)
        let column = area.column + 2 + String(line.text[max(0, start)..<line.cursor]).displayWidth
        frame.restyle(Rect(column: column, row: area.row, columns: 1, rows: 1)) { $0.attributes.insert(.reverse) }
        if line.text.isEmpty {
            frame.write(
                context.text(Phrases.commandHint), at: Position(column: area.column + 4, row: area.row),
                style: context.dimStyle, in: area)
        }
    }
}
