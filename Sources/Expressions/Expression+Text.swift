extension Expression {
    /// The formula with as few parentheses as it needs; reading it gives the same function.
    public var text: String {
        var result = ""
        if !nodes.isEmpty { write(nodes.count - 1, into: &result, tighterThan: 0) }
        return result
    }

    /// The formula of one node.
    public func text(of node: Int) -> String {
        var result = ""
        write(node, into: &result, tighterThan: 0)
        return result
    }

    /// How tight a node binds: sums 1, products 2, minus signs 3, powers 4, the rest 5.
    private func tightness(_ node: ExpressionNode) -> Int {
        switch node.operation {
        case .add, .subtract: 1
        case .multiply, .divide: 2
        // The minus of -2*x belongs to the 2, which is the same.
        case .negate: tightness(nodes[node.first]) == 2 ? 2 : 3
        case .number(let number): number.sign == .minus ? 3 : 5
        case .power: 4
        case .constant, .variable, .call: 5
        }
    }

    private func write(_ index: Int, into text: inout String, tighterThan outer: Int) {
        let node = nodes[index]
        let isOpen = tightness(node) <= outer
        if isOpen { text += "(" }
        switch node.operation {
        case .number(let number): text += ExpressionNumber.text(number)
        case .constant(let constant): text += constant.rawValue
        case .variable(let variable): text += variables[variable]
        case .negate:
            text += "-"
            write(node.first, into: &text, tighterThan: 1)
        case .add: write(node, with: " + ", into: &text, left: 0, right: 0)
        case .subtract: write(node, with: " - ", into: &text, left: 0, right: 1)
        case .multiply: write(node, with: "*", into: &text, left: 1, right: 1)
        case .divide: write(node, with: "/", into: &text, left: 1, right: 2)
        case .power: write(node, with: "^", into: &text, left: 4, right: 2)
        case .call(let function):
            text += function.name + "("
            write(node.first, into: &text, tighterThan: 0)
            if function.arity == 2 {
                text += ", "
                write(node.second, into: &text, tighterThan: 0)
            }
            text += ")"
        }
        if isOpen { text += ")" }
    }

    private func write(_ node: ExpressionNode, with symbol: String, into text: inout String, left: Int, right: Int) {
        write(node.first, into: &text, tighterThan: left)
        text += symbol
        write(node.second, into: &text, tighterThan: right)
    }
}

/// How numbers of formulas are written.
enum ExpressionNumber {
    /// The shortest text that reads back exactly, whole numbers without a point.
    static func text(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return number == 0 ? "0" : "\(Int(number))" }
        return "\(number)"
    }
}
