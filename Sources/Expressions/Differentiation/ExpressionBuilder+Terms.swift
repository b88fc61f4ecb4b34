extension ExpressionBuilder {
    /// A node as a product.
    func factors(of index: Int) -> ExpressionFactors {
        let node = nodes[index]
        switch node.operation {
        case .number(let number): return ExpressionFactors(coefficient: number)
        case .negate: return ExpressionFactors(coefficient: -1).times(factors(of: node.first))
        case .multiply: return factors(of: node.first).times(factors(of: node.second))
        case .divide:
            let divisor = factors(of: node.second)
            if divisor.isZero { return ExpressionFactors(base: index) }
            return factors(of: node.first).times(divisor.reciprocal)
        case .power:
            guard let exponent = number(of: node.second) else { return ExpressionFactors(base: index) }
            return ExpressionFactors(base: node.first, exponent: exponent)
        default: return ExpressionFactors(base: index)
        }
    }

    /// A node as a sum of products.
    func terms(of index: Int) -> [ExpressionFactors] {
        let node = nodes[index]
        switch node.operation {
        case .add: return terms(of: node.first) + terms(of: node.second)
        case .subtract:
            return terms(of: node.first)
                + terms(of: node.second).map { ExpressionFactors(coefficient: -1).times($0) }
        default: return [factors(of: index)]
        }
    }

    /// Gathers like terms; a positive term leads where there is one.
    mutating func sum(_ terms: [ExpressionFactors]) -> Int {
        var gathered: [(rest: Int, term: ExpressionFactors)] = []
        let one = number(1)
        for term in terms where !term.isZero {
            let rest = term.powers.isEmpty ? one : product(term.withoutCoefficient)
            if let place = gathered.firstIndex(where: { $0.rest == rest }) {
                gathered[place].term.add(coefficientOf: term)
            } else {
                gathered.append((rest, term))
            }
        }
        gathered.removeAll { $0.term.isZero }
        // Numbers come last.
        if let place = gathered.firstIndex(where: { $0.rest == one }) {
            gathered.append(gathered.remove(at: place))
        }
        if let first = gathered.first, first.term.numerator < 0,
            let positive = gathered.firstIndex(where: { $0.term.numerator > 0 })
        {
            gathered.insert(gathered.remove(at: positive), at: 0)
        }
        guard let leading = gathered.first else { return number(0) }
        var result = product(leading.term)
        for (_, term) in gathered.dropFirst() {
            if term.numerator < 0 {
                result = node(.subtract, result, product(ExpressionFactors(coefficient: -1).times(term)))
            } else {
                result = node(.add, result, product(term))
            }
        }
        return result
    }

    /// Writes a product as a quotient with the number in front and without negative exponents.
    mutating func product(_ factors: ExpressionFactors) -> Int {
        if factors.isZero { return number(0) }
        if factors.numerator == -1, factors.denominator == 1, factors.powers.count == 1,
            factors.powers[0].exponent == 1, let turned = negatedSum(factors.powers[0].base)
        {
            return turned
        }
        let top = chain(abs(factors.numerator), factors.powers.filter { $0.exponent > 0 })
        let bottom = chain(
            factors.denominator, factors.powers.filter { $0.exponent < 0 }.map { ($0.base, -$0.exponent) })
        let one = number(1)
        let quotient = bottom == one ? top : node(.divide, top, bottom)
        return factors.numerator < 0 ? node(.negate, quotient) : quotient
    }

    /// The negative of a difference, the other way round.
    private mutating func negatedSum(_ index: Int) -> Int? {
        guard [.add, .subtract].contains(nodes[index].operation) else { return nil }
        return sum(terms(of: index).map { ExpressionFactors(coefficient: -1).times($0) })
    }

    private mutating func chain(_ coefficient: Double, _ powers: [(base: Int, exponent: Double)]) -> Int {
        var result: Int? = coefficient == 1 ? nil : number(coefficient)
        for (base, exponent) in powers {
            let factor = exponent == 1 ? base : node(.power, base, number(exponent))
            result = result.map { node(.multiply, $0, factor) } ?? factor
        }
        return result ?? number(1)
    }
}
