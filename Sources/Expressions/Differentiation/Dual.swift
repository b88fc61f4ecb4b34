/// A number and its derivatives in two directions, carried along through a computation (forward mode).
///
///     (a, a') * (b, b') = (a b, a' b + a b')
///
/// Clifford, "Preliminary sketch of biquaternions", 1871; Wengert, "A simple automatic derivative evaluation
/// program", 1964.
struct Dual {
    var value: Double
    var tangent: SIMD2<Double>

    /// An operation on dual numbers. A tangent of 0 stays 0 whatever the partial derivative is, so that a constant
    /// exponent of a negative base does no harm.
    static func apply(_ operation: ExpressionOperation, _ first: Dual, _ second: Dual) -> Dual {
        let value = operation.value(first.value, second.value)
        let partials = operation.partials(first.value, second.value, value: value)
        var tangent = SIMD2<Double>(0, 0)
        if first.tangent.x != 0 { tangent.x += partials.a * first.tangent.x }
        if first.tangent.y != 0 { tangent.y += partials.a * first.tangent.y }
        if second.tangent.x != 0 { tangent.x += partials.b * second.tangent.x }
        if second.tangent.y != 0 { tangent.y += partials.b * second.tangent.y }
        return Dual(value: value, tangent: tangent)
    }
}

extension Expression {
    /// The gradient by forward mode: one sweep through the nodes for each variable.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: a derivative for each variable.
    public func forwardGradient(at point: [Double]) -> [Double] {
        variables.indices.map { seeded in
            var duals: [Dual] = []
            duals.reserveCapacity(nodes.count)
            for node in nodes {
                if case .variable(let index) = node.operation {
                    duals.append(Dual(value: point[index], tangent: SIMD2(index == seeded ? 1 : 0, 0)))
                } else {
                    duals.append(Dual.apply(node.operation, duals: duals, node))
                }
            }
            return duals.last?.tangent.x ?? 0
        }
    }
}

extension Expression {
    /// The value and the partial derivatives of a formula of at most two variables, by forward mode in one sweep.
    package func valueAndGradient(at point: SIMD2<Double>) -> (value: Double, gradient: SIMD2<Double>) {
        let result = dual(nodes.count - 1, at: point)
        return (result.value, result.tangent)
    }

    /// Recursive, so that nothing is allocated; the parser bounds the depth.
    private func dual(_ index: Int, at point: SIMD2<Double>) -> Dual {
        let node = nodes[index]
        switch node.operation {
        case .variable(let variable):
            return variable == 0
                ? Dual(value: point.x, tangent: SIMD2(1, 0)) : Dual(value: point.y, tangent: SIMD2(0, 1))
        case .number(let number): return Dual(value: number, tangent: SIMD2(0, 0))
        case .constant(let constant): return Dual(value: constant.value, tangent: SIMD2(0, 0))
        default:
            let first = dual(node.first, at: point)
            let second = node.operation.arity > 1 ? dual(node.second, at: point) : Dual(value: 0, tangent: SIMD2(0, 0))
            return Dual.apply(node.operation, first, second)
        }
    }
}

extension Dual {
    fileprivate static func apply(_ operation: ExpressionOperation, duals: [Dual], _ node: ExpressionNode) -> Dual {
        let nothing = Dual(value: 0, tangent: SIMD2(0, 0))
        let arity = operation.arity
        return apply(operation, arity > 0 ? duals[node.first] : nothing, arity > 1 ? duals[node.second] : nothing)
    }
}
