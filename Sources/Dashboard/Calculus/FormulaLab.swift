import Calculus

/// A calculus lab about a formula that the user types.
package protocol FormulaLab: CalculusLab {
    /// Formulas to look at one after another.
    static var examples: [String] { get }
    /// What is wrong with a formula for this lab beside its length; nil where it fits.
    static func complaint(about formula: TypedFormula) -> String?

    var formula: TypedFormula { get }
    /// Values that a new formula takes over.
    var carriedValues: [String: Double] { get }
    /// Takes over a formula that fits.
    mutating func adopt(_ formula: TypedFormula)
}

extension FormulaLab {
    package static func complaint(about formula: TypedFormula) -> String? { nil }
    package var carriedValues: [String: Double] { formula.values }

    /// The formula of a recipe or the first example.
    ///
    /// - Throws: `ExpressionError` for one that cannot be read, ``UnfitFormula`` for one that does not suit the lab.
    static func opening(_ text: String?, values: [String: Double]) throws -> TypedFormula {
        let formula = try TypedFormula(text ?? examples[0], values: values)
        if let words = formula.expression.lengthComplaint ?? complaint(about: formula) { throw UnfitFormula(words) }
        return formula
    }

    mutating func read(_ text: String) -> LabResponse<Never> {
        do throws(ExpressionError) {
            let new = try TypedFormula(text, values: carriedValues)
            if let words = new.expression.lengthComplaint ?? Self.complaint(about: new) { return .complain(words) }
            adopt(new)
            return .say("f = \(new.expression.text)")
        } catch {
            return .complain(Phrases.expressionError(error))
        }
    }

    mutating func readExample(by offset: Int) -> LabResponse<Never> {
        let examples = Self.examples
        let index = examples.firstIndex { (try? Expression($0).text) == formula.expression.text }
        return read(examples[((index ?? (offset > 0 ? -1 : 0)) + offset + examples.count) % examples.count])
    }
}
