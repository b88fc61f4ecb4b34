import Expressions
import Calculus
import Datasets
import Messages
import Recipes
import TerminalUI

/// A formula at a point: its value, its gradient by every method, and its computation graph.
struct GradientReport {
    private let graph: ComputationGraph
    private let point: [Double]
    private let derivatives: [Expression]
    /// A gradient for each method, in the order in which they are written.
    private let methods: [(name: String, gradient: [Double])]

    private var variables: [String] { graph.expression.variables }

    init(of formula: Expression, at point: [Double]) {
        self.point = point
        graph = ComputationGraph(formula, at: point)
        derivatives = formula.variables.map { formula.derivative(by: $0) }
        methods = [
            ("reverse", graph.gradient), ("forward", formula.forwardGradient(at: point)),
            ("symbolic", derivatives.map { $0.value(at: point) }), ("numeric", formula.numericGradient(at: point)),
        ]
    }

    /// - Throws: `InputError` (`data`) where the value or the gradient is no finite number.
    func refuseNonFinite() throws(InputError) {
        if !graph.value.isFinite {
            let fault = graph.nodes.first { !$0.value.isFinite }
            throw InputError(
                .data,
                """
                the value is not finite: \(fault?.formula ?? "the formula") is \(Self.words(fault?.value ?? graph.value)) \
                here
                """)
        }
        for (name, derivative) in zip(variables, graph.gradient) where !derivative.isFinite {
            throw InputError(.data, "the derivative by \(name) is not finite here: \(Self.words(derivative))")
        }
    }

    /// A number that is not finite; whether there is a sign before "nan" says nothing.
    private static func words(_ value: Double) -> String { value.isNaN ? "nan" : "\(value)" }

    func lines(_ format: GradientFormat) -> [String] {
        switch format {
        case .text: text
        case .json: [json]
        case .dot: dot
        }
    }

    // MARK: Text

    private var text: [String] {
        var lines = ["f = \(graph.expression.text)", "value  \(figure(graph.value))"]
        guard !variables.isEmpty else { return lines }
        lines.append("")
        for (name, derivative) in zip(variables, derivatives) { lines.append("df/d\(name) = \(derivative.text)") }
        lines.append("")
        var columns = [["name"] + variables, ["at"] + point.map(figure)]
        for method in methods { columns.append([method.name] + method.gradient.map(figure)) }
        let padded = columns.map { column in
            let width = column.map(\.displayWidth).max() ?? 0
            return column.map { String(repeating: " ", count: width - $0.displayWidth) + $0 }
        }
        for row in 0...variables.count { lines.append(padded.map { $0[row] }.joined(separator: "  ")) }
        lines.append("")
        lines += graphTable
        return lines
    }

    /// The nodes in the order in which they are computed.
    private var graphTable: [String] {
        var rows = [["node", "operation", "inputs", "value", "gradient"]]
        for node in graph.nodes {
            rows.append([
                "\(node.id)", node.name, node.inputs.map { "\($0)" }.joined(separator: " "), figure(node.value),
                figure(node.gradient),
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].displayWidth)
                return column == 1 || column == 2 ? row[column] + space : space + row[column]
            }.joined(separator: "  ")
        }
    }

    private func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 10) }

    // MARK: JSON

    private var json: String {
        let reverse = methods.first?.gradient ?? []
        let formulas = zip(variables, derivatives).map { "\($0.jsonLiteral):\($1.text.jsonLiteral)" }
        let results = methods.map { "\($0.name.jsonLiteral):\(object($0.gradient))" }
        let nodes = graph.nodes.map { node in
            "{\"id\":\(node.id),\"operation\":\(node.name.jsonLiteral),"
                + "\"inputs\":[\(node.inputs.map { "\($0)" }.joined(separator: ","))],"
                + "\"value\":\(number(node.value)),\"gradient\":\(number(node.gradient))}"
        }
        return "{\"value\":\(number(graph.value)),\"gradients\":\(object(reverse)),"
            + "\"symbolic\":{\(formulas.joined(separator: ","))},\"methods\":{\(results.joined(separator: ","))},"
            + "\"nodes\":[\(nodes.joined(separator: ","))]}"
    }

    private func object(_ values: [Double]) -> String {
        "{" + zip(variables, values).map { "\($0.jsonLiteral):\(number($1))" }.joined(separator: ",") + "}"
    }

    private func number(_ value: Double) -> String {
        value.isFinite ? value == 0 ? "0.0" : "\(value)" : "null"
    }

    // MARK: Graphviz

    private var dot: [String] {
        var lines = ["digraph gradient {", "    rankdir=LR;", "    node [shape=box, fontname=\"monospace\"];"]
        for node in graph.nodes {
            let label = "\(node.name)\nvalue \(figure(node.value))\ngradient \(figure(node.gradient))"
            lines.append("    n\(node.id) [label=\(label.jsonLiteral)];")
        }
        for node in graph.nodes {
            for (input, partial) in zip(node.inputs, node.partials) {
                lines.append("    n\(input) -> n\(node.id) [label=\(figure(partial).jsonLiteral)];")
            }
        }
        return lines + ["}"]
    }
}
