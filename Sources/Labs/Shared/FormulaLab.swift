import Expressions
import Calculus
import Messages
package import Shell

/// A calculus lab about a formula that the user types.
package protocol FormulaLab: SteppedLab {
    /// Formulas to look at one after another.
    static var examples: [String] { get }
    /// What is wrong with a formula for this lab beside its length; nil where it fits.
    static func complaint(about formula: TypedFormula) -> String?

    /// - Throws: ``UnfitFormula`` for a formula that does not suit the lab.
    init(_ identity: LabIdentity<Self>, formula: TypedFormula) throws

    var formula: TypedFormula { get }
    /// Values that a new formula takes over.
    var carriedValues: [String: Double] { get }
    /// Takes over a formula that fits.
    mutating func adopt(_ formula: TypedFormula)
    /// Takes over the formula with other values of its variables.
    mutating func take(_ values: TypedFormula)
}

extension FormulaLab {
    package static func complaint(about formula: TypedFormula) -> String? { nil }
    package var carriedValues: [String: Double] { formula.values }

    /// A lab about the formula of a recipe, or about the first example if that has none.
    ///
    /// - Throws: `ExpressionError` for one that cannot be read, ``UnfitFormula`` for one that does not suit the lab.
    package init(
        formula text: String?, at values: [String: Double] = [:], name: String, title: String, view: [String] = []
    ) throws {
        let formula = try TypedFormula(text ?? Self.examples[0], values: values)
        if let words = formula.expression.lengthComplaint ?? Self.complaint(about: formula) {
            throw UnfitFormula(words)
        }
        try self.init(LabIdentity(name: name, title: title, view: view), formula: formula)
    }

    package var typedCommands: [TypedCommand<Self, LabResponse<Never>>] { formulaCommands(rank: 94) }

    /// `f` and `set`; the first stands in the footer with that rank.
    func formulaCommands(rank: Int) -> [TypedCommand<Self, LabResponse<Never>>] {
        let names = formula.variables.map { $0 + "=" }
        return [
            TypedCommand(
                "f", usage: localized("EXPRESSION"), localized("your own formula"),
                completing: TypedCommand<Self, LabResponse<Never>>.among(Self.examples)
            ) { $0.read($1) }
            .hint(":f", localized("your own formula"), rank: rank),
            TypedCommand(
                "set", usage: localized("NAME=VALUE"), localized("a variable"),
                completing: TypedCommand<Self, LabResponse<Never>>.among(names)
            ) { $0.setVariable($1) },
        ]
    }

    private mutating func setVariable(_ argument: String) -> LabResponse<Never> {
        var changed = formula
        if let complaint = changed.set(argument) { return .complain(complaint) }
        take(changed)
        return LabResponse.none
    }

    mutating func read(_ text: String) -> LabResponse<Never> {
        do throws(ExpressionError) {
            let new = try TypedFormula(text, values: carriedValues)
            if let words = new.expression.lengthComplaint ?? Self.complaint(about: new) { return .complain(words) }
            adopt(new)
            return .say("f = \(new.expression.text)")
        } catch {
            return .complain(error.words)
        }
    }

    mutating func readExample(by offset: Int) -> LabResponse<Never> {
        let examples = Self.examples
        let index = examples.firstIndex { (try? Expression($0).text) == formula.expression.text }
        return read(examples[((index ?? (offset > 0 ? -1 : 0)) + offset + examples.count) % examples.count])
    }
}

/// How a place where the gradient vanishes is named and marked.
extension StationaryPointKind {
    var name: String {
        switch self {
        case .minimum: localized("minimum")
        case .maximum: localized("maximum")
        case .saddle: localized("saddle")
        case .degenerate: localized("level")
        }
    }

    var mark: Unicode.Scalar {
        switch self {
        case .minimum: "▼"
        case .maximum: "▲"
        case .saddle: "◆"
        case .degenerate: "◇"
        }
    }
}
