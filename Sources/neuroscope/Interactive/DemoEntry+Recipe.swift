import Dashboard
import Datasets
import Messages
import NeuralNetworks
import Recipes
import TerminalUI
import Training

extension DemoEntry {
    /// A recipe as the launcher lists it.
    init(_ recipe: Recipe) {
        self.init(
            name: recipe.name, title: Language.current == .chinese ? recipe.titleZh ?? recipe.title : recipe.title,
            group: localized(Wording(key: recipe.group)),
            teaches: recipe.teaches.map { localized(Wording(key: Concept.title(of: $0))) }, summary: recipe.facts,
            lesson: Lesson.of(demo: recipe.name),
            keywords: [recipe.title, recipe.titleZh ?? "", recipe.group] + recipe.teaches
                + recipe.teaches.map(Concept.title))
    }
}

extension Recipe {
    /// What it is made of, in a line each.
    fileprivate var facts: String {
        switch scene {
        case .network: return networkFacts
        case .activations(let activations):
            return localized("Functions: \(activations.functions.joined(separator: ", "))")
        case .descent(let descent): return descent.facts
        case .information(let information):
            return localized("Subject: \(information.kind.rawValue.replacing("_", with: " "))")
        case .calculus(let calculus):
            let subject = calculus.kind.rawValue.replacing("_", with: " ")
            return [localized("Subject: \(subject)"), calculus.expression.map { localized("Function: \($0)") }]
                .compactMap(\.self)
                .joined(separator: "\n\n")
        case .neuron(let neuron): return localized("Gate: \(neuron.gate.rawValue)")
        case .softmax(let softmax):
            return localized("Logits: \(softmax.logits.map { NumberFormat.plainDecimal($0) }.joined(separator: ", "))")
        case .losses: return localized("Losses: \(losses.names.joined(separator: ", "))")
        }
    }

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

extension DescentSpecification {
    /// What they go down, and who goes.
    fileprivate var facts: String {
        let ground =
            switch ground {
            case .function(let function): localized("Function: \(function)")
            case .data(let data): localized("Data: \(data.source.name)")
            }
        let racers = optimizers.map {
            $0.label ?? "\($0.optimizer.name) \(NumberFormat.plainDecimal($0.optimizer.learningRate))"
        }
        return localized("\(ground)\n\nOptimizers: \(racers.joined(separator: ", "))")
    }
}
