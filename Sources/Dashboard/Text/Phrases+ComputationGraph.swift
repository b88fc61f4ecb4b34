import Calculus
import Messages

/// The words of the computation graph.
extension Phrases {
    static var numbersHeading: String { localized("Numbers") }
    static var nextNode: String { localized("the next node") }
    static var stepBackForth: String { localized("a step back, forth") }
    static var nothingOrAll: String { localized("nothing, all computed") }
    static var pickVariable: String { localized("choose a variable") }
    static var turnVariable: String { localized("turn it up, down") }
    static var hintNextNode: String { localized("next node") }
    static var hintBackForth: String { localized("back, forth") }
    static var hintVariable: String { localized("variable") }
    static var noVariables: String { localized("the formula has no variables") }
    static func tooManyNodes(_ count: Int) -> String {
        localized("the formula has \(count) nodes; at most \(Expression.largestShownCount) can be shown")
    }

    static func forwardStep(_ step: Int, of count: Int) -> String { localized("forward \(step) of \(count)") }
    static func backwardStep(_ step: Int, of count: Int) -> String { localized("backward \(step) of \(count)") }
    static var graphStart: String { localized("nothing is computed yet") }
    static var graphStartAdvice: String { localized("s computes node by node, forward, then backward") }
    static func givenNumber(_ value: String) -> String { localized("\(value) is given: a number of the formula") }
    static func givenVariable(_ name: String, _ value: String) -> String { localized("\(name) = \(value) is given") }
    static func gradientOfResult(_ own: String) -> String { localized("\(own) = 1: backward begins at the result") }

    static var graphTitle: String { localized("Graph") }
    static var valuesForward: String { localized("values, forward") }
    static var forwardShort: String { localized("forward") }
    static var gradientsBackward: String { localized("gradients ∂ = ∂f/∂node, backward") }
    static var backwardShort: String { localized("backward") }
    static var nodesTitle: String { localized("Nodes, in the order of computing") }
    static var nodeColumn: String { localized("node") }
    static var valueColumn: String { localized("value") }
    static var methodsTitle: String { localized("The gradient by four methods") }
    static var methodsShortTitle: String { localized("Four methods") }
    static var methodColumn: String { localized("method") }
    static var offColumn: String { localized("off by") }
    static var costColumn: String { localized("cost") }
    static var reverseMode: String { localized("reverse") }
    static var forwardMode: String { localized("forward") }
    static var symbolicMethod: String { localized("symbolic") }
    static var numericMethod: String { localized("numeric") }
    static func costNote(_ nodes: Int) -> String {
        localized(
            "Cost is in nodes computed: this graph has \(nodes). Reverse mode goes forward once and back once, whatever the number of variables; forward mode and differences (f(x+h) - f(x-h))/2h go once more for each; symbolic evaluates a formula for each."
        )
    }
    static var graphNote: String {
        localized(
            "The graph here is fixed ahead: built once from the formula, run for any numbers. A library may also record it while the program runs, anew each time, so that loops and conditions may differ from run to run; going backward is the same."
        )
    }
}
