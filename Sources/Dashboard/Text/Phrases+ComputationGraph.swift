import Calculus

/// The words of the computation graph.
extension Phrases {
    static let numbersHeading = "Numbers"
    static let nextNode = "the next node"
    static let stepBackForth = "a step back, forth"
    static let nothingOrAll = "nothing, all computed"
    static let pickVariable = "choose a variable"
    static let turnVariable = "turn it up, down"
    static let hintNextNode = "next node"
    static let hintBackForth = "back, forth"
    static let hintVariable = "variable"
    static let noVariables = "the formula has no variables"
    static func tooManyNodes(_ count: Int) -> String {
        "the formula has \(count) nodes; at most \(Expression.largestShownCount) can be shown"
    }

    static func forwardStep(_ step: Int, of count: Int) -> String { "forward \(step) of \(count)" }
    static func backwardStep(_ step: Int, of count: Int) -> String { "backward \(step) of \(count)" }
    static let graphStart = "nothing is computed yet"
    static let graphStartAdvice = "s computes node by node, forward, then backward"
    static func givenNumber(_ value: String) -> String { "\(value) is given: a number of the formula" }
    static func givenVariable(_ name: String, _ value: String) -> String { "\(name) = \(value) is given" }
    static func gradientOfResult(_ own: String) -> String { "\(own) = 1: backward begins at the result" }

    static let graphTitle = "Graph"
    static let valuesForward = "values, forward"
    static let forwardShort = "forward"
    static let gradientsBackward = "gradients ∂ = ∂f/∂node, backward"
    static let backwardShort = "backward"
    static let nodesTitle = "Nodes, in the order of computing"
    static let nodeColumn = "node"
    static let valueColumn = "value"
    static let methodsTitle = "The gradient by four methods"
    static let methodsShortTitle = "Four methods"
    static let methodColumn = "method"
    static let offColumn = "off by"
    static let costColumn = "cost"
    static let reverseMode = "reverse"
    static let forwardMode = "forward"
    static let symbolicMethod = "symbolic"
    static let numericMethod = "numeric"
    static func costNote(_ nodes: Int) -> String {
        "Cost is in nodes computed: this graph has \(nodes). Reverse mode goes forward once and back once, whatever the number of variables; forward mode and differences (f(x+h) - f(x-h))/2h go once more for each; symbolic evaluates a formula for each."
    }
    static let graphNote =
        "The graph here is fixed ahead: built once from the formula, run for any numbers. A library may also record it while the program runs, anew each time, so that loops and conditions may differ from run to run; going backward is the same."
}
