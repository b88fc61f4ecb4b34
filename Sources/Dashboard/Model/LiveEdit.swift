package import Datasets
package import Training

/// One choice that a key changes while the run goes on.
package enum LiveEdit: Hashable, Sendable {
    case learningRate(Double)
    case optimizer(String, learningRate: Double)
    case batch(BatchSpecification)
    case activation(String)
    case loss(String)
    case initializer(String)
    case data(DataSource)
    case weightSeed(UInt64)
    case dataSeed(UInt64)

    package var settings: [Setting] {
        switch self {
        case .learningRate(let rate):
            [Setting(path: "optimizer.learning_rate", value: LearningRate.text(rate))]
        case .optimizer(let name, let rate):
            [
                Setting(path: "optimizer.name", value: name),
                Setting(path: "optimizer.learning_rate", value: LearningRate.text(rate)),
            ]
        case .batch(let batch): [Setting(path: "batch", value: BatchSize.text(batch))]
        case .activation(let name): [Setting(path: "model.activation", value: name)]
        case .loss(let name): [Setting(path: "loss", value: name)]
        case .initializer(let name): [Setting(path: "model.initializer", value: name)]
        case .data(let source): [Setting(path: "data.\(source.key)", value: source.name)]
        case .weightSeed(let seed): [Setting(path: "model.seed", value: String(seed))]
        case .dataSeed(let seed): [Setting(path: "data.seed", value: String(seed))]
        }
    }

    func apply(to recipe: inout Recipe) {
        switch self {
        case .learningRate(let rate): recipe.optimizer.learningRate = rate
        case .optimizer(let name, let rate):
            recipe.optimizer.name = name
            recipe.optimizer.learningRate = rate
            recipe.optimizer.options = [:]
        case .batch(let batch): recipe.batch = batch
        case .activation(let name):
            recipe.model.activations = recipe.model.hidden.map { _ in ActivationSpecification(name: name) }
        case .loss(let name): recipe.loss = name
        case .initializer(let name): recipe.model.initializer = InitializerSpecification(name: name)
        case .data(let source): recipe.data.source = source
        case .weightSeed(let seed): recipe.model.seed = seed
        case .dataSeed(let seed): recipe.data.seed = seed
        }
    }

    func isReflected(in recipe: Recipe) -> Bool {
        switch self {
        case .learningRate(let rate): recipe.optimizer.learningRate == rate
        case .optimizer(let name, let rate): recipe.optimizer.name == name && recipe.optimizer.learningRate == rate
        case .batch(let batch): recipe.batch == batch
        case .activation(let name): recipe.model.activations.allSatisfy { $0.name == name }
        case .loss(let name): recipe.loss == name
        case .initializer(let name): recipe.model.initializer.name == name
        case .data(let source): recipe.data.source == source
        case .weightSeed(let seed): recipe.model.seed == seed
        case .dataSeed(let seed): recipe.data.seed == seed
        }
    }
}
