package import Messages
import Datasets
import NeuralNetworks
package import Recipes
import TerminalUI
import Training

extension LabDemonstration where Shown == ActivationLab {
    /// The activation lab of a recipe.
    ///
    /// - Throws: `InputError` where an option does not fit its function.
    package init(_ specification: ActivationsSpecification, of recipe: Recipe) throws(InputError) {
        do throws(ComponentError) {
            let lab = try ActivationLab(specification, name: recipe.name, title: recipe.title, view: recipe.view)
            self.init(lab: lab) { FrameTicker() }
        } catch {
            throw InputError(
                .usage, Wording(verbatim: Phrases.refusal(error)), file: recipe.name, key: "activations.options")
        }
    }
}
