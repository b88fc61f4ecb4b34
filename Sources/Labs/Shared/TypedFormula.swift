package import Expressions
import Calculus
import Messages
import Shell

/// A formula that was typed, with values for its variables.
package struct TypedFormula: Hashable, Sendable {
    package private(set) var expression: Expression
    package private(set) var values: [String: Double]

    /// 1 stands for values that are missing.
    ///
    /// - Throws: `ExpressionError`.
    package init(_ text: String, values: [String: Double] = [:]) throws(ExpressionError) {
        expression = try Expression(text)
        self.values = values
    }

    package var variables: [String] { expression.variables }

    /// The values of the variables in their order.
    package var point: [Double] { variables.map { value(of: $0) } }

    package func value(of name: String) -> Double { values[name] ?? 1 }

    package mutating func set(_ name: String, to value: Double) { values[name] = value }

    /// The value with one variable elsewhere.
    func value(_ name: String, at place: Double) -> Double { value(expression, name, at: place) }

    /// The value of another formula of the same variables, with one of them elsewhere.
    func value(_ formula: Expression, _ name: String, at place: Double) -> Double {
        var point = point
        if let index = variables.firstIndex(of: name) { point[index] = place }
        return formula.value(at: point)
    }

    /// `x=1`, or several of them.
    ///
    /// - Returns: what is wrong with it.
    mutating func set(_ argument: String) -> String? {
        var pairs: [(String, Double)] = []
        for word in argument.split(whereSeparator: { $0 == " " || $0 == "," }) {
            let parts = word.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
                return localized(":set wants NAME=VALUE, such as :set x=1")
            }
            guard variables.contains(parts[0]) else {
                return variables.isEmpty
                    ? localized("the formula has no variables")
                    : localized("no variable \(parts[0]); the formula has \(variables.joined(separator: ", "))")
            }
            pairs.append((parts[0], value))
        }
        guard !pairs.isEmpty else { return localized(":set wants NAME=VALUE, such as :set x=1") }
        for (name, value) in pairs { values[name] = value }
        return nil
    }
}

extension Expression {
    /// Nodes that a screen can show and a reader can follow.
    static let largestShownCount = 200

    /// What is wrong with a formula that is too long to be shown.
    var lengthComplaint: String? {
        nodes.count > Expression.largestShownCount
            ? localized("the formula has \(nodes.count) nodes; at most \(Expression.largestShownCount) can be shown")
            : nil
    }
}

/// A formula that does not suit a lab: its variables do not, or it is too long.
struct UnfitFormula: Error {
    /// What was found and what was expected.
    var words: String

    init(_ words: String) { self.words = words }

    /// Two variables are wanted, and others were found.
    static func twoVariables(found names: [String]) -> UnfitFormula {
        UnfitFormula(
            names.isEmpty
                ? localized("found no variable, expected x and y")
                : localized("found the variables \(names.joined(separator: ", ")), expected x and y"))
    }
}

extension ExpressionError {
    /// The message, and the text with a mark where the fault is.
    var words: String {
        let place = excerpt.index(excerpt.startIndex, offsetBy: min(max(0, excerptOffset), excerpt.count))
        return "\(message): \(excerpt[..<place])▸\(excerpt[place...])"
    }
}
