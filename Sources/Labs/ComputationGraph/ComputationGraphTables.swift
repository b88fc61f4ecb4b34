import Expressions
import Calculus
import Messages
import Shell
import TerminalUI

extension LabPanel<ComputationGraphLab> {
    package static var nodes: Self { LabPanel("nodes") { lab, _ in GraphNodesPanel(lab: lab) } }
}

/// Every node with what it computes, its value and its gradient as far as they are known.
struct GraphNodesPanel: PanelView {
    var lab: ComputationGraphLab

    var titles: [String] { [localized("Nodes, in the order of computing")] }

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
                Table.Column(localized("node")), Table.Column("="),
                Table.Column(localized("value"), alignment: .right),
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

extension LabPanel<ComputationGraphLab> {
    package static var methods: Self { LabPanel("methods") { lab, _ in GradientMethodsPanel(lab: lab) } }
}

/// The gradient by four methods, with what each costs and how far it is off.
struct GradientMethodsPanel: PanelView {
    var lab: ComputationGraphLab

    var titles: [String] { [localized("The gradient by four methods"), localized("Four methods")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let expression = lab.formula.expression, point = lab.formula.point
        let names = expression.variables
        guard !names.isEmpty else {
            TextBlock(localized("the formula has no variables")).render(into: &frame, area: area, context: context)
            return
        }
        let derivatives = names.map { expression.derivative(by: $0) }
        let nodes = expression.nodes.count
        let reverse = lab.graph.gradient
        let methods: [(name: String, gradient: [Double], cost: Int)] = [
            (localized("reverse"), reverse, 2 * nodes),
            (localized("forward"), expression.forwardGradient(at: point), 2 * nodes * names.count),
            (
                localized("symbolic"), derivatives.map { $0.value(at: point) },
                derivatives.reduce(0) { $0 + $1.nodes.count }
            ),
            (localized("numeric"), expression.numericGradient(at: point), 2 * nodes * names.count),
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
            columns: [Table.Column(localized("method"))]
                + names.map { Table.Column("∂f/∂\($0)", alignment: .right) }
                + [
                    Table.Column(localized("off by"), alignment: .right),
                    Table.Column(localized("cost"), alignment: .right),
                ], rows: rows
        ).render(into: &frame, area: top, context: context)
        let formulas = zip(names, derivatives).map { "`∂f/∂\($0)` = \($1.text)" }
        TextBlock(
            (formulas + [
                localized(
                    """
                    Cost is in nodes computed: this graph has \(nodes). Reverse mode goes forward once and back \
                    once, whatever the number of variables; forward mode and differences (f(x+h) - f(x-h))/2h go \
                    once more for each; symbolic evaluates a formula for each.
                    """
                ),
                localized(
                    """
                    The graph here is fixed ahead: built once from the formula, run for any numbers. A library may \
                    also record it while the program runs, anew each time, so that loops and conditions may differ \
                    from run to run; going backward is the same.
                    """
                ),
            ]).joined(separator: "\n\n")
        ).render(into: &frame, area: bottom, context: context)
    }
}
