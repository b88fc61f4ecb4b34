internal import Foundation

/// What a node of an expression does.
public enum ExpressionOperation: Hashable, Sendable {
    case number(Double)
    case constant(NamedConstant)
    /// A variable, by its place among the expression's variables.
    case variable(Int)
    case negate
    case add
    case subtract
    case multiply
    case divide
    case power
    case call(ExpressionFunction)

    /// The number of inputs.
    public var arity: Int {
        switch self {
        case .number, .constant, .variable: 0
        case .negate: 1
        case .add, .subtract, .multiply, .divide, .power: 2
        case .call(let function): function.arity
        }
    }

    /// The value of an operation on its inputs; of numbers and constants, their value.
    func value(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .number(let number): number
        case .constant(let constant): constant.value
        case .variable: .nan
        case .negate: -a
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        case .power: b == 2 ? a * a : pow(a, b)
        case .call(let function): function.value(a, b)
        }
    }

    /// The partial derivatives by the inputs.
    func partials(_ a: Double, _ b: Double, value: Double) -> (a: Double, b: Double) {
        switch self {
        case .number, .constant, .variable: (0, 0)
        case .negate: (-1, 0)
        case .add: (1, 1)
        case .subtract: (1, -1)
        case .multiply: (b, a)
        case .divide: (1 / b, -value / b)
        case .power:
            (
                b == 0 ? 0 : b == 2 ? 2 * a : b * pow(a, b - 1),
                a == 0 && b >= 0 ? 0 : value * log(a)
            )
        case .call(let function): function.partials(a, b, value: value)
        }
    }
}

/// A node of an expression: an operation on earlier nodes.
public struct ExpressionNode: Hashable, Sendable {
    public var operation: ExpressionOperation
    /// The indices of the inputs; 0 where there is none.
    var first = 0
    var second = 0

    init(_ operation: ExpressionOperation, _ first: Int = 0, _ second: Int = 0) {
        self.operation = operation
        self.first = first
        self.second = second
    }

    /// The indices of the inputs.
    public var inputs: [Int] { [[], [first], [first, second]][operation.arity] }
}
