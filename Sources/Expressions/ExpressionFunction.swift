internal import Foundation

/// A function that expressions can call.
public enum ExpressionFunction: String, Hashable, Sendable, CaseIterable {
    case sin, cos, tan, exp, log, sqrt, abs, sigmoid, tanh, relu, max, min
    /// -1, 0 or 1.
    case sign

    public var name: String { rawValue }

    /// How many numbers it takes; `max` and `min` take two or more, two at a time.
    public var arity: Int { self == .max || self == .min ? 2 : 1 }

    func value(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .sin: Foundation.sin(a)
        case .cos: Foundation.cos(a)
        case .tan: Foundation.tan(a)
        case .exp: Foundation.exp(a)
        case .log: Foundation.log(a)
        case .sqrt: a.squareRoot()
        case .abs: Swift.abs(a)
        case .sigmoid: Self.sigmoid(a)
        case .tanh: Foundation.tanh(a)
        case .relu: a.isNaN ? a : Swift.max(0, a)
        case .max: a.isNaN ? a : b > a || b.isNaN ? b : a
        case .min: a.isNaN ? a : b < a || b.isNaN ? b : a
        case .sign: a.isNaN ? a : a > 0 ? 1 : a < 0 ? -1 : 0
        }
    }

    static func sigmoid(_ a: Double) -> Double {
        a >= 0 ? 1 / (1 + Foundation.exp(-a)) : Foundation.exp(a) / (1 + Foundation.exp(a))
    }

    /// sigmoid(a) (1 - sigmoid(a)) to the last digits in both tails, where the difference would lose them: with
    /// e = exp(-|a|) it is e / (1 + e)^2.
    static func sigmoidSlope(_ a: Double) -> Double {
        let power = Foundation.exp(-Swift.abs(a))
        return power / ((1 + power) * (1 + power))
    }

    /// 1 - tanh(a)^2 in the same way: four times the slope of the sigmoid at 2a.
    static func tanhSlope(_ a: Double) -> Double { 4 * sigmoidSlope(2 * a) }

    /// The partial derivatives by the arguments. At kinks they are PyTorch's: 0 for `relu` and `abs` at 0, and half
    /// for each argument where those of `max` or `min` are equal.
    func partials(_ a: Double, _ b: Double, value: Double) -> (a: Double, b: Double) {
        switch self {
        case .sin: (Foundation.cos(a), 0)
        case .cos: (-Foundation.sin(a), 0)
        case .tan: (1 + value * value, 0)
        case .exp: (value, 0)
        case .log: (1 / a, 0)
        case .sqrt: (0.5 / value, 0)
        case .abs: (a > 0 ? 1 : a < 0 ? -1 : 0, 0)
        case .sigmoid: (Self.sigmoidSlope(a), 0)
        case .tanh: (Self.tanhSlope(a), 0)
        case .relu: (a > 0 ? 1 : 0, 0)
        case .max: a == b ? (0.5, 0.5) : a > b ? (1, 0) : (0, 1)
        case .min: a == b ? (0.5, 0.5) : a < b ? (1, 0) : (0, 1)
        case .sign: (0, 0)
        }
    }
}

/// A number with a name.
public enum NamedConstant: String, Hashable, Sendable, CaseIterable {
    case pi, e

    public var value: Double {
        switch self {
        case .pi: .pi
        case .e: 2.718281828459045
        }
    }
}
