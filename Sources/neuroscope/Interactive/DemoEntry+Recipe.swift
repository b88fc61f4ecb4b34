import Dashboard
import Datasets
import TerminalUI
import Training

extension DemoEntry {
    /// A recipe as the launcher lists it.
    init(_ recipe: Recipe, language: TitleLanguage) {
        self.init(
            name: recipe.name, title: language == .zh ? recipe.titleZh ?? recipe.title : recipe.title,
            group: recipe.group, teaches: recipe.teaches.map(Concept.title), summary: recipe.facts)
    }
}

extension Recipe {
    /// Data, network and optimizer in a line each.
    fileprivate var facts: String {
        let sizes = model.hidden.map(String.init).joined(separator: ", ")
        let units = model.hidden.count == 1 ? "a hidden layer of \(sizes)" : "hidden layers of \(sizes)"
        let network = model.hidden.isEmpty ? "no hidden layer" : "\(units) \(model.activations[0].name) units"
        let rate = NumberFormat.plainDecimal(optimizer.learningRate)
        return "Data: \(data.source.name)\n\nNetwork: \(network)\n\nOptimizer: \(optimizer.name), learning rate \(rate)"
    }
}
