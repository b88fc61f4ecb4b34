import Expressions
import Calculus
import Messages
package import Shell

package import TerminalUI

extension ComputationGraphLab {
    package var commands: [Command<Action>] {
        let numbers: [Command<Action>] = [
            Self.variableCommand(previous: .previousVariable, next: .nextVariable, rank: 93, place: 96),
            Command(localized("turn it up, down"), .key("+", "=", does: .raise), .key("-", does: .lower))
                .hint("+ -", selectedVariable ?? "", rank: 96, place: 97),
            Self.exampleCommand(Action.example, rank: 94, place: 96),
        ]
        return clockCommands(Action.clock, step: localized("the next node"), hint: localized("next node"))
            + Self.timeCommands(
                back: .back, forward: .forward, first: .first, last: .last, ends: localized("nothing, all computed"),
                rank: 97)
            + Command<Action>.section(localized("Numbers"), numbers)
    }

    package var typedCommands: [TypedCommand<ComputationGraphLab, LabResponse<Never>>] { formulaCommands(rank: 95) }

    package func header(_ context: DrawingContext) -> HeaderView {
        let values = formula.variables.map { "\($0) \(NumberFormat.plainDecimal(formula.value(of: $0)))" }
        let total = graph.nodes.count
        let phase =
            progress <= total
            ? localized("forward \(progress) of \(total)") : localized("backward \(progress - total) of \(total)")
        return header(
            title: title, ["f = \(formula.expression.text)", values.joined(separator: ", ")], figures: [phase], context)
    }

    /// What the last step has worked out, with its numbers.
    package var verdict: VerdictWords? {
        guard let current else {
            return VerdictWords(
                mark: "·", finding: localized("nothing is computed yet"),
                advice: localized("s computes node by node, forward, then backward"), tone: .neutral)
        }
        let node = graph.nodes[current]
        return VerdictWords(
            mark: isBackward ? "◄" : "►", finding: isBackward ? backwardWords(node) : forwardWords(node), advice: "",
            tone: isBackward ? .good : .neutral)
    }

    /// `u3 = w × x = 0 × 1 = 0`.
    private func forwardWords(_ node: ComputationGraph.Node) -> String {
        let value = figure(node.value)
        switch node.operation {
        case .number, .constant: return localized("\(value) is given: a number of the formula")
        case .variable: return localized("\(node.name) = \(value) is given")
        default:
            let names = node.inputs.map(label), numbers = node.inputs.map { figure(graph.nodes[$0].value) }
            return "\(label(node.id)) = \(applied(node, names)) = \(applied(node, numbers)) = \(value)"
        }
    }

    /// `∂f/∂u3 = ∂f/∂u5 · ∂u5/∂u3 = -0.1111 · 1 = -0.1111`, a product for each node that uses it.
    private func backwardWords(_ node: ComputationGraph.Node) -> String {
        let own = "∂f/∂\(label(node.id))"
        guard node.id < graph.nodes.count - 1 else { return localized("\(own) = 1: backward begins at the result") }
        var terms: [String] = [], numbers: [String] = []
        for user in graph.nodes {
            for (input, partial) in zip(user.inputs, user.partials) where input == node.id {
                terms.append("∂f/∂\(label(user.id))·∂\(label(user.id))/∂\(label(node.id))")
                numbers.append("\(signed(user.gradient))·\(signed(partial))")
            }
        }
        let value = figure(node.gradient)
        return "\(own) = \(terms.joined(separator: " + ")) = \(numbers.joined(separator: " + ")) = \(value)"
    }

    private func applied(_ node: ComputationGraph.Node, _ inputs: [String]) -> String {
        switch inputs.count {
        case 1 where node.operation == .negate: "-\(inputs[0])"
        case 2 where node.symbol != node.name: "\(inputs[0]) \(node.symbol) \(inputs[1])"
        default: "\(node.name)(\(inputs.joined(separator: ", ")))"
        }
    }

    func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 4) }
    private func signed(_ value: Double) -> String { value < 0 ? "(\(figure(value)))" : figure(value) }

    /// What a node is called: variables and numbers as they are written, `u3` for the others.
    func label(_ node: Int) -> String {
        let node = graph.nodes[node]
        switch node.operation {
        case .number, .constant, .variable: return node.name
        default: return node.id == graph.nodes.count - 1 ? "f" : "u\(node.id)"
        }
    }
}

extension ComputationGraph.Node {
    /// `×` for `multiply`.
    var symbol: String {
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "×"
        case .divide: "÷"
        case .power: "^"
        case .negate: "-( )"
        default: name
        }
    }

    var isInput: Bool { inputs.isEmpty }
}
