import Datasets
public import Messages
public import Recipes

/// Every combination of some values of some settings, each with some seeds.
public struct Sweep: Sendable {
    public let axes: [SweepAxis]
    /// The seeds of every combination: that of the recipe and those that follow it.
    public let seeds: [UInt64]
    /// The settings of every combination, the last axis changing fastest; one without settings where there
    /// is no axis.
    public let combinations: [[Setting]]
    /// The runs by combination, then by seed.
    public let runs: [SweepRun]
    /// Whether the samples have classes; their accuracies are told.
    public let isClassification: Bool
    public let hasTestSet: Bool
    let document: RecipeDocument
    let origin: SweepOrigin

    /// The figures that all runs have.
    public var metrics: [OutcomeMetric] {
        OutcomeMetric.all(isClassification: isClassification, hasTestSet: hasTestSet)
    }

    public static let mostRuns = 1_000_000

    /// - Parameters:
    ///   - document: the recipe; its variants are left aside.
    ///   - axes: the settings that are swept.
    ///   - seedCount: the number of seeds, from 1 on.
    /// - Throws: `InputError` where a combination is not a recipe that trains a network to an end.
    public init(_ document: RecipeDocument, axes: [SweepAxis], seedCount: Int = 1) throws(InputError) {
        let recipe = try document.recipe()
        let count = axes.reduce(max(1, seedCount)) { product, axis in
            let (count, overflows) = product.multipliedReportingOverflow(by: axis.values.count)
            return overflows ? .max : count
        }
        guard count <= Self.mostRuns else {
            throw InputError(.usage, "found more than \(Self.mostRuns) combinations and seeds, expected fewer")
        }
        try Self.check(axes)
        let seeds = Array(try recipe.seeds(count: seedCount))
        let combinations = axes.reduce([[Setting]()]) { combinations, axis in
            combinations.flatMap { combination in axis.settings.map { combination + [$0] } }
        }
        (isClassification, hasTestSet) = try Self.check(combinations, of: document)
        var runs: [SweepRun] = []
        for (index, settings) in combinations.enumerated() {
            let values = try Self.values(of: settings)
            runs += seeds.map { SweepRun(combination: index, settings: settings, values: values, seed: $0) }
        }
        self.runs = runs
        self.axes = axes
        self.seeds = seeds
        self.combinations = combinations
        self.document = document
        origin = SweepOrigin(document, recipe: recipe)
    }

    private static func check(_ axes: [SweepAxis]) throws(InputError) {
        for (index, axis) in axes.enumerated() {
            if axis.path == "seed" {
                throw InputError(.usage, "is swept by the number of seeds, not by its values", key: "seed")
            }
            if axes[..<index].contains(where: { $0.path == axis.path }) {
                throw InputError(.usage, "is swept twice, expected once with all values", key: axis.path)
            }
            let values = try axis.settings.map { setting throws(InputError) in try Self.values(of: [setting]) }
            if Set(values).count < values.count {
                throw InputError(.usage, "found a value twice, expected each once", key: axis.path)
            }
        }
    }

    static func values(of settings: [Setting]) throws(InputError) -> [String: SettingValue] {
        var values: [String: SettingValue] = [:]
        for setting in settings {
            do {
                values[setting.path] = SettingValue(try RecipeNode(yaml: setting.value, batch: 0))
            } catch {
                throw InputError(.usage, error.wording, key: setting.path)
            }
        }
        return values
    }

    /// Finds out before the first run what is wrong with any of them.
    private static func check(
        _ combinations: [[Setting]], of document: RecipeDocument
    ) throws(InputError) -> (isClassification: Bool, hasTestSet: Bool) {
        var previous: LaneConfiguration?
        var traits = (isClassification: false, hasTestSet: true)
        for settings in combinations {
            var document = document
            document.removeScript()
            if !settings.isEmpty { try document.set(settings) }
            let configuration = try LaneConfiguration(document, previous: previous)
            let recipe = configuration.recipe
            guard recipe.steps != nil || recipe.stop.isActive else {
                throw InputError(.usage, "found none, expected a number of steps or a stop condition", key: "steps")
            }
            traits.isClassification = traits.isClassification || configuration.dataset.task != .regression
            traits.hasTestSet = traits.hasTestSet && configuration.dataset.test.count > 0
            previous = configuration
        }
        return traits
    }
}

/// A key of the recipe and the values that a sweep gives it.
public struct SweepAxis: Hashable, Sendable {
    /// The key, such as `optimizer.learning_rate`.
    public let path: String
    /// The values as YAML, in the order in which they were told; at least one, each once.
    public let values: [String]

    public init(path: String, values: [String]) {
        self.path = path
        self.values = values
    }

    /// `PATH=V1,V2,...`; nil where the text is not of that form.
    public init?(_ text: String) {
        guard let settings = Setting.alternatives(text), let path = settings.first?.path else { return nil }
        self.init(path: path, values: settings.map(\.value))
    }

    var settings: [Setting] { values.map { Setting(path: path, value: $0) } }
}

/// One combination with one seed.
public struct SweepRun: Hashable, Sendable {
    /// The index of the combination.
    public let combination: Int
    public let settings: [Setting]
    let values: [String: SettingValue]
    public let seed: UInt64

    /// What tells it apart from the other runs of its sweep.
    struct Key: Hashable, Sendable {
        var values: [String: SettingValue]
        var seed: UInt64
    }

    var key: Key { Key(values: values, seed: seed) }
}
