package import Calculus

/// A formula that was typed, with values for its variables.
package struct TypedFormula: Hashable, Sendable {
    package private(set) var expression: Expression
    package private(set) var values: [String: Double]

    /// - Parameter values: 1 stands for those that are missing.
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
            guard parts.count == 2, let value = Double(parts[1]), value.isFinite else { return Phrases.valueUsage }
            guard variables.contains(parts[0]) else {
                return Phrases.unknownVariable(parts[0], known: variables)
            }
            pairs.append((parts[0], value))
        }
        guard !pairs.isEmpty else { return Phrases.valueUsage }
        for (name, value) in pairs { values[name] = value }
        return nil
    }
}

/// A formula whose variables do not suit a lab.
struct UnfitFormula: Error {
    /// What was found and what was expected.
    var words: String

    init(_ words: String) { self.words = words }
}
