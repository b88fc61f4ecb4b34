import Datasets
import NeuralNetworks
import Recipes
import Shell
import TerminalUI

/// One choice that a key changes while the run goes on; edits that ask for the same are the same.
struct LiveEdit: Sendable {
    /// What it asks of the run.
    let settings: [Setting]
    /// Shows it in a recipe that the run has not got yet.
    let apply: @Sendable (_ recipe: inout Recipe) -> Void
    /// Whether a recipe has what it asks for.
    let isReflected: @Sendable (_ recipe: Recipe) -> Bool
    /// Whether two recipes agree in what it changes.
    let agree: @Sendable (_ recipe: Recipe, _ other: Recipe) -> Bool

    private init<Value: Equatable & Sendable>(
        _ place: any WritableKeyPath<Recipe, Value> & Sendable, _ value: Value, settings: [Setting]
    ) {
        self.settings = settings
        apply = { $0[keyPath: place] = value }
        isReflected = { $0[keyPath: place] == value }
        agree = { $0[keyPath: place] == $1[keyPath: place] }
    }
}

extension LiveEdit: Hashable {
    static func == (first: LiveEdit, second: LiveEdit) -> Bool { first.settings == second.settings }
    func hash(into hasher: inout Hasher) { hasher.combine(settings) }
}

/// The table: a setting's key, its place in a recipe and the text of its value.
extension LiveEdit {
    typealias Making<Value> = @Sendable (Value) -> LiveEdit

    static let learningRate = making("optimizer.learning_rate", \.optimizer.learningRate, LearningRate.text)
    static let batch = making("batch", \.batch) { $0.text }
    static let activation = making("model.activation", \.hiddenActivation) { $0 ?? "" }
    static let loss = making("loss", \.loss) { $0 ?? "" }
    static let initializer = making("model.initializer", \.model.initializer) { $0.name }
    /// The factor of the weights' squares.
    static let decay = making("regularization.l2", \.regularization.l2) { NumberFormat.plainDecimal($0) }
    static let dropout = making("regularization.dropout", \.regularization.dropout) { NumberFormat.plainDecimal($0) }
    static let weightSeed = making("model.seed", \.model.seed) { $0.map { "\($0)" } ?? "" }
    static let dataSeed = making("data.seed", \.data.seed) { $0.map { "\($0)" } ?? "" }
    static let features = making("data.features", \.data.features) { list(($0 ?? []).map(\.rawValue)) }
    static let noise = making("data.noise", \.data.noise) { NumberFormat.plainDecimal($0) }
    static let testFraction = making("data.test_fraction", \.data.testFraction) { NumberFormat.plainDecimal($0) }
    /// The units of the hidden layers.
    static let hidden = making("model.hidden", \.model.hidden) { list($0.map(String.init)) }
    /// The training samples of the user's own.
    static let points = making("data.points", \.data.points) { list($0.map { list($0.map(decimal)) }) }
    /// The places of training samples that are left out.
    static let removedSamples = making("data.removed_samples", \.data.removedSamples) {
        list($0.sorted().map(String.init))
    }

    private static func making<Value: Equatable & Sendable>(
        _ key: String, _ place: any WritableKeyPath<Recipe, Value> & Sendable,
        _ text: @escaping @Sendable (Value) -> String
    ) -> Making<Value> {
        { LiveEdit(place, $0, settings: [Setting(path: key, value: text($0))]) }
    }

    private static func list(_ elements: [String]) -> String { "[\(elements.joined(separator: ", "))]" }
    private static func decimal(_ value: Double) -> String {
        NumberFormat.plainDecimal(value, significantDigits: 15)
    }
}

/// Those that write several settings, or nothing that a recipe tells.
extension LiveEdit {
    /// With the options that it is to have beside its defaults. A recipe has it whatever the run makes of the options.
    static func optimizer(_ name: String, learningRate rate: Double, options: [String: Double]) -> LiveEdit {
        let switches = optimizers.options(of: name).filter(\.isSwitch).map(\.name)
        let optionSettings = options.sorted { $0.key < $1.key }.map { option, value in
            Setting(path: "optimizer.\(option)", value: switches.contains(option) ? "\(value != 0)" : decimal(value))
        }
        return LiveEdit(
            settings: [Setting(path: "optimizer.name", value: name)] + learningRate(rate).settings + optionSettings,
            apply: { recipe in
                recipe.optimizer.name = name
                recipe.optimizer.learningRate = rate
                recipe.optimizer.options = options
            },
            isReflected: { $0.optimizer.name == name && $0.optimizer.learningRate == rate },
            agree: { $0.optimizer == $1.optimizer })
    }

    /// With what else a source of another kind is to have.
    static func data(_ source: DataSource, kept: DataSpecification?) -> LiveEdit {
        var settings = [Setting(path: "data.\(source.key)", value: source.name)]
        if let samples = kept?.samples { settings.append(Setting(path: "data.samples", value: String(samples))) }
        if let noise = kept?.noise, noise != 0 {
            settings.append(Setting(path: "data.noise", value: decimal(noise)))
        }
        if let kept, case .gate = kept.source, kept.encoding != .signs {
            settings.append(Setting(path: "data.encoding", value: kept.encoding.rawValue))
        }
        return LiveEdit(\.data.source, source, settings: settings)
    }

    /// A weight or a bias by its path, such as `weight.1.2.1`, of which no recipe tells.
    static func parameter(_ path: String, _ value: Double) -> LiveEdit {
        LiveEdit(
            settings: [Setting(path: path, value: decimal(value))], apply: { _ in }, isReflected: { _ in false },
            agree: { _, _ in true })
    }

    private init(
        settings: [Setting], apply: @escaping @Sendable (inout Recipe) -> Void,
        isReflected: @escaping @Sendable (Recipe) -> Bool, agree: @escaping @Sendable (Recipe, Recipe) -> Bool
    ) {
        self.settings = settings
        self.apply = apply
        self.isReflected = isReflected
        self.agree = agree
    }
}

extension Recipe {
    /// The first hidden layer's activation, or that of all of them; nil where there is no hidden layer.
    fileprivate var hiddenActivation: String? {
        get { model.activations.first?.name }
        set { model.activations = model.hidden.compactMap { _ in newValue.map { ActivationSpecification(name: $0) } } }
    }
}
