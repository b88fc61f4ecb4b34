import Expressions
import Calculus
import Messages
import Shell
import TerminalUI

/// The chain rule: rates multiplied along each path from a variable to the result, and the paths summed.
package struct ChainRuleLab: FormulaLab {
    package typealias Panel = LabPanel<ChainRuleLab>

    package static var allPanels: [Panel] { [.path, .plot, .values] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case lower, raise, previousVariable, nextVariable, nextPath, example(by: Int)
    }

    /// A way through the graph: the variable first, the result last.
    struct Path: Hashable, Sendable {
        var nodes: [Int]
        /// The derivative of each node by the one before.
        var rates: [Double]
        var product: Double { rates.reduce(1, *) }
    }

    package let identity: LabIdentity<ChainRuleLab>
    package var clock = StepClock(stepsPerSecond: 1)
    package private(set) var formula: TypedFormula
    private(set) var graph: ComputationGraph
    /// The variable that the derivative is by.
    package private(set) var selection = 0
    private(set) var paths: [Path] = []
    /// Whether there are more than ``largestPathCount``.
    private(set) var hasMorePaths = false
    /// Which path is shown.
    private(set) var current = 0
    /// How many rates of it are known.
    package private(set) var links = 0

    static let largestPathCount = 40
    package static let examples = [
        "exp(sin(x^2))", "sigmoid(2*x + 1)^2", "x^2*sin(x)", "exp(x*y) + x*y^2", "log(1 + (x*y)^2)",
        "(tanh(w*x + b) - y)^2",
    ]

    package init(_ identity: LabIdentity<ChainRuleLab>, formula: TypedFormula) {
        self.identity = identity
        self.formula = formula
        graph = ComputationGraph(formula.expression, at: formula.point)
        findPaths()
    }

    package var variable: String { formula.variables[min(selection, formula.variables.count - 1)] }

    private mutating func compute() {
        graph = ComputationGraph(formula.expression, at: formula.point)
        findPaths()
        links = min(links, paths.indices.contains(current) ? paths[current].rates.count : 0)
    }

    private mutating func findPaths() {
        paths = []
        hasMorePaths = false
        guard let place = formula.variables.firstIndex(of: variable),
            let first = graph.nodes.first(where: { $0.operation == .variable(place) })
        else { return }
        follow(Path(nodes: [first.id], rates: []))
        current = min(current, max(0, paths.count - 1))
    }

    private mutating func follow(_ path: Path) {
        guard let last = path.nodes.last else { return }
        guard last < graph.nodes.count - 1 else {
            paths.append(path)
            return
        }
        for user in graph.nodes {
            for (input, partial) in zip(user.inputs, user.partials) where input == last {
                guard paths.count < ChainRuleLab.largestPathCount else {
                    hasMorePaths = true
                    return
                }
                follow(Path(nodes: path.nodes + [user.id], rates: path.rates + [partial]))
            }
        }
    }

    var path: Path? { paths.indices.contains(current) ? paths[current] : nil }
    var derivative: Double { graph.gradient[min(selection, formula.variables.count - 1)] }

    /// What a node is called in a chain.
    func label(_ node: Int) -> String {
        let node = graph.nodes[node]
        return node.isInput ? node.name : node.id == graph.nodes.count - 1 ? "f" : "u\(node.id)"
    }

    package var isAtEnd: Bool {
        current >= paths.count - 1 && links >= (path?.rates.count ?? 0)
    }

    /// The next rate, then the next path.
    package mutating func step() {
        if links < path?.rates.count ?? 0 {
            links += 1
        } else if current < paths.count - 1 {
            current += 1
            links = 1
        }
    }

    package mutating func restart() {
        current = 0
        links = 0
    }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .raise, .lower:
            formula.set(variable, to: OptionLadder.next(after: formula.value(of: variable), up: action == .raise))
            compute()
        case .previousVariable, .nextVariable:
            let count = formula.variables.count
            selection = (selection + (action == .nextVariable ? 1 : count - 1)) % count
            restart()
            compute()
            return .say(localized("the derivative by \(variable)"))
        case .nextPath:
            guard paths.count > 1 else { return .complain(localized("there is only this path")) }
            current = (current + 1) % paths.count
            links = path?.rates.count ?? 0
        case .example(let offset):
            return readExample(by: offset)
        }
        return .none
    }

    package mutating func take(_ values: TypedFormula) {
        formula = values
        compute()
    }

    package static func complaint(about formula: TypedFormula) -> String? {
        formula.variables.isEmpty ? localized("found no variable, expected at least one") : nil
    }

    package mutating func adopt(_ new: TypedFormula) {
        formula = new
        selection = 0
        restart()
        compute()
    }

    package var files: [String: String] {
        let lines = paths.map { path in
            path.nodes.map(label).joined(separator: " ") + "," + path.rates.map { "\($0)" }.joined(separator: " ")
                + ",\(path.product)"
        }
        return [".csv": "path,rates,product\n" + lines.joined(separator: "\n") + "\n"]
    }
}
