import Expressions
import Calculus
import Messages
package import Shell

package import TerminalUI

extension ChainRuleLab {
    package var commands: [Command<Action>] {
        let path = Command(localized("the next path"), .key(",", does: Action.nextPath))
            .hint(",", localized("path"), rank: paths.count > 1 ? 96 : 10, place: 96)
        let numbers: [Command<Action>] = [
            Self.variableCommand(
                previous: .previousVariable, next: .nextVariable, rank: formula.variables.count > 1 ? 95 : 9, place: 95),
            Command(localized("turn it up, down"), .key("+", "=", .right, does: .raise), .key("-", .left, does: .lower))
                .hint("+ -", variable, rank: 97),
            Self.exampleCommand(Action.example, rank: 94),
        ]
        return clockCommands(Action.clock, step: localized("the next rate"), hint: localized("next rate"))
            + Command<Action>.section(localized("Run"), [path])
            + Command<Action>.section(localized("Numbers"), numbers)
    }

    package var typedCommands: [TypedCommand<ChainRuleLab, LabResponse<Never>>] { formulaCommands(rank: 93) }

    package func header(_ context: DrawingContext) -> HeaderView {
        let values = formula.variables.map { "\($0) \(NumberFormat.plainDecimal(formula.value(of: $0)))" }
        return header(
            title: title, ["f = \(formula.expression.text)", values.joined(separator: ", "), "∂f/∂\(variable)"],
            figures: paths.count > 1 ? [localized("path \(current + 1) of \(paths.count)")] : [], context)
    }

    func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 4) }
    private func signed(_ value: Double) -> String { value < 0 ? "(\(figure(value)))" : figure(value) }

    package var verdict: VerdictWords? {
        guard let path else {
            return VerdictWords(
                mark: "·", finding: localized("\(variable) does not reach the result"), advice: "", tone: .neutral)
        }
        if isAtEnd {
            let products = paths.map { signed($0.product) }.joined(separator: " + ")
            let sum = paths.count > 1 && !hasMorePaths ? "\(products) = " : ""
            return VerdictWords(
                mark: "✓", finding: "∂f/∂\(variable) = \(sum)\(figure(derivative))",
                advice: paths.count > 1
                    ? localized("rates multiply along a path, paths add up")
                    : localized("the rates multiply along the path"), tone: .good)
        }
        guard links > 0 else {
            return VerdictWords(
                mark: "·", finding: localized("each function in the chain has its own rate"),
                advice: localized("s shows one after another"), tone: .neutral)
        }
        let known = path.rates.prefix(links)
        return VerdictWords(
            mark: "►",
            finding: "∂\(label(path.nodes[links]))/∂\(variable) = "
                + (known.count > 1 ? known.map(signed).joined(separator: " · ") + " = " : "")
                + figure(known.reduce(1, *)),
            advice: "", tone: .neutral)
    }
}

extension LabPanel<ChainRuleLab> {
    package static var path: Self { LabPanel("path") { lab, _ in ChainPathPanel(lab: lab) } }
}

/// One path: the nodes below one another, the rates between them, and their product so far.
struct ChainPathPanel: PanelView {
    var lab: ChainRuleLab

    var titles: [String] { [localized("Along the path: each rate times those before"), localized("Along the path")] }
    var readings: [String] { lab.paths.count > 1 ? [localized("path \(lab.current + 1) of \(lab.paths.count)")] : [] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let path = lab.path, !area.isEmpty else { return }
        let count = path.nodes.count
        // A node and a rate take two lines; three where there is room.
        let stride = count * 3 - 2 <= area.rows ? 3 : 2
        let needed = (count - 1) * stride + 1
        let first = needed <= area.rows ? 0 : max(0, min(needed - area.rows, lab.links * stride - area.rows / 2))
        var product = 1.0
        for (index, id) in path.nodes.enumerated() {
            let row = area.row + index * stride - first
            draw(id, index: index, row: row, into: &frame, area: area, context: context)
            guard index < path.rates.count else { continue }
            product *= path.rates[index]
            for line in 1..<stride {
                write("│", column: area.column + 1, row: row + line, style: context.dimStyle, &frame, area, context)
            }
            let isKnown = index < lab.links
            let next = lab.label(path.nodes[index + 1]), own = lab.label(id)
            let rate = isKnown ? lab.figure(path.rates[index]) : "?"
            write(
                "× \(rate)", column: area.column + 4, row: row + stride / 2,
                style: isKnown
                    ? Style(foreground: context.theme.seriesColor(1), attributes: index + 1 == lab.links ? .bold : [])
                    : context.dimStyle, &frame, area, context)
            write(
                "∂\(next)/∂\(own)", column: area.column + 17, row: row + stride / 2, style: context.dimStyle, &frame,
                area, context)
            guard isKnown, area.columns >= 44 else { continue }
            write(
                "∂\(next)/∂\(lab.variable) = \(lab.figure(product))", column: area.column + min(area.columns - 22, 34),
                row: row + stride / 2, style: context.textStyle, &frame, area, context)
        }
    }

    private func draw(
        _ id: Int, index: Int, row: Int, into frame: inout Frame, area: Rect, context: DrawingContext
    ) {
        let node = lab.graph.nodes[id]
        let isReached = index <= lab.links
        let style = Style(
            foreground: isReached ? context.theme.text : context.theme.dim,
            attributes: index == lab.links ? .bold : [])
        let words = node.isInput ? lab.label(id) : "\(lab.label(id)) = \(inner(node))"
        write(
            "●", column: area.column + 1, row: row, style: Style(foreground: context.theme.accent), &frame, area,
            context)
        write(
            "\(words) = \(lab.figure(node.value))", column: area.column + 4, row: row, style: style, &frame, area,
            context)
    }

    /// What a node does to its inputs, by their names.
    private func inner(_ node: ComputationGraph.Node) -> String {
        let inputs = node.inputs.map(lab.label)
        switch inputs.count {
        case 2 where node.symbol != node.name: return "\(inputs[0]) \(node.symbol) \(inputs[1])"
        case 1 where node.operation == .negate: return "-\(inputs[0])"
        default: return "\(node.name)(\(inputs.joined(separator: ", ")))"
        }
    }

    private func write(
        _ text: String, column: Int, row: Int, style: Style, _ frame: inout Frame, _ area: Rect,
        _ context: DrawingContext
    ) {
        guard row >= area.row, row < area.row + area.rows else { return }
        let room = area.column + area.columns - column
        frame.write(
            context.text(text).truncated(to: room, ellipsis: context.ellipsis),
            at: Position(column: column, row: row), style: style, in: area)
    }
}

extension LabPanel<ChainRuleLab> {
    package static var plot: Self { LabPanel("plot") { lab, _ in ChainPlotPanel(lab: lab) } }
}

/// f against the variable, with the tangent of the slope that the chain rule gives.
struct ChainPlotPanel: PanelView {
    var lab: ChainRuleLab

    var titles: [String] { [localized("f against \(lab.variable), and its tangent"), "f(\(lab.variable))"] }
    var readings: [String] { ["\(localized("slope")) \(lab.figure(lab.derivative))"] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let place = lab.formula.value(of: lab.variable)
        let window = (place - 1.5)...(place + 1.5)
        let curve = FunctionChart.Curve(name: "f") { [lab] in lab.formula.value(lab.variable, at: $0) }
        let value = lab.graph.value
        let tangent = [window.lowerBound, window.upperBound].map { SIMD2($0, value + lab.derivative * ($0 - place)) }
        FunctionChart(
            domain: ChartDomain(x: window, y: FunctionChart.fittingRange(of: [curve], over: window)), curves: [curve],
            lines: [PlaneLine(points: tangent, color: context.theme.seriesColor(1), stroke: .dashed, asciiMark: "-")],
            points: [FunctionChart.Point(x: place, y: value)], xLabel: lab.variable, showsLegend: false
        ).render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<ChainRuleLab> {
    package static var values: Self { LabPanel("values") { lab, _ in ChainPathsPanel(lab: lab) } }
}

/// Every path with its product, their sum, and the same by the formula and by a nudge.
struct ChainPathsPanel: PanelView {
    var lab: ChainRuleLab

    var titles: [String] { [localized("All paths from \(lab.variable) to f")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let arrow = context.isASCII ? " > " : "→"
        var rows = lab.paths.enumerated().map { index, path in
            let isKnown = index < lab.current || (index == lab.current && lab.links == path.rates.count)
            return [
                path.nodes.map(lab.label).joined(separator: arrow),
                path.rates.map(lab.figure).joined(separator: " · "), isKnown ? lab.figure(path.product) : "?",
            ]
        }
        let shown = max(1, min(rows.count, area.rows - 7))
        let selected = min(lab.current, rows.count - 1)
        rows = rows.enumerated().filter { $0.offset < shown || $0.offset == selected }.map(\.element)
        let (top, bottom) = area.splitRows(at: rows.count + 2)
        Table(
            columns: [
                Table.Column(localized("path")), Table.Column(localized("rates")),
                Table.Column(localized("product"), alignment: .right),
            ], rows: rows, selectedRow: min(selected, rows.count - 1)
        ).render(into: &frame, area: top, context: context)
        let figure = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: 8) }
        let nudge = 1e-3, place = lab.formula.value(of: lab.variable)
        let nudged = (lab.formula.value(lab.variable, at: place + nudge) - lab.graph.value) / nudge
        let sum = lab.isAtEnd ? figure(lab.derivative) : "?"
        Table(
            columns: [Table.Column(""), Table.Column("", alignment: .right)],
            rows: [
                [
                    lab.hasMorePaths
                        ? localized("sum over all paths, more than are listed") : localized("sum over the paths"), sum,
                ],
                [localized("Δf/Δ\(lab.variable) of a nudge by 0.001"), figure(nudged)],
                [
                    "∂f/∂\(lab.variable) = \(lab.formula.expression.derivative(by: lab.variable).text)",
                    figure(lab.derivative),
                ],
            ], showsHeader: false
        ).render(into: &frame, area: bottom, context: context)
    }
}
