/// A product: a number, and factors with numbers as exponents.
struct ExpressionFactors {
    /// The number in front as a quotient, so that thirds stay thirds.
    private(set) var numerator = 1.0
    private(set) var denominator = 1.0
    /// Each base once, those that were met first in front.
    private(set) var powers: [(base: Int, exponent: Double)] = []

    init(coefficient: Double) { numerator = coefficient }

    init(base: Int, exponent: Double = 1) { powers = [(base, exponent)] }

    var isZero: Bool { numerator == 0 }

    func times(_ other: ExpressionFactors) -> ExpressionFactors {
        var result = self
        result.scale(by: other.numerator, over: other.denominator)
        for factor in other.powers {
            if let place = result.powers.firstIndex(where: { $0.base == factor.base }) {
                result.powers[place].exponent += factor.exponent
                if result.powers[place].exponent == 0 { result.powers.remove(at: place) }
            } else {
                let place = result.powers.firstIndex { $0.base > factor.base } ?? result.powers.count
                result.powers.insert(factor, at: place)
            }
        }
        return result
    }

    /// The number in front must not be 0.
    var reciprocal: ExpressionFactors {
        var result = self
        (result.numerator, result.denominator) = (denominator, numerator)
        result.scale(by: 1, over: 1)
        result.powers = powers.map { ($0.base, -$0.exponent) }
        return result
    }

    /// A whole power; nil where the number in front would have to be rounded.
    func raised(to exponent: Double) -> ExpressionFactors? {
        guard let top = Self.exact(numerator, to: abs(exponent)),
            let bottom = Self.exact(denominator, to: abs(exponent))
        else { return nil }
        var result = self
        (result.numerator, result.denominator) = exponent < 0 ? (bottom, top) : (top, bottom)
        result.scale(by: 1, over: 1)
        result.powers = powers.map { ($0.base, $0.exponent * exponent) }
        return result
    }

    /// The same without the number in front.
    var withoutCoefficient: ExpressionFactors {
        var result = self
        (result.numerator, result.denominator) = (1, 1)
        return result
    }

    /// Adds the number in front of like factors.
    mutating func add(coefficientOf other: ExpressionFactors) {
        if denominator == other.denominator {
            numerator += other.numerator
        } else {
            numerator = numerator * other.denominator + other.numerator * denominator
            denominator *= other.denominator
        }
        scale(by: 1, over: 1)
    }

    private mutating func scale(by top: Double, over bottom: Double) {
        numerator *= top
        denominator *= bottom
        if denominator < 0 { (numerator, denominator) = (-numerator, -denominator) }
        if numerator == 0 { denominator = 1 }
        let divisor = Self.commonDivisor(abs(numerator), denominator)
        if divisor > 1 { (numerator, denominator) = (numerator / divisor, denominator / divisor) }
        let quotient = numerator / denominator
        // A quotient that is not of whole numbers is written as one number where nothing is lost by it.
        let isWhole = numerator == numerator.rounded() && denominator == denominator.rounded()
        if denominator != 1, !isWhole, quotient * denominator == numerator {
            (numerator, denominator) = (quotient, 1)
        }
    }

    /// 1 unless both are whole numbers that 64 bits hold exactly.
    private static func commonDivisor(_ a: Double, _ b: Double) -> Double {
        guard a == a.rounded(), b == b.rounded(), a < 0x1p53, b < 0x1p53 else { return 1 }
        var (larger, smaller) = (a, b)
        while smaller > 0 { (larger, smaller) = (smaller, larger.truncatingRemainder(dividingBy: smaller)) }
        return max(1, larger)
    }

    /// A whole power of a number where 64 bits hold it exactly; nil otherwise.
    static func exact(_ base: Double, to exponent: Double) -> Double? {
        guard exponent == exponent.rounded(), 0...64 ~= exponent else { return nil }
        var result = 1.0
        for _ in 0..<Int(exponent) {
            let next = result * base
            guard next.isFinite, (-next).addingProduct(result, base) == 0 else { return nil }
            result = next
        }
        return result
    }
}
