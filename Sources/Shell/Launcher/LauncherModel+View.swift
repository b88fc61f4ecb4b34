import Messages
package import TerminalUI

extension LauncherModel {
    package func view(size: Size, capabilities: Capabilities) -> Frame {
        Frame.ofScreen(size: size, capabilities: capabilities, theme: theme) { frame, context in
            let layout = LauncherLayout(size: size)
            drawHeader(in: layout.header, into: &frame, context: context)
            drawList(in: layout.list, into: &frame, context: context)
            if let demo = selected {
                if let area = layout.miniature { drawMiniature(of: demo, in: area, into: &frame, context: context) }
                DemoDetails(demo: demo).render(into: &frame, area: layout.lesson, context: context)
            }
            drawFooter(in: layout.footer, into: &frame, context: context)
        }
    }

    private func drawHeader(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        let start = Position(column: area.column + 1, row: area.row)
        let used = frame.write(
            "Neuroscope", at: start, style: Style(foreground: context.theme.accent, attributes: .bold), in: area)
        let room = area.columns - used - 3
        frame.write(
            context.text(" · " + localized("watch a neural network learn, change one thing, see what it did"))
                .truncated(to: room, ellipsis: context.ellipsis),
            at: Position(column: start.column + used, row: area.row), style: context.textStyle, in: area)
    }

    private func drawList(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        let count = shown.count
        let reading = count == demos.count ? "\(count)" : "\(count)/\(demos.count)"
        let panel = Panel(title: localized("Demos"), reading: reading, isFocused: true)
        panel.render(into: &frame, area: area, context: context)
        let inside = panel.interior(of: area)
        let lines = lines
        if lines.isEmpty {
            TextBlock(localized("nothing with \"\(filter)\""), color: context.theme.dim)
                .render(into: &frame, area: inside.inset(columns: 1, rows: 0), context: context)
        }
        let first = firstLine(rows: inside.rows)
        for (offset, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() {
            draw(line, row: inside.row + offset, in: inside, into: &frame, context: context)
        }
        drawMarks(first: first, count: lines.count, in: area, into: &frame, context: context)
    }

    /// Marks on the border that there is more above or below.
    private func drawMarks(
        first: Int, count: Int, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let rows = area.rows - 2
        let column = area.column + area.columns - 1
        if first > 0 {
            frame.put(
                Cell(context.isASCII ? "^" : "▲", style: context.dimStyle),
                at: Position(column: column, row: area.row + 1), in: area)
        }
        if first + rows < count {
            frame.put(
                Cell(context.isASCII ? "v" : "▼", style: context.dimStyle),
                at: Position(column: column, row: area.row + area.rows - 2), in: area)
        }
    }

    private func draw(_ line: LauncherLine, row: Int, in area: Rect, into frame: inout Frame, context: DrawingContext) {
        let start = Position(column: area.column + 1, row: row)
        switch line {
        case .gap: break
        case .group(let name, let count):
            let figure = " \(count)"
            let used = frame.write(
                context.text(name).truncated(
                    to: area.columns - 2 - figure.displayWidth, ellipsis: context.ellipsis),
                at: start, style: Style(foreground: context.theme.accent, attributes: .bold), in: area)
            frame.write(
                figure, at: Position(column: start.column + used, row: row), style: context.dimStyle, in: area)
        case .demo(let demo, let index):
            let isPicked = index == selection
            let mark = context.text(remark(on: demo))
            let text = context.text((isPicked ? "▸ " : "  ") + demo.title)
                .fitted(to: area.columns - 2 - mark.displayWidth, ellipsis: context.ellipsis)
            let style =
                isPicked ? Style(foreground: context.theme.focus, attributes: [.bold, .reverse]) : context.textStyle
            let used = frame.write(text, at: start, style: style, in: area)
            let isSuggested = demo.name == suggested
            let markStyle = isSuggested ? Style(foreground: context.theme.accent) : context.dimStyle
            frame.write(
                mark, at: Position(column: start.column + used, row: row), style: isPicked ? style : markStyle, in: area
            )
        }
    }

    /// What was done in a demo, or that it is the one to start with.
    private func remark(on demo: DemoEntry) -> String {
        let isSuggested = demo.name == suggested
        let start = demos.contains(where: \.wasOpened) ? localized("go on here") : localized("start here")
        let words = [isSuggested ? start : nil, demo.achievement].compactMap(\.self)
        return words.isEmpty ? "" : "  " + words.joined(separator: "  ")
    }

    private func drawMiniature(
        of demo: DemoEntry, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let current = miniature.flatMap {
            $0.request.demo == demo.name && $0.request.size == area.size ? $0.state : nil
        }
        if case .frame(let picture) = current {
            for row in 0..<min(area.rows, picture.size.rows) {
                for column in 0..<min(area.columns, picture.size.columns) {
                    frame[area.column + column, area.row + row] = picture[column, row]
                }
            }
            return
        }
        var words = localized("starting …")
        if case .failed(let reason) = current { words = reason }
        let panel = Panel(title: demo.name)
        panel.render(into: &frame, area: area, context: context)
        TextBlock(words, color: context.theme.dim)
            .render(into: &frame, area: panel.interior(of: area).inset(columns: 1, rows: 0), context: context)
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
            frame.write(
                context.text(localized("words of the name, the title or the subject · Enter starts · Esc leaves"))
                    .truncated(to: area.columns - used - 4, ellipsis: context.ellipsis),
                at: Position(column: start.column + used + 2, row: area.row), style: context.dimStyle, in: area)
            return
        }
        commands.footer().render(into: &frame, area: area, context: context)
    }
}
