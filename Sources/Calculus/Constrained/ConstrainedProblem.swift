public import Expressions

/// A function to be made smallest on the curve where another one is 0, by Lagrange's multiplier:
///
///     L(x, lambda) = f(x) + lambda g(x),   at the answer grad L = 0, that is grad f = -lambda grad g and g = 0
///
/// Lagrange, "Mécanique analytique", 1788. Any number of variables, one constraint.
public struct ConstrainedProblem: Sendable {
    /// f.
    public let objective: Expression
    /// g, which must be 0.
    public let constraint: Expression
    /// The variables of both.
    public let variables: [String]
    private let objectiveGradient: [Expression]
    private let constraintGradient: [Expression]
    private let objectiveHessian: [[Expression]]
    private let constraintHessian: [[Expression]]

    /// - Parameters:
    ///   - objective: such as `x + y`.
    ///   - constraint: such as `x^2 + y^2 = 1`; without an equals sign, what must be 0.
    /// - Throws: ``ExpressionError``.
    public init(minimize objective: String, subjectTo constraint: String) throws(ExpressionError) {
        let sides = constraint.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let left = try Expression(String(sides[0]))
        let difference = sides.count == 1 ? left : left.minus(try Expression(String(sides[1])))
        self.init(minimize: try Expression(objective), whereZero: difference)
    }

    /// - Parameters:
    ///   - objective: f.
    ///   - constraint: g, which must be 0.
    public init(minimize objective: Expression, whereZero constraint: Expression) {
        let names = objective.variables + constraint.variables.filter { !objective.variables.contains($0) }
        variables = names
        self.objective = objective.with(variables: names) ?? objective
        self.constraint = constraint.with(variables: names) ?? constraint
        let objectiveGradient = names.map { [objective = self.objective] name in objective.derivative(by: name) }
        let constraintGradient = names.map { [constraint = self.constraint] name in constraint.derivative(by: name) }
        objectiveHessian = objectiveGradient.map { row in names.map { row.derivative(by: $0) } }
        constraintHessian = constraintGradient.map { row in names.map { row.derivative(by: $0) } }
        self.objectiveGradient = objectiveGradient
        self.constraintGradient = constraintGradient
    }

    /// f, g and both gradients at a point.
    public func sample(at point: [Double]) -> ConstrainedSample {
        ConstrainedSample(
            objective: objective.value(at: point), constraint: constraint.value(at: point),
            objectiveGradient: objectiveGradient.map { $0.value(at: point) },
            constraintGradient: constraintGradient.map { $0.value(at: point) })
    }

    /// The matrix of second derivatives of L by the variables.
    func lagrangianHessian(at point: [Double], multiplier: Double) -> [[Double]] {
        zip(objectiveHessian, constraintHessian).map { rows in
            zip(rows.0, rows.1).map { $0.value(at: point) + multiplier * $1.value(at: point) }
        }
    }
}

/// A constrained problem at a point.
public struct ConstrainedSample: Hashable, Sendable {
    public var objective: Double
    public var constraint: Double
    public var objectiveGradient: [Double]
    public var constraintGradient: [Double]

    /// The gradient of L by the variables, `grad f + lambda grad g`.
    public func lagrangianGradient(multiplier: Double) -> [Double] {
        zip(objectiveGradient, constraintGradient).map { $0 + multiplier * $1 }
    }
}
