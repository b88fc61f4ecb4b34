import Calculus
import TerminalUI

/// Every node with what it computes, its value and its gradient as far as they are known.
struct GraphNodesPanel: PanelView {
    var lab: ComputationGraphLab

    var titles: [String] { [Phrases.nodesTitle] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let digits = area.columns >= 60 ? 10 : 5
        let figure = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: digits) }
        let rows = lab.graph.nodes.map { node in
            [
                lab.label(node.id), operation(node), lab.hasValue(node.id) ? figure(node.value) : "?",
                lab.hasGradient(node.id) ? figure(node.gradient) : "?",
            ]
        }
        Table(
            columns: [
                Table.Column(Phrases.nodeColumn), Table.Column("="),
                Table.Column(Phrases.valueColumn, alignment: .right),
                Table.Column("∂f/∂", alignment: .right),
            ], rows: rows, selectedRow: lab.current
        ).render(into: &frame, area: area, context: context)
    }

    private func operation(_ node: ComputationGraph.Node) -> String {
        let inputs = node.inputs.map(lab.label)
        switch inputs.count {
        case 0: return node.name
        case 2 where node.symbol != node.name: return "\(inputs[0]) \(node.symbol) \(inputs[1])"
        case 1 where node.operation == .negate: return "-\(inputs[0])"
        default: return "\(node.name)(\(inputs.joined(separator: ", ")))"
        }
    }
}

/// The gradient by four methods, with what each costs and how far it is off.
struct GradientMethodsPanel: PanelView {
    var lab: ComputationGraphLab

    var titles: [String] { [Phrases.methodsTitle, Phrases.methodsShortTitle] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let expression = lab.formula.expression, point = lab.formula.point
        let names = expression.variables
        guard !names.isEmpty else {
            TextBlock(Phrases.noVariables).render(into: &frame, area: area, context: context)
            return
        }
        let derivatives = names.map { expression.derivative(by: $0) }
        let nodes = expression.nodes.count
        let reverse = lab.graph.gradient
        let methods: [(name: String, gradient: [Double], cost: Int)] = [
            (Phrases.reverseMode, reverse, 2 * nodes),
            (Phrases.forwardMode, expression.forwardGradient(at: point), 2 * nodes * names.count),
            (
                Phrases.symbolicMethod, derivatives.map { $0.value(at: point) },
                derivatives.reduce(0) { $0 + $1.nodes.count }
            ),
            (Phrases.numericMethod, expression.numericGradient(at: point), 2 * nodes * names.count),
        ]
        let digits = area.columns >= 60 ? 10 : 5
        let rows = methods.map { method in
            let error = zip(method.gradient, reverse).map { abs($0 - $1) }.max() ?? 0
            return [method.name]
                + method.gradient.map { NumberFormat.plainDecimal($0, significantDigits: digits) }
                + [error == 0 ? "0" : NumberFormat.scientific(error, significantDigits: 1), "\(method.cost)"]
        }
        let (top, bottom) = area.splitRows(at: rows.count + 2)
        Table(
            columns: [Table.Column(Phrases.methodColumn)]
                + names.map { Table.Column("∂f/∂\($0)", alignment: .right) }
                + [
                    Table.Column(Phrases.offColumn, alignment: .right),
                    Table.Column(Phrases.costColumn, alignment: .right),
                ], rows: rows
        ).render(into: &frame, area: top, context: context)
        let formulas = zip(names, derivatives).map { "`∂f/∂\($0)` = \($1.text)" }
        TextBlock(
            (formulas + [Phrases.costNote(nodes), Phrases.graphNote]).joined(separator: "\n\n")
        ).render(into: &frame, area: bottom, context: context)
    }
}
