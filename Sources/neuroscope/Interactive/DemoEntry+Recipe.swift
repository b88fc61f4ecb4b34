import Dashboard
import Datasets
import Messages
import NeuralNetworks
import Recipes
import Shell
import TerminalUI

extension DemoEntry {
    /// A recipe as the launcher lists it.
    init(_ recipe: Recipe) {
        self.init(
            name: recipe.name, title: recipe.title(in: .current), group: localized(Wording(key: recipe.group)),
            teaches: recipe.teaches.map { localized(Wording(key: Concept.title(of: $0))) }, summary: recipe.facts,
            lesson: Lesson.of(demo: recipe.name),
            keywords: [recipe.title, recipe.titleZh ?? "", recipe.group] + recipe.teaches
                + recipe.teaches.map(Concept.title))
    }
}

extension Recipe {
    /// What it is made of, in a line each.
    fileprivate var facts: String { scene.lab?.facts ?? networkFacts }

    /// Data, network and optimizer.
    private var networkFacts: String {
        let sizes = model.hidden.map(String.init).joined(separator: ", ")
        let units =
            model.hidden.count == 1 ? localized("a hidden layer of \(sizes)") : localized("hidden layers of \(sizes)")
        let network =
            model.hidden.isEmpty
            ? localized("no hidden layer") : localized("\(units) \(model.activations[0].name) units")
        let rate = NumberFormat.plainDecimal(optimizer.learningRate)
        return localized(
            "Data: \(data.source.name)\n\nNetwork: \(network)\n\nOptimizer: \(optimizer.name), learning rate \(rate)")
    }
}
