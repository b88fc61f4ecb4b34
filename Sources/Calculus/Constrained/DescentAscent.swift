/// Gradient descent of the variables and ascent of the multiplier on the Lagrangian, damped by the square of the
/// constraint:
///
///     x = x - rate (grad f + (lambda + damping g) grad g)
///     lambda = lambda + rate g
///
/// Without damping it circles around the answer where L is flat along the curve, since that is a saddle of L. Arrow,
/// Hurwicz and Uzawa, 1958; with damping, Platt and Barr, "Constrained differential optimization", 1988.
public struct DescentAscent: Sendable {
    public let problem: ConstrainedProblem
    public var learningRate: Double
    public var damping: Double
    public private(set) var step = 0
    public private(set) var point: [Double]
    public private(set) var multiplier: Double
    public private(set) var sample: ConstrainedSample

    /// - Parameters:
    ///   - problem: the function and the constraint.
    ///   - start: a coordinate for each variable of the problem.
    ///   - multiplier: lambda at the start.
    ///   - learningRate: 0.1 unless told.
    ///   - damping: 0 or more, 1 unless told.
    public init(
        on problem: ConstrainedProblem, from start: [Double], multiplier: Double = 0, learningRate: Double = 0.1,
        damping: Double = 1
    ) {
        self.problem = problem
        self.learningRate = learningRate
        self.damping = damping
        self.multiplier = multiplier
        point = start
        sample = problem.sample(at: start)
    }

    /// How far the point is from the conditions of the answer, the larger of |grad L| and |g|.
    public var violation: Double {
        let gradient = sample.lagrangianGradient(multiplier: multiplier)
        return max(gradient.reduce(0) { $0 + $1 * $1 }.squareRoot(), abs(sample.constraint))
    }

    public mutating func advance() {
        let gradient = sample.lagrangianGradient(multiplier: multiplier + damping * sample.constraint)
        for index in point.indices { point[index] -= learningRate * gradient[index] }
        multiplier += learningRate * sample.constraint
        sample = problem.sample(at: point)
        step += 1
    }

    /// Advances until the conditions hold to a tolerance.
    ///
    /// - Returns: whether they do after at most `limit` steps.
    public mutating func converge(tolerance: Double = 1e-10, limit: Int = 100_000) -> Bool {
        for _ in 0..<limit {
            if violation <= tolerance { return true }
            if !violation.isFinite { return false }
            advance()
        }
        return violation <= tolerance
    }
}
