package import Expressions
import Calculus
import Messages
import Shell
import TerminalUI

/// A formula as a graph: values forward and gradients backward, node by node, and the same gradient by four methods.
package struct ComputationGraphLab: FormulaLab {
    package typealias Panel = LabPanel<ComputationGraphLab>

    package static var allPanels: [Panel] { [.graph, .nodes, .methods] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case back, forward, first, last
        case previousVariable, nextVariable, raise, lower, example(by: Int)
    }

    package let identity: LabIdentity<ComputationGraphLab>
    package var clock = StepClock(stepsPerSecond: 1)
    package private(set) var formula: TypedFormula
    package private(set) var graph: ComputationGraph
    /// Nodes computed, then gradients known: from 0 to twice the number of nodes.
    package private(set) var progress = 0
    /// The variable that `+` and `-` turn.
    package private(set) var selection = 0

    package static let examples = [
        "1/(sigmoid(w*x+b)+1)", "(x + y)*(y + 1)", "sin(x^2)*exp(y)", "log(1 + exp(x*y))", "sqrt(x^2 + y^2)",
        "(tanh(w*x + b) - y)^2", "max(x, y)*x",
    ]

    package init(_ identity: LabIdentity<ComputationGraphLab>, formula: TypedFormula) {
        self.identity = identity
        self.formula = formula
        graph = ComputationGraph(formula.expression, at: formula.point)
    }

    private var count: Int { graph.nodes.count }
    package var isAtEnd: Bool { progress >= 2 * count }

    /// The node that the last step was about; nil before the first.
    package var current: Int? {
        progress == 0 ? nil : progress <= count ? progress - 1 : 2 * count - progress
    }

    var isBackward: Bool { progress > count }
    func hasValue(_ node: Int) -> Bool { node < progress }
    func hasGradient(_ node: Int) -> Bool { progress > count && node >= 2 * count - progress }

    package mutating func step() { progress = min(progress + 1, 2 * count) }
    package mutating func restart() { progress = 0 }

    private mutating func compute() {
        graph = ComputationGraph(formula.expression, at: formula.point)
    }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .back, .forward:
            clock.isRunning = false
            progress = min(max(progress + (action == .forward ? 1 : -1), 0), 2 * count)
        case .first, .last:
            clock.isRunning = false
            progress = action == .first ? 0 : 2 * count
        case .previousVariable, .nextVariable:
            let names = formula.variables
            guard !names.isEmpty else { return .complain(localized("the formula has no variables")) }
            selection = (selection + (action == .nextVariable ? 1 : names.count - 1)) % names.count
            return .say(localized("+ and - turn \(names[selection])"))
        case .raise, .lower:
            guard let name = selectedVariable else { return .complain(localized("the formula has no variables")) }
            formula.set(name, to: OptionLadder.next(after: formula.value(of: name), up: action == .raise))
            compute()
            return .say("\(name) = \(NumberFormat.plainDecimal(formula.value(of: name)))")
        case .example(let offset):
            return readExample(by: offset)
        }
        return .none
    }

    var selectedVariable: String? {
        let names = formula.variables
        return names.indices.contains(selection) ? names[selection] : nil
    }

    package mutating func take(_ values: TypedFormula) {
        formula = values
        compute()
    }

    package mutating func adopt(_ new: TypedFormula) {
        formula = new
        selection = 0
        progress = 0
        compute()
    }

    package var files: [String: String] {
        var lines = ["node,operation,inputs,formula,value,gradient"]
        for node in graph.nodes {
            let inputs = node.inputs.map { "\($0)" }.joined(separator: " ")
            lines.append("\(node.id),\(node.name),\(inputs),\"\(node.formula)\",\(node.value),\(node.gradient)")
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
