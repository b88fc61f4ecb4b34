import Datasets
import Messages
import NeuralNetworks
import Recipes

/// The types that a recipe's names stand for.
struct RecipeComponents: Sendable {
    let hidden: [(units: Int, activation: any Activation)]
    let output: OutputActivation
    let loss: any Loss
    let initializer: any Initializer
    let optimizer: any Optimizer

    /// - Parameter recipe: resolved, with output and loss filled in.
    /// - Throws: `InputError` for a name or an option that does not exist.
    init(_ recipe: Recipe) throws(InputError) {
        do {
            var hidden: [(units: Int, activation: any Activation)] = []
            for (units, activation) in zip(recipe.model.hidden, recipe.model.activations) {
                hidden.append((units, try activations.make(activation.name, options: activation.options)))
            }
            self.hidden = hidden
            let output = recipe.model.output ?? ActivationSpecification(name: "identity")
            self.output = try OutputActivation(output.name, options: output.options)
            loss = try losses.make(recipe.loss ?? "mean_squared_error")
            initializer = try initializers.make(
                recipe.model.initializer.name, options: recipe.model.initializer.options)
            optimizer = try optimizers.make(recipe.optimizer.name, options: recipe.optimizer.options)
        } catch {
            throw InputError(.data, "\(error)", file: recipe.name)
        }
    }

    func architecture(for dataset: Dataset) -> NetworkArchitecture {
        NetworkArchitecture(
            inputs: dataset.inputCount, hidden: hidden, outputs: dataset.outputCount, output: output)
    }
}
