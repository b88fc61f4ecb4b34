/// Puts expressions together and simplifies them on the way: like terms and like factors are gathered, numbers are
/// folded as long as they stay exact, and nothing is added to 0 or multiplied by 1.
struct ExpressionBuilder {
    private(set) var nodes: [ExpressionNode] = []
    private var known: [ExpressionNode: Int] = [:]

    /// The node with that operation, each once.
    mutating func node(_ operation: ExpressionOperation, _ first: Int = 0, _ second: Int = 0) -> Int {
        let node = ExpressionNode(operation, first, second)
        if let index = known[node] { return index }
        nodes.append(node)
        known[node] = nodes.count - 1
        return nodes.count - 1
    }

    mutating func number(_ number: Double) -> Int {
        number < 0 ? node(.negate, node(.number(-number))) : node(.number(number == 0 ? 0 : number))
    }

    /// The number that a node stands for; nil for other nodes.
    func number(of index: Int) -> Double? {
        switch nodes[index].operation {
        case .number(let number): number
        case .negate: number(of: nodes[index].first).map { -$0 }
        default: nil
        }
    }

    mutating func negate(_ a: Int) -> Int { product(ExpressionFactors(coefficient: -1).times(factors(of: a))) }
    mutating func add(_ a: Int, _ b: Int) -> Int { sum(terms(of: a) + terms(of: b)) }
    mutating func subtract(_ a: Int, _ b: Int) -> Int {
        sum(terms(of: a) + terms(of: b).map { ExpressionFactors(coefficient: -1).times($0) })
    }
    mutating func multiply(_ a: Int, _ b: Int) -> Int { product(factors(of: a).times(factors(of: b))) }
    mutating func divide(_ a: Int, _ b: Int) -> Int {
        // Nothing is known of a quotient by 0.
        if number(of: b) == 0 { return node(.divide, a, b) }
        return product(factors(of: a).times(factors(of: b).reciprocal))
    }

    mutating func power(_ base: Int, _ exponent: Int) -> Int {
        guard let number = number(of: exponent) else {
            return self.number(of: base) == 1 ? self.number(1) : node(.power, base, exponent)
        }
        if number == 0 { return self.number(1) }
        if number == 1 { return base }
        if let value = self.number(of: base), let folded = ExpressionFactors.exact(value, to: number) {
            return self.number(folded)
        }
        // (u^a)^b is u^(a b) for whole numbers; the root of a square is not.
        let factors = factors(of: base)
        if number == number.rounded(), number > 0 || !factors.isZero, let raised = factors.raised(to: number) {
            return product(raised)
        }
        return node(.power, base, exponent)
    }

    mutating func call(_ function: ExpressionFunction, _ a: Int, _ b: Int = 0) -> Int {
        if function.arity == 2, a == b { return a }
        let isExact = [.sqrt, .abs, .relu, .sign, .max, .min].contains(function)
        if let first = number(of: a), isExact || first == 0 || first == 1 && function == .log {
            let second = function.arity == 2 ? number(of: b) : 0
            if let second {
                let value = function.value(first, second)
                // What only rounds to a whole number stays as it is.
                if value == value.rounded(), value.isFinite, function != .sqrt || value * value == first {
                    return number(value)
                }
                if [.max, .min].contains(function) { return number(value) }
            }
        }
        if function == .log, nodes[a].operation == .constant(.e) { return number(1) }
        return function.arity == 2 ? node(.call(function), a, b) : node(.call(function), a)
    }

    /// The expression whose result is that node.
    func expression(_ root: Int, variables: [String]) -> Expression {
        var used = [Bool](repeating: false, count: nodes.count)
        used[root] = true
        for index in (0...root).reversed() where used[index] {
            for input in nodes[index].inputs { used[input] = true }
        }
        var places = [Int](repeating: 0, count: nodes.count)
        var kept: [ExpressionNode] = []
        for index in 0...root where used[index] {
            let node = nodes[index]
            let arity = node.operation.arity
            places[index] = kept.count
            kept.append(
                ExpressionNode(
                    node.operation, arity > 0 ? places[node.first] : 0, arity > 1 ? places[node.second] : 0))
        }
        return Expression(nodes: kept, variables: variables)
    }
}
