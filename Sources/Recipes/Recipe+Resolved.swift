public import Datasets
public import Messages
import NeuralNetworks

extension Recipe {
    /// The recipe with its output and loss filled in as `dataset` asks for: two classes have sigmoid and
    /// binary cross-entropy, more have softmax and categorical cross-entropy, a regression has identity
    /// and the mean squared error. Where the recipe tells only one of them, the other one goes with it.
    ///
    /// - Throws: `InputError` where output, loss and data do not go with each other.
    public func resolved(for dataset: Dataset) throws(InputError) -> Recipe {
        var recipe = self
        let task = dataset.task
        if let problem = OutputRules.problem(output: model.output?.name, loss: loss, task: task) {
            throw InputError(
                .data, problem.message, file: name, key: problem.isAboutOutput ? "model.output" : "loss")
        }
        let output = model.output ?? ActivationSpecification(name: OutputRules.defaultOutput(for: task, loss: loss))
        recipe.model.output = output
        recipe.loss = loss ?? OutputRules.defaultLoss(for: task, output: output.name)
        return recipe
    }
}
