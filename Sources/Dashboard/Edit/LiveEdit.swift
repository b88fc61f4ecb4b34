package import Datasets
import NeuralNetworks
package import Recipes
import Shell
import TerminalUI
import Training

/// One choice that a key changes while the run goes on.
package enum LiveEdit: Hashable, Sendable {
    case learningRate(Double)
    /// With the options that it is to have beside its defaults.
    case optimizer(String, learningRate: Double, options: [String: Double])
    case batch(BatchSpecification)
    case activation(String)
    case loss(String)
    case initializer(String)
    /// With what else a source of another kind is to have.
    case data(DataSource, kept: DataSpecification?)
    /// The factor of the weights' squares.
    case decay(Double)
    case dropout(Double)
    case weightSeed(UInt64)
    case dataSeed(UInt64)
    case features([Feature])
    case noise(Double)
    case testFraction(Double)
    /// The units of the hidden layers.
    case hidden([Int])
    /// The training samples of the user's own.
    case points([[Double]])
    /// The places of training samples that are left out.
    case removedSamples(Set<Int>)
    /// A weight or a bias by its path, such as `weight.1.2.1`.
    case parameter(String, Double)

    package var settings: [Setting] {
        switch self {
        case .learningRate(let rate):
            [Setting(path: "optimizer.learning_rate", value: LearningRate.text(rate))]
        case .optimizer(let name, let rate, let options):
            [
                Setting(path: "optimizer.name", value: name),
                Setting(path: "optimizer.learning_rate", value: LearningRate.text(rate)),
            ] + optionSettings(options, of: name)
        case .batch(let batch): [Setting(path: "batch", value: BatchSize.text(batch))]
        case .activation(let name): [Setting(path: "model.activation", value: name)]
        case .loss(let name): [Setting(path: "loss", value: name)]
        case .initializer(let name): [Setting(path: "model.initializer", value: name)]
        case .data(let source, let kept):
            [Setting(path: "data.\(source.key)", value: source.name)] + (kept.map(sampleSettings) ?? [])
        case .decay(let factor):
            [Setting(path: "regularization.l2", value: NumberFormat.plainDecimal(factor))]
        case .dropout(let share):
            [Setting(path: "regularization.dropout", value: NumberFormat.plainDecimal(share))]
        case .weightSeed(let seed): [Setting(path: "model.seed", value: String(seed))]
        case .dataSeed(let seed): [Setting(path: "data.seed", value: String(seed))]
        case .features(let features):
            [Setting(path: "data.features", value: LiveEdit.list(features.map(\.rawValue)))]
        case .noise(let noise): [Setting(path: "data.noise", value: NumberFormat.plainDecimal(noise))]
        case .testFraction(let share):
            [Setting(path: "data.test_fraction", value: NumberFormat.plainDecimal(share))]
        case .hidden(let units): [Setting(path: "model.hidden", value: LiveEdit.list(units.map(String.init)))]
        case .points(let points):
            [Setting(path: "data.points", value: LiveEdit.list(points.map { LiveEdit.list($0.map(LiveEdit.decimal)) }))]
        case .removedSamples(let places):
            [Setting(path: "data.removed_samples", value: LiveEdit.list(places.sorted().map(String.init)))]
        case .parameter(let path, let value): [Setting(path: path, value: LiveEdit.decimal(value))]
        }
    }

    private static func list(_ elements: [String]) -> String { "[\(elements.joined(separator: ", "))]" }
    private static func decimal(_ value: Double) -> String {
        NumberFormat.plainDecimal(value, significantDigits: 15)
    }

    private func optionSettings(_ options: [String: Double], of name: String) -> [Setting] {
        let switches = optimizers.options(of: name).filter(\.isSwitch).map(\.name)
        return options.sorted { $0.key < $1.key }.map { option, value in
            let text =
                switches.contains(option) ? String(value != 0) : NumberFormat.plainDecimal(value, significantDigits: 15)
            return Setting(path: "optimizer.\(option)", value: text)
        }
    }

    private func sampleSettings(_ data: DataSpecification) -> [Setting] {
        var settings: [Setting] = []
        if let samples = data.samples { settings.append(Setting(path: "data.samples", value: String(samples))) }
        if data.noise != 0 {
            settings.append(
                Setting(path: "data.noise", value: NumberFormat.plainDecimal(data.noise, significantDigits: 15)))
        }
        if case .gate = data.source, data.encoding != .signs {
            settings.append(Setting(path: "data.encoding", value: data.encoding.rawValue))
        }
        return settings
    }

    func apply(to recipe: inout Recipe) {
        switch self {
        case .learningRate(let rate): recipe.optimizer.learningRate = rate
        case .optimizer(let name, let rate, let options):
            recipe.optimizer.name = name
            recipe.optimizer.learningRate = rate
            recipe.optimizer.options = options
        case .batch(let batch): recipe.batch = batch
        case .activation(let name):
            recipe.model.activations = recipe.model.hidden.map { _ in ActivationSpecification(name: name) }
        case .loss(let name): recipe.loss = name
        case .initializer(let name): recipe.model.initializer = InitializerSpecification(name: name)
        case .data(let source, _): recipe.data.source = source
        case .decay(let factor): recipe.regularization.l2 = factor
        case .dropout(let share): recipe.regularization.dropout = share
        case .weightSeed(let seed): recipe.model.seed = seed
        case .dataSeed(let seed): recipe.data.seed = seed
        case .features(let features): recipe.data.features = features
        case .noise(let noise): recipe.data.noise = noise
        case .testFraction(let share): recipe.data.testFraction = share
        case .hidden(let units): recipe.model.hidden = units
        case .points(let points): recipe.data.points = points
        case .removedSamples(let places): recipe.data.removedSamples = places
        case .parameter: break
        }
    }

    func isReflected(in recipe: Recipe) -> Bool {
        switch self {
        case .learningRate(let rate): recipe.optimizer.learningRate == rate
        case .optimizer(let name, let rate, _): recipe.optimizer.name == name && recipe.optimizer.learningRate == rate
        case .batch(let batch): recipe.batch == batch
        case .activation(let name): recipe.model.activations.allSatisfy { $0.name == name }
        case .loss(let name): recipe.loss == name
        case .initializer(let name): recipe.model.initializer.name == name
        case .data(let source, _): recipe.data.source == source
        case .decay(let factor): recipe.regularization.l2 == factor
        case .dropout(let share): recipe.regularization.dropout == share
        case .weightSeed(let seed): recipe.model.seed == seed
        case .dataSeed(let seed): recipe.data.seed == seed
        case .features(let features): recipe.data.features == features
        case .noise(let noise): recipe.data.noise == noise
        case .testFraction(let share): recipe.data.testFraction == share
        case .hidden(let units): recipe.model.hidden == units
        case .points(let points): recipe.data.points == points
        case .removedSamples(let places): recipe.data.removedSamples == places
        case .parameter: false
        }
    }

    /// Whether two recipes agree in what the edit changes.
    func hasSameValue(in recipe: Recipe, as other: Recipe) -> Bool {
        switch self {
        case .learningRate: recipe.optimizer.learningRate == other.optimizer.learningRate
        case .optimizer: recipe.optimizer == other.optimizer
        case .batch: recipe.batch == other.batch
        case .activation: recipe.model.activations.first?.name == other.model.activations.first?.name
        case .loss: recipe.loss == other.loss
        case .initializer: recipe.model.initializer == other.model.initializer
        case .data: recipe.data.source == other.data.source
        case .decay: recipe.regularization.l2 == other.regularization.l2
        case .dropout: recipe.regularization.dropout == other.regularization.dropout
        case .weightSeed: recipe.model.seed == other.model.seed
        case .dataSeed: recipe.data.seed == other.data.seed
        case .features: recipe.data.features == other.data.features
        case .noise: recipe.data.noise == other.data.noise
        case .testFraction: recipe.data.testFraction == other.data.testFraction
        case .hidden: recipe.model.hidden == other.model.hidden
        case .points: recipe.data.points == other.data.points
        case .removedSamples: recipe.data.removedSamples == other.data.removedSamples
        case .parameter: true
        }
    }
}
