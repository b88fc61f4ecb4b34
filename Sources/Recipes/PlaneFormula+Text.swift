import Expressions
import Datasets
import Messages

extension RecipeKind<PlaneFormula> {
    /// A formula in x and y, or a comparison of formulas.
    static var planeFormula: RecipeKind {
        RecipeKind(.text) { value throws(InputError) in
            let text = try value.string()
            do throws(PlaneFormulaError) {
                return try PlaneFormula(text)
            } catch {
                throw value.error("found \"\(text)\": \(error.message)")
            }
        }
    }
}

/// Why a text is no formula over the plane.
struct PlaneFormulaError: Error {
    var message: Wording
}

extension PlaneFormula {
    /// Reads a formula in x and y, such as `sin(3*x) * y`, or formulas with `<`, `<=`, `>` or `>=` between them, such
    /// as `y > x^2` or `0.2 < x^2 + y^2 < 0.6`.
    ///
    /// - Throws: `PlaneFormulaError`, which says what was found and what was expected.
    init(_ text: String) throws(PlaneFormulaError) {
        var formulas: [Expression] = []
        let (parts, relations) = PlaneFormula.split(text)
        for part in parts {
            let formula: Expression
            do {
                formula = try Expression(part)
            } catch {
                throw PlaneFormulaError(
                    message: relations.isEmpty ? "\(error.message)" : "in \"\(part)\" \(error.message)")
            }
            guard let inPlane = formula.with(variables: ["x", "y"]) else {
                let other = formula.variables.first { $0 != "x" && $0 != "y" } ?? ""
                throw PlaneFormulaError(message: "found the name \"\(other)\", expected x and y only")
            }
            formulas.append(inPlane)
        }
        let sides = formulas
        self.init(text: text, relations: relations) { x, y in sides.map { $0.value(at: [x, y]) } }
    }

    /// The formulas between the comparisons, and the comparisons.
    private static func split(_ text: String) -> (parts: [String], relations: [Relation]) {
        var parts = [""]
        var relations: [Relation] = []
        var rest = text[...]
        while let character = rest.first {
            if let relation = Relation.allCases.first(where: { rest.hasPrefix($0.rawValue) }) {
                relations.append(relation)
                parts.append("")
                rest = rest.dropFirst(relation.rawValue.count)
            } else {
                parts[parts.count - 1].append(character)
                rest = rest.dropFirst()
            }
        }
        return (parts.map { String($0.drop(while: \.isWhitespace)) }, relations)
    }
}
