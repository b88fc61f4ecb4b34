import Messages
import Calculus
import Datasets
package import Recipes
import Training

/// The calculus lab of a recipe.
///
/// - Throws: `InputError` for a formula that cannot be read or does not fit the kind.
package func calculusDemonstration(
    of recipe: Recipe, _ specification: CalculusSpecification
) throws -> any Demonstration {
    let text = specification.expression, values = specification.point
    do {
        switch specification.kind {
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
                objective: text, constraint: specification.constraint, at: values, name: recipe.name,
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
