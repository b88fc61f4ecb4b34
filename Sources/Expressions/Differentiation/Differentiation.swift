extension Expression {
    /// The derivative by one variable as a formula, simplified.
    ///
    /// - Parameter variable: the name of the variable.
    /// - Returns: 0 where the formula lacks the variable.
    public func derivative(by variable: String) -> Expression {
        var builder = ExpressionBuilder()
        var copies: [Int] = []
        var derivatives: [Int] = []
        let place = variables.firstIndex(of: variable)
        for node in nodes {
            let arity = node.operation.arity
            let (first, second) = (arity > 0 ? copies[node.first] : 0, arity > 1 ? copies[node.second] : 0)
            copies.append(builder.copy(node.operation, first, second))
            if case .variable(let index) = node.operation {
                derivatives.append(builder.number(index == place ? 1 : 0))
            } else if arity == 0 {
                derivatives.append(builder.number(0))
            } else {
                derivatives.append(
                    builder.derivative(
                        node.operation, of: (first, second), result: copies[copies.count - 1],
                        inner: (derivatives[node.first], arity > 1 ? derivatives[node.second] : builder.number(0))))
            }
        }
        guard let root = derivatives.last else { return self }
        return builder.expression(root, variables: variables)
    }

    /// The same function without zeros that are added, ones that multiply and terms that can be gathered.
    public var simplified: Expression {
        var builder = ExpressionBuilder()
        var copies: [Int] = []
        for node in nodes {
            let arity = node.operation.arity
            copies.append(
                builder.copy(
                    node.operation, arity > 0 ? copies[node.first] : 0, arity > 1 ? copies[node.second] : 0))
        }
        guard let root = copies.last else { return self }
        return builder.expression(root, variables: variables)
    }

    /// The gradient from the formulas of ``derivative(by:)``.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: a derivative for each variable.
    public func symbolicGradient(at point: [Double]) -> [Double] {
        variables.map { derivative(by: $0).value(at: point) }
    }
}

extension ExpressionBuilder {
    /// The same operation, simplified.
    mutating func copy(_ operation: ExpressionOperation, _ first: Int, _ second: Int) -> Int {
        switch operation {
        case .number(let value): number(value)
        case .constant, .variable: node(operation)
        case .negate: negate(first)
        case .add: add(first, second)
        case .subtract: subtract(first, second)
        case .multiply: multiply(first, second)
        case .divide: divide(first, second)
        case .power: power(first, second)
        case .call(let function): call(function, first, second)
        }
    }

    /// The derivative of an operation by the chain rule, from its inputs, the operation on them, and the derivatives
    /// of the inputs.
    mutating func derivative(
        _ operation: ExpressionOperation, of inputs: (Int, Int), result: Int, inner: (Int, Int)
    ) -> Int {
        let (a, b) = inputs
        switch operation {
        case .number, .constant, .variable: return number(0)
        case .negate: return negate(inner.0)
        case .add: return add(inner.0, inner.1)
        case .subtract: return subtract(inner.0, inner.1)
        case .multiply: return add(multiply(inner.0, b), multiply(a, inner.1))
        case .divide:
            if isZero(inner.1) { return divide(inner.0, b) }
            let numerator = subtract(multiply(inner.0, b), multiply(a, inner.1))
            return divide(numerator, power(b, number(2)))
        case .power: return derivativeOfPower(a, b, result: result, inner: inner)
        case .call(let function): return derivative(function, a, b, result: result, inner: inner)
        }
    }

    private func isZero(_ index: Int) -> Bool { number(of: index) == 0 }

    private mutating func derivativeOfPower(_ base: Int, _ exponent: Int, result: Int, inner: (Int, Int)) -> Int {
        let byBase = multiply(multiply(exponent, power(base, subtract(exponent, number(1)))), inner.0)
        if isZero(inner.1) || isZero(base) { return byBase }
        let byExponent = multiply(multiply(result, call(.log, base)), inner.1)
        return isZero(inner.0) ? byExponent : add(byBase, byExponent)
    }

    private mutating func derivative(
        _ function: ExpressionFunction, _ a: Int, _ b: Int, result: Int, inner: (Int, Int)
    ) -> Int {
        switch function {
        case .max, .min: return derivativeOfExtreme(function, a, b, inner: inner)
        default: return isZero(inner.0) ? number(0) : multiply(slope(function, a, result: result), inner.0)
        }
    }

    /// The derivative of a function of one argument by it.
    private mutating func slope(_ function: ExpressionFunction, _ a: Int, result: Int) -> Int {
        let (one, two) = (number(1), number(2))
        switch function {
        case .sin: return call(.cos, a)
        case .cos: return negate(call(.sin, a))
        case .tan: return add(one, power(result, two))
        case .exp: return result
        case .log: return divide(one, a)
        case .sqrt: return divide(one, multiply(two, result))
        case .abs: return call(.sign, a)
        case .sigmoid: return multiply(result, subtract(one, result))
        case .tanh: return subtract(one, power(result, two))
        case .relu: return call(.relu, call(.sign, a))
        case .sign, .max, .min: return number(0)
        }
    }

    /// max(a, b)' = a' (1 + sign(a - b)) / 2 + b' (1 - sign(a - b)) / 2; min the other way round.
    private mutating func derivativeOfExtreme(
        _ function: ExpressionFunction, _ a: Int, _ b: Int, inner: (Int, Int)
    ) -> Int {
        let difference = function == .max ? subtract(a, b) : subtract(b, a)
        let sign = call(.sign, difference)
        let first = divide(multiply(inner.0, add(number(1), sign)), number(2))
        let second = divide(multiply(inner.1, subtract(number(1), sign)), number(2))
        return add(first, second)
    }
}

extension Expression {
    /// The gradient by central differences, two evaluations for each variable:
    ///
    ///     df/dx ~ (f(x + h) - f(x - h)) / 2h,   h = eps^(1/3) max(1, |x|)
    ///
    /// Its error falls with h^2 until rounding, which grows with 1/h, takes over; this h balances the two (Press et
    /// al., "Numerical recipes", 5.7). Some ten digits are right.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: a derivative for each variable.
    public func numericGradient(at point: [Double]) -> [Double] {
        point.indices.map { index in
            let reach = 6.055454452393343e-6 * max(1, abs(point[index]))
            var (above, below) = (point, point)
            above[index] += reach
            below[index] -= reach
            return (value(at: above) - value(at: below)) / (above[index] - below[index])
        }
    }
}
