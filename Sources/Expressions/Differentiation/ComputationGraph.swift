/// An expression computed node by node: values forward, then gradients backward (reverse mode).
///
/// Every node holds its value and the derivative of the result by it, which is the sum over the nodes that use it of
/// their gradient times their partial derivative:
///
///     gradient(result) = 1
///     gradient(a) = sum over users n of a: gradient(n) * dn/da
///
/// Linnainmaa, "Taylor expansion of the accumulated rounding error", BIT 16, 1976.
public struct ComputationGraph: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        /// Its place: inputs have smaller numbers, the result has the largest.
        public var id: Int
        public var operation: ExpressionOperation
        /// `multiply`, `sigmoid`, ...; the name of a variable or constant; a number as it is written.
        public var name: String
        public var inputs: [Int]
        public var value: Double
        /// The derivative of the result by this node.
        public var gradient: Double
        /// The partial derivatives of this node by its inputs.
        public var partials: [Double]
        /// What the node computes, as a formula.
        public var formula: String
    }

    public let expression: Expression
    public let nodes: [Node]

    /// Computes the values and gradients of all nodes, given a value for each variable of the expression, in their
    /// order.
    public init(_ expression: Expression, at point: [Double]) {
        self.expression = expression
        let values = expression.values(at: point)
        let isConstant = expression.isConstant
        var gradients = [Double](repeating: 0, count: values.count)
        var partials = [[Double]](repeating: [], count: values.count)
        if !gradients.isEmpty { gradients[gradients.count - 1] = 1 }
        for index in values.indices.reversed() {
            let node = expression.nodes[index]
            let arity = node.operation.arity
            guard arity > 0 else { continue }
            var (byFirst, bySecond) = node.operation.partials(
                values[node.first], arity > 1 ? values[node.second] : 0, value: values[index])
            // The power of a negative number has no derivative by its exponent; a constant one needs none.
            if bySecond.isNaN, node.operation == .power, isConstant[node.second] { bySecond = 0 }
            partials[index] = arity == 1 ? [byFirst] : [byFirst, bySecond]
            // What does not count for the result passes nothing on, even where its own derivative is infinite.
            guard gradients[index] != 0 else { continue }
            gradients[node.first] += gradients[index] * byFirst
            if arity > 1 { gradients[node.second] += gradients[index] * bySecond }
        }
        nodes = values.indices.map { index in
            let operation = expression.nodes[index].operation
            return Node(
                id: index, operation: operation, name: expression.name(of: operation),
                inputs: expression.nodes[index].inputs, value: values[index], gradient: gradients[index],
                partials: partials[index], formula: expression.text(of: index))
        }
    }

    /// The value of the expression.
    public var value: Double { nodes.last?.value ?? .nan }

    /// The derivatives by the variables, in their order.
    public var gradient: [Double] {
        var gradient = [Double](repeating: 0, count: expression.variables.count)
        for node in nodes {
            if case .variable(let index) = node.operation { gradient[index] = node.gradient }
        }
        return gradient
    }
}

extension Expression {
    /// The gradient by reverse mode: one sweep forward and one back, however many variables there are.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: a derivative for each variable.
    public func reverseGradient(at point: [Double]) -> [Double] { ComputationGraph(self, at: point).gradient }

    /// For every node, whether it depends on no variable.
    fileprivate var isConstant: [Bool] {
        var result: [Bool] = []
        for node in nodes {
            if case .variable = node.operation {
                result.append(false)
            } else {
                result.append(node.inputs.allSatisfy { result[$0] })
            }
        }
        return result
    }

    func name(of operation: ExpressionOperation) -> String {
        switch operation {
        case .number(let number): ExpressionNumber.text(number)
        case .constant(let constant): constant.rawValue
        case .variable(let index): variables[index]
        case .negate: "negate"
        case .add: "add"
        case .subtract: "subtract"
        case .multiply: "multiply"
        case .divide: "divide"
        case .power: "power"
        case .call(let function): function.name
        }
    }
}
