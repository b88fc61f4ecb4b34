import Expressions
import Calculus
import Messages
import Shell
import TerminalUI

extension LabPanel<ComputationGraphLab> {
    package static var graph: Self { LabPanel("graph", isHero: true) { lab, _ in ComputationGraphPanel(lab: lab) } }
}

/// The graph: boxes with values and gradients as far as they are known, and edges between them.
struct ComputationGraphPanel: PanelView {
    var lab: ComputationGraphLab

    var titles: [String] { ["f = \(lab.formula.expression.text)", localized("Graph")] }
    var readings: [String] {
        lab.isBackward
            ? [localized("gradients ∂ = ∂f/∂node, backward"), localized("backward")]
            : [localized("values, forward"), localized("forward")]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty else { return }
        let nodes = lab.graph.nodes
        let width = { (id: Int, style: GraphLayout.Style) in
            let lines = lines(of: id, context: context).map(\.displayWidth)
            return style == .linesDown ? max(lines[0] + 1 + lines[1], lines[2]) : lines.max() ?? 0
        }
        guard let layout = GraphLayout(nodes, in: area, width: width) else {
            drawTree(into: &frame, area: area, context: context)
            return
        }
        drawEdges(layout, into: &frame, area: area, context: context)
        for node in nodes { draw(node, layout, into: &frame, area: area, context: context) }
    }

    /// What stands in a box, of a width that does not change as numbers appear.
    private func lines(of id: Int, context: DrawingContext) -> [String] {
        let node = lab.graph.nodes[id]
        return [name(of: node, context), "= \(lab.figure(node.value))", context.text("∂ \(lab.figure(node.gradient))")]
    }

    private func name(of node: ComputationGraph.Node, _ context: DrawingContext) -> String {
        let label = lab.label(node.id)
        return context.text(node.isInput ? label : "\(label) \(node.symbol)")
    }

    private func draw(
        _ node: ComputationGraph.Node, _ layout: GraphLayout, into frame: inout Frame, area: Rect,
        context: DrawingContext
    ) {
        let box = layout.boxes[node.id]
        let isCurrent = node.id == lab.current
        frame.fill(box.intersection(area))
        var inside = box
        let value = lab.hasValue(node.id) ? "= \(lab.figure(node.value))" : "= ?"
        let gradient = context.text(lab.hasGradient(node.id) ? "∂ \(lab.figure(node.gradient))" : "∂ ?")
        var first = value, second = gradient
        if layout.style == .linesDown {
            first = "\(name(of: node, context)) \(value)"
            second = String(repeating: " ", count: max(0, first.displayWidth - gradient.displayWidth)) + gradient
            first = first.truncated(to: box.columns, ellipsis: context.ellipsis)
            if second.displayWidth > box.columns { second = gradient }
        } else {
            drawBorder(box, name: name(of: node, context), isCurrent: isCurrent, into: &frame, area, context)
            inside = box.inset(columns: 1, rows: 1)
        }
        let bold: Style.Attributes = isCurrent ? .bold : []
        let known = Style(foreground: context.theme.text, attributes: bold)
        frame.write(
            first, at: Position(column: inside.column, row: inside.row),
            style: lab.hasValue(node.id)
                ? isCurrent && layout.style == .linesDown
                    ? Style(foreground: context.theme.accent, attributes: [.bold, .reverse]) : known
                : context.dimStyle, in: area)
        frame.write(
            second, at: Position(column: inside.column, row: inside.row + 1),
            style: lab.hasGradient(node.id)
                ? Style(foreground: context.theme.seriesColor(1), attributes: bold) : context.dimStyle, in: area)
    }

    private func drawBorder(
        _ box: Rect, name: String, isCurrent: Bool, into frame: inout Frame, _ area: Rect, _ context: DrawingContext
    ) {
        guard box.columns >= 2, box.rows >= 2 else { return }
        Panel(title: "", isFocused: isCurrent).render(into: &frame, area: box.intersection(area), context: context)
        let style = Style(
            foreground: isCurrent ? context.theme.focus : context.theme.text, attributes: isCurrent ? .bold : [])
        frame.write(
            name.truncated(to: box.columns - 2, ellipsis: context.ellipsis),
            at: Position(column: box.column + 1, row: box.row), style: style, in: area)
    }

    /// Lines from each input to the node, those that the current step uses in its colour.
    private func drawEdges(_ layout: GraphLayout, into frame: inout Frame, area: Rect, context: DrawingContext) {
        var canvas = BrailleCanvas(size: area.size)
        for node in lab.graph.nodes {
            for input in node.inputs {
                let start = layout.boxes[input], end = layout.boxes[node.id]
                let isUsed = lab.isBackward ? input == lab.current : node.id == lab.current
                let color = isUsed ? context.theme.seriesColor(lab.isBackward ? 1 : 0) : context.theme.border
                let from: Position, to: Position
                if layout.style == .boxesAcross {
                    from = Position(column: start.column + start.columns, row: start.row + start.rows / 2)
                    to = Position(column: end.column - 1, row: end.row + end.rows / 2)
                } else {
                    from = Position(column: start.column + start.columns / 2, row: start.row + start.rows)
                    to = Position(column: end.column + end.columns / 2, row: end.row - 1)
                }
                canvas.line(
                    fromX: 2 * (from.column - area.column), fromY: 4 * (from.row - area.row) + 1,
                    toX: 2 * (to.column - area.column) + 1, toY: 4 * (to.row - area.row) + 2, color: color)
            }
        }
        canvas.draw(into: &frame, at: Position(column: area.column, row: area.row), clip: area, context: context)
        if layout.style == .boxesAcross { drawPartials(layout, into: &frame, area: area, context: context) }
    }

    /// On the edges by which gradients have gone back: what they were multiplied with.
    private func drawPartials(
        _ layout: GraphLayout, into frame: inout Frame, area: Rect, context: DrawingContext
    ) {
        for node in lab.graph.nodes where lab.hasGradient(node.id) {
            for (input, partial) in zip(node.inputs, node.partials) {
                let start = layout.boxes[input], end = layout.boxes[node.id]
                let left = start.column + start.columns, gap = end.column - left
                let text = context.text("×\(lab.figure(partial))")
                guard gap >= text.displayWidth + 4 else { continue }
                frame.write(
                    text,
                    at: Position(
                        column: left + (gap - text.displayWidth) / 2,
                        row: (start.row + start.rows / 2 + end.row + end.rows / 2) / 2), style: context.dimStyle,
                    in: area)
            }
        }
    }

    // MARK: a tree where there is no room for boxes

    private struct Branch {
        var id: Int
        var prefix: String
        /// Drawn before, where another node uses it too.
        var isRepeated: Bool
    }

    private func drawTree(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var branches: [Branch] = []
        var seen: Set<Int> = []
        grow(lab.graph.nodes.count - 1, prefix: "", lead: "", into: &branches, &seen)
        let current = branches.firstIndex { $0.id == lab.current && !$0.isRepeated } ?? 0
        let first = max(0, min(branches.count - area.rows, current - area.rows / 2))
        for (offset, branch) in branches.dropFirst(first).prefix(area.rows).enumerated() {
            let node = lab.graph.nodes[branch.id]
            let row = area.row + offset
            var column = area.column
            column += frame.write(
                context.text(branch.prefix), at: Position(column: column, row: row), style: context.dimStyle, in: area)
            let isCurrent = branch.id == lab.current
            column += frame.write(
                name(of: node, context), at: Position(column: column, row: row),
                style: Style(
                    foreground: isCurrent ? context.theme.accent : context.theme.text,
                    attributes: isCurrent ? [.bold, .reverse] : []), in: area)
            guard !branch.isRepeated || node.isInput else {
                frame.write(
                    context.text(" …"), at: Position(column: column, row: row), style: context.dimStyle, in: area)
                continue
            }
            column += frame.write(
                lab.hasValue(node.id) ? " = \(lab.figure(node.value))" : " = ?",
                at: Position(column: column, row: row),
                style: lab.hasValue(node.id) ? context.textStyle : context.dimStyle, in: area)
            frame.write(
                context.text(lab.hasGradient(node.id) ? "  ∂ \(lab.figure(node.gradient))" : "  ∂ ?"),
                at: Position(column: column, row: row),
                style: lab.hasGradient(node.id)
                    ? Style(foreground: context.theme.seriesColor(1)) : context.dimStyle, in: area)
        }
    }

    private func grow(_ id: Int, prefix: String, lead: String, into branches: inout [Branch], _ seen: inout Set<Int>) {
        let isNew = seen.insert(id).inserted
        branches.append(Branch(id: id, prefix: lead, isRepeated: !isNew))
        guard isNew, branches.count < 1000 else { return }
        let inputs = lab.graph.nodes[id].inputs
        for (offset, input) in inputs.enumerated() {
            let isLast = offset == inputs.count - 1
            grow(
                input, prefix: prefix + (isLast ? "  " : "│ "), lead: prefix + (isLast ? "└ " : "├ "), into: &branches,
                &seen)
        }
    }
}
