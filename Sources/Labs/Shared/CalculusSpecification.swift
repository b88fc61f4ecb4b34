import Expressions
import Calculus
import Messages
package import Recipes

package import Shell

/// A subject of differential calculus, on an expression.
package struct CalculusSpecification: ShownLab {
    /// What is shown.
    package enum Kind: String, CaseIterable, Sendable {
        case derivative
        case partialDerivatives = "partial_derivatives"
        case chainRule = "chain_rule"
        case computationGraph = "computation_graph"
        case lagrange
        case functions

        /// The panels of its scene, the most useful first.
        package var panelNames: [String] {
            switch self {
            case .derivative: DerivativeLab.panelNames
            case .partialDerivatives: PartialDerivativesLab.panelNames
            case .chainRule: ChainRuleLab.panelNames
            case .computationGraph: ComputationGraphLab.panelNames
            case .lagrange: LagrangeLab.panelNames
            case .functions: FunctionGalleryLab.panelNames
            }
        }
    }

    package var kind: Kind
    /// The expression, or of `functions` the name of the first one; the kind's own if nil.
    package var expression: String?
    /// The values of its variables; 1 where nothing is told.
    package var point: [String: Double]
    /// What must hold, of `lagrange`, such as `x^2 + y^2 = 1`; the kind's own if nil.
    package var constraint: String?

    package init(
        kind: Kind, expression: String? = nil, point: [String: Double] = [:], constraint: String? = nil
    ) {
        self.kind = kind
        self.expression = expression
        self.point = point
        self.constraint = constraint
    }

    package static let standard = CalculusSpecification(kind: .derivative)
}

extension CalculusSpecification {
    package static let scene = "calculus"
    package static let command = "gradient"
    package static let panelNames = Kind.allCases.flatMap(\.panelNames).unique
    package var panelNames: [String] { kind.panelNames }

    package static let keys: [RecipeKey<CalculusSpecification>] = [
        .subject(\.kind),
        RecipeKey(
            "expression", .text, \.expression, "A formula; the kind's own unless told.",
            details: """
                of one variable (`derivative`), of x and y (`partial_derivatives`, `lagrange`), or of any; the first \
                function of `functions`: `linear` `quadratic` `step` `sigmoid` `normal`
                """),
        RecipeKey("at", schema: .openMapping(of: .number()), "Values of the variables; 1 unless told.") {
            mapping, section throws(InputError) in
            guard let value = mapping["at"] else { return }
            guard value.node.isMapping else { throw value.mismatch("values by name such as {x: 1}") }
            for entry in value.node.entries {
                let number = RecipeValue(node: entry.value, path: "\(value.path).\(entry.key)", file: value.file)
                section.point[entry.key] = try number.number("a number") { _ in true }
            }
        },
        RecipeKey(
            "constraint", .text, \.constraint, "What must hold, of lagrange, such as x^2 + y^2 = 1.",
            refusing: { section, value throws(InputError) in
                guard section.kind == .lagrange else { throw value.error("only the kind lagrange has a constraint") }
            }),
    ]

    package var facts: String {
        let subject = localized("Subject: \(kind.rawValue.replacing("_", with: " "))")
        return [subject, expression.map { localized("Function: \($0)") }].compactMap(\.self)
            .joined(separator: "\n\n")
    }

    /// - Throws: `InputError` for a formula that cannot be read or does not fit the kind.
    package func demonstration(of recipe: Recipe) throws -> any Demonstration {
        let text = expression, values = point
        do {
            switch kind {
            case .derivative:
                let lab = try DerivativeLab(
                    formula: text, at: values, name: recipe.name, title: recipe.title, view: recipe.view)
                return LabDemonstration(lab: lab) { FrameTicker() }
            case .computationGraph:
                let lab = try ComputationGraphLab(
                    formula: text, at: values, name: recipe.name, title: recipe.title, view: recipe.view)
                return LabDemonstration(lab: lab) { FrameTicker() }
            case .partialDerivatives:
                let lab = try PartialDerivativesLab(
                    formula: text, at: values, name: recipe.name, title: recipe.title, view: recipe.view)
                return LabDemonstration(lab: lab) { FrameTicker() }
            case .lagrange:
                let lab = try LagrangeLab(
                    objective: text, constraint: constraint, at: values, name: recipe.name,
                    title: recipe.title, view: recipe.view)
                return LabDemonstration(lab: lab) { FrameTicker() }
            case .chainRule:
                let lab = try ChainRuleLab(
                    formula: text, at: values, name: recipe.name, title: recipe.title, view: recipe.view)
                return LabDemonstration(lab: lab) { FrameTicker() }
            case .functions:
                let lab = try FunctionGalleryLab(
                    function: text, name: recipe.name, title: recipe.title, view: recipe.view)
                return LabDemonstration(lab: lab) { FrameTicker() }
            }
        } catch let error as ExpressionError {
            throw InputError(.data, Wording(verbatim: error.description), file: recipe.name, key: "calculus.expression")
        } catch let error as UnfitFormula {
            throw InputError(.data, Wording(verbatim: error.words), file: recipe.name, key: "calculus.expression")
        }
    }
}
