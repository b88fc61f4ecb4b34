package import TerminalUI

extension LauncherModel {
    package func view(size: Size, capabilities: Capabilities) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext(capabilities: capabilities, theme: theme)
        guard size.fitsScene else {
            SizeNotice(size: size).render(into: &frame, area: frame.bounds, context: context)
            return frame
        }
        let (header, belowHeader) = frame.bounds.splitRows(at: 2)
        let (body, footer) = belowHeader.splitRows(at: belowHeader.rows - 1)
        drawHeader(in: header, into: &frame, context: context)
        let isWide = body.columns >= 70
        let (list, details) =
            isWide
            ? body.splitColumns(at: max(34, body.columns * 2 / 5)) : body.splitRows(at: max(4, body.rows - 6))
        drawList(in: list, into: &frame, context: context)
        drawDetails(in: details, into: &frame, context: context)
        drawFooter(in: footer, into: &frame, context: context)
        if context.isASCII { frame.replaceNonASCII() }
        return frame
    }

    private func drawHeader(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        let start = Position(column: area.column + 1, row: area.row)
        let used = frame.write(
            Phrases.programName, at: start, style: Style(foreground: context.theme.accent, attributes: .bold), in: area)
        let room = area.columns - used - 3
        frame.write(
            context.text(" · " + Phrases.programSummary).truncated(to: room, ellipsis: context.ellipsis),
            at: Position(column: start.column + used, row: area.row), style: context.textStyle, in: area)
    }

    private enum Line {
        case group(String)
        case demo(DemoEntry, index: Int)
        case gap
    }

    private var lines: [Line] {
        var lines: [Line] = []
        var group: String?
        for (index, demo) in shown.enumerated() {
            if demo.group != group {
                if group != nil { lines.append(.gap) }
                lines.append(.group(demo.group))
                group = demo.group
            }
            lines.append(.demo(demo, index: index))
        }
        return lines
    }

    private func drawList(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        let panel = Panel(title: Phrases.demosTitle, reading: "\(shown.count)", isFocused: true)
        panel.render(into: &frame, area: area, context: context)
        let inside = panel.interior(of: area)
        let lines = lines
        let picked = lines.firstIndex { if case .demo(_, selection) = $0 { true } else { false } } ?? 0
        let start = min(max(0, picked - inside.rows / 2), max(0, lines.count - inside.rows))
        if lines.isEmpty {
            frame.write(
                context.text(Phrases.nothingFound(filter)), at: Position(column: inside.column + 1, row: inside.row),
                style: context.dimStyle, in: inside)
        }
        for (offset, line) in lines.dropFirst(start).prefix(inside.rows).enumerated() {
            draw(line, row: inside.row + offset, in: inside, into: &frame, context: context)
        }
    }

    private func draw(_ line: Line, row: Int, in area: Rect, into frame: inout Frame, context: DrawingContext) {
        switch line {
        case .gap: break
        case .group(let name):
            frame.write(
                context.text(name), at: Position(column: area.column + 1, row: row),
                style: Style(foreground: context.theme.dim, attributes: .bold), in: area)
        case .demo(let demo, let index):
            let isPicked = index == selection
            let text = context.text((isPicked ? "▸ " : "  ") + demo.title)
                .fitted(to: area.columns - 2, ellipsis: context.ellipsis)
            let style =
                isPicked ? Style(foreground: context.theme.focus, attributes: [.bold, .reverse]) : context.textStyle
            frame.write(text, at: Position(column: area.column + 1, row: row), style: style, in: area)
        }
    }

    private func drawDetails(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        guard let demo = selected else { return }
        let panel = Panel(title: demo.title, reading: demo.name)
        panel.render(into: &frame, area: area, context: context)
        let inside = panel.interior(of: area).inset(columns: 1, rows: area.rows > 8 ? 1 : 0)
        var paragraphs = [demo.summary].filter { !$0.isEmpty }
        if !demo.teaches.isEmpty { paragraphs.append(Phrases.teaches(demo.teaches)) }
        if area.rows > 8 { paragraphs.append(Phrases.startHint(demo.name)) }
        TextBlock(paragraphs.joined(separator: "\n\n"))
            .render(into: &frame, area: inside, context: context)
    }

    private func drawFooter(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        if isFiltering {
            let start = Position(column: area.column + 1, row: area.row)
            let used = frame.write(
                context.text("/" + filter), at: start,
                style: Style(foreground: context.theme.accent, attributes: .bold),
                in: area)
            frame.restyle(Rect(column: start.column + used, row: area.row, columns: 1, rows: 1)) {
                $0.attributes.insert(.reverse)
            }
            return
        }
        var column = area.column + 1
        for hint in Phrases.launcherHints where column + hint.key.count + hint.name.count + 1 < area.columns {
            column += frame.write(
                context.text(hint.key), at: Position(column: column, row: area.row),
                style: Style(foreground: context.theme.accent, attributes: .bold), in: area)
            column +=
                frame.write(
                    context.text(" " + hint.name), at: Position(column: column, row: area.row),
                    style: context.textStyle,
                    in: area) + 2
        }
    }
}
