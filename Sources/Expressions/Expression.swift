/// A formula: `+ - * / ^`, parentheses, numbers, names of variables and functions, `pi` and `e`.
///
///     let formula = try Expression("1/(sigmoid(w*x+b)+1)")
///     formula.variables                 // ["w", "x", "b"]
///     formula.value(at: [0, 1, 0])      // 2/3
///
/// `^` is right-associative and binds tighter than unary minus: `-x^2` is `-(x^2)`, and `2^-x` is allowed.
public struct Expression: Hashable, Sendable {
    /// The nodes, each after its inputs; the last one is the result. Every variable has one node.
    public let nodes: [ExpressionNode]
    /// The names of the variables, in the order in which they appear.
    public let variables: [String]

    init(nodes: [ExpressionNode], variables: [String]) {
        self.nodes = nodes
        self.variables = variables
    }

    /// - Throws: ``ExpressionError``, which says where the fault is.
    public init(_ text: String) throws(ExpressionError) {
        var parser = try ExpressionParser(text)
        self = try parser.expression()
    }

    /// The same formula with its variables in another order or beside others.
    ///
    /// - Parameter names: must hold all of ``variables``.
    /// - Returns: nil where a variable is missing.
    public func with(variables names: [String]) -> Expression? {
        var places: [Int] = []
        for variable in variables {
            guard let place = names.firstIndex(of: variable) else { return nil }
            places.append(place)
        }
        let renamed = nodes.map { node in
            guard case .variable(let index) = node.operation else { return node }
            return ExpressionNode(.variable(places[index]))
        }
        return Expression(nodes: renamed, variables: names)
    }

    /// The value of the formula.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: what the last node comes to.
    public func value(at point: [Double]) -> Double { values(at: point).last ?? .nan }

    /// The values of all nodes.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: a value for each of ``nodes``.
    public func values(at point: [Double]) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(nodes.count)
        for node in nodes {
            if case .variable(let index) = node.operation {
                values.append(point[index])
            } else {
                let arity = node.operation.arity
                values.append(
                    complement(node, values)
                        ?? node.operation.value(
                            arity > 0 ? values[node.first] : 0, arity > 1 ? values[node.second] : 0))
            }
        }
        return values
    }
}

extension Expression {
    /// 1 - sigmoid(a) and 1 - tanh(a)^2, of which a difference would leave nothing in the tails; nil for other nodes.
    private func complement(_ node: ExpressionNode, _ values: [Double]) -> Double? {
        guard node.operation == .subtract, nodes[node.first].operation == .number(1) else { return nil }
        let taken = nodes[node.second]
        switch taken.operation {
        case .call(.sigmoid): return ExpressionFunction.sigmoid(-values[taken.first])
        case .power where nodes[taken.second].operation == .number(2):
            let base = nodes[taken.first]
            return base.operation == .call(.tanh) ? ExpressionFunction.tanhSlope(values[base.first]) : nil
        default: return nil
        }
    }

    /// The same function of one variable, called `x`; nil where there are more or none.
    package var renamedToX: Expression? {
        variables.count == 1 ? Expression(nodes: nodes, variables: ["x"]) : nil
    }

    /// The difference of two formulas.
    package func minus(_ other: Expression) -> Expression {
        let names = variables + other.variables.filter { !variables.contains($0) }
        let left = with(variables: names) ?? self
        let right = other.with(variables: names) ?? other
        let offset = left.nodes.count
        let moved = right.nodes.map { ExpressionNode($0.operation, $0.first + offset, $0.second + offset) }
        let root = ExpressionNode(.subtract, offset - 1, offset + moved.count - 1)
        return Expression(nodes: left.nodes + moved + [root], variables: names).simplified
    }
}
