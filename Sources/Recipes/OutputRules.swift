public import Datasets
public import Messages
import NeuralNetworks

/// Which outputs and losses go with each other and with a task.
public enum OutputRules {
    /// The outputs that a task can have.
    public static func outputs(for task: Dataset.Task) -> [String] {
        switch task {
        case .binaryClassification: ["sigmoid", "tanh", "identity"]
        case .multiclassClassification: OutputActivation.names
        case .regression: OutputActivation.names.filter { $0 != OutputActivation.softmaxName }
        }
    }

    /// The losses that a task can have.
    public static func losses(for task: Dataset.Task) -> [String] {
        switch task {
        case .binaryClassification: NeuralNetworks.losses.names.filter { $0 != "categorical_cross_entropy" }
        case .multiclassClassification: NeuralNetworks.losses.names
        case .regression: ["mean_squared_error", "sum_squared_error", "huber"]
        }
    }

    /// Whether the loss accepts the output.
    static func accepts(loss: String, output: String) -> Bool {
        guard let loss = try? NeuralNetworks.losses.make(loss), let output = try? OutputActivation(output) else {
            return false
        }
        return loss.accepts(output)
    }

    /// What is wrong with an output and a loss, as far as they are known, and with the task.
    struct Problem {
        let message: Wording
        /// Whether the output is to blame rather than the loss.
        let isAboutOutput: Bool
    }

    /// Why an output and a loss do not go with the task or each other; nil where they do.
    static func problem(output: String?, loss: String?, task: Dataset.Task) -> Problem? {
        if let output, !outputs(for: task).contains(output) {
            let known = outputs(for: task).joined(separator: ", ")
            return Problem(
                message: "found \(output), expected one of \(known) for \(words(for: task))", isAboutOutput: true)
        }
        if let loss, !losses(for: task).contains(loss) {
            let known = losses(for: task).joined(separator: ", ")
            return Problem(
                message: "found \(loss), expected one of \(known) for \(words(for: task))", isAboutOutput: false)
        }
        if let output, let loss, !accepts(loss: loss, output: output) {
            let accepted = (try? NeuralNetworks.losses.make(loss))?.acceptedOutputs ?? "another"
            return Problem(
                message: "\(loss) does not go with the output \(output), expected the output \(accepted)",
                isAboutOutput: false)
        }
        return nil
    }

    /// Whether an output and a loss, as far as they are known, go with the task and each other.
    static func fits(output: String?, loss: String?, task: Dataset.Task) -> Bool {
        problem(output: output, loss: loss, task: task) == nil
    }

    private static func words(for task: Dataset.Task) -> Wording {
        switch task {
        case .binaryClassification: "two classes"
        case .multiclassClassification: "more than two classes"
        case .regression: "a regression"
        }
    }

    /// The output of a task: sigmoid, softmax or identity, or where the loss does not accept that, the
    /// first one that it accepts. Hinge, which wants outputs beyond -1 and 1, has identity.
    static func defaultOutput(for task: Dataset.Task, loss: String?) -> String {
        let preferred =
            switch task {
            case .binaryClassification: "sigmoid"
            case .multiclassClassification: "softmax"
            case .regression: "identity"
            }
        if loss == "hinge" { return "identity" }
        guard let loss, !accepts(loss: loss, output: preferred) else { return preferred }
        return ["identity", "sigmoid", "softmax"].first { fits(output: $0, loss: loss, task: task) } ?? preferred
    }

    /// The loss of a task: a cross-entropy or the mean squared error, or where that does not accept the
    /// output, the first one that does.
    static func defaultLoss(for task: Dataset.Task, output: String) -> String {
        let preferred =
            switch task {
            case .binaryClassification: "binary_cross_entropy"
            case .multiclassClassification: "categorical_cross_entropy"
            case .regression: "mean_squared_error"
            }
        if accepts(loss: preferred, output: output) { return preferred }
        return ["binary_cross_entropy", "hinge", "mean_squared_error"].first {
            fits(output: output, loss: $0, task: task)
        } ?? preferred
    }
}

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
