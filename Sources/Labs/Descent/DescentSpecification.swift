import Calculus
package import Datasets
import Messages
import NeuralNetworks
package import Recipes
package import Shell
import TerminalUI

/// Optimizers that race on one function, or on the cost of a line through data.
package struct DescentSpecification: ShownLab {
    /// What they go down.
    package enum Ground: Hashable, Sendable {
        /// The name of a surface or an expression in x, or in x and y.
        case function(String)
        /// The least-squares cost of y = p x + q through these samples.
        case data(DataSpecification)
    }

    package var ground: Ground
    /// The start, one number per variable; the function's own if nil.
    package var start: [Double]?
    /// At least one.
    package var optimizers: [RacerSpecification]
    /// The standard deviation of the noise on each partial derivative.
    package var noise: Double
    /// Stop when |Δf| falls below it and the updates are small too; 0 for never.
    package var tolerance: Double
    /// The number of steps; nil for as long as nobody stops it.
    package var steps: Int?

    package init(
        ground: Ground, start: [Double]? = nil, optimizers: [RacerSpecification] = [RacerSpecification()],
        noise: Double = 0, tolerance: Double = 0, steps: Int? = nil
    ) {
        self.ground = ground
        self.start = start
        self.optimizers = optimizers
        self.noise = noise
        self.tolerance = tolerance
        self.steps = steps
    }

    package static let standard = DescentSpecification(ground: .function(""))
}

/// One of the optimizers of a race.
package struct RacerSpecification: RecipeSection, Hashable {
    /// The name on screen; made from the optimizer if nil.
    package var label: String?
    package var optimizer: OptimizerSpecification
    /// Samples a batch, on the cost of data; nil for all.
    package var batch: Int?
    /// Noise of its own; that of the race if nil.
    package var noise: Double?

    package init(
        label: String? = nil, optimizer: OptimizerSpecification = OptimizerSpecification(), batch: Int? = nil,
        noise: Double? = nil
    ) {
        self.label = label
        self.optimizer = optimizer
        self.batch = batch
        self.noise = noise
    }

    package static let standard = RacerSpecification()
}

extension DescentSpecification {
    package static let scene = "descent"
    package static let command = "descend"
    package static let panelNames = DescentLab.panelNames
    package static let keys: [RecipeKey<DescentSpecification>] = [
        RecipeKey(
            "function", schema: .any(of: [.choice(surfaces.names), .text]),
            "A surface, or an expression in x, or in x and y."
        ) { mapping, section throws(InputError) in section.ground = try ground(mapping) },
        RecipeKey(
            "data", schema: .reference("data"), "Instead of a function: a regression set of one input.",
            details: """
                such as `{regression: line, samples: 64, noise: 0.25}`; the function is then the mean squared error of \
                y = p x + q, of p and q
                """
        ) { _, _ in },
        RecipeKey("from", point, \.start, "The start; the function's own unless told."),
        RecipeKey(
            "optimizers", schema: racers.node, default: racers.json(standard.optimizers),
            nested: RacerSpecification.keys.map(\.name) + RacerSpecification.optimizerKeys, "Who races.",
            details: """
                one to nine names, or mappings with `name`, `learning_rate`, the optimizer's options and, each for \
                itself, `label`, `noise` and `batch`
                """
        ) { mapping, section throws(InputError) in
            if let value = mapping["optimizers"] { section.optimizers = try racers.read(value) }
        },
        RecipeKey(
            "noise", .deviation, \.noise, "The standard deviation of what is added to each partial derivative."),
        RecipeKey(
            "steps", .whole(in: 0..., or: "none", "a whole number, 0 or more, or none"), \.steps,
            "The number of steps."),
        RecipeKey(
            "tolerance", .number(from: 0), \.tolerance,
            "Stop where the value changes by less and the point hardly moves; 0 for never."),
    ]

    private static let point = RecipeKind<[Double]>(.any(of: [.number(), .list(of: .number(), from: 1, to: 2)])) {
        value throws(InputError) in try RecipeParser.numbers(value)
    }

    private static let racers = RecipeKind<[RacerSpecification]>.list(
        of: RacerSpecification.kind, "a list of optimizers such as [{name: adam, learning_rate: 0.1}]", count: 1...9
    ) { "found \($0) optimizers, expected one to nine" }

    private static func ground(_ section: RecipeMapping) throws(InputError) -> Ground {
        switch (section["function"], section["data"]) {
        case (let function?, nil): return .function(try function.string())
        case (nil, let value?):
            let data = try RecipeParser.data(value)
            guard case .regression(let set) = data.source, set.inputCount == 1 else {
                throw value.error("a line needs samples of one input, expected such as {regression: line}")
            }
            return .data(data)
        case (nil, nil):
            throw section.value.error(
                "found no function, expected a surface or an expression such as function: x^2, or data")
        case (_?, let data?): throw data.error("found a function and data, expected one of them")
        }
    }

    /// What they go down, and who goes.
    package var facts: String {
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

    /// - Throws: `InputError` for a function, optimizers or data that are not valid.
    package func demonstration(of recipe: Recipe) throws -> any Demonstration {
        let race = try DescentRace(self, seed: recipe.seed, steps: recipe.steps)
        let pace = recipe.pace
        return LabDemonstration(lab: DescentLab(recipe: recipe)) { DescentEngine(race: race, pace: pace) }
    }
}

extension RacerSpecification {
    /// The keys that it has beside those of its optimizer.
    static let keys: [RecipeKey<RacerSpecification>] = [
        RecipeKey("label", .text, \.label, "The name on screen."),
        RecipeKey(
            "batch", .whole(in: 1..., or: "all", "a whole number above 0, or all"), \.batch,
            "Samples a step, on data."),
        RecipeKey("noise", .deviation, \.noise, "Noise of its own."),
    ]
    static let optimizerKeys = ["name", "learning_rate"]

    static let kind = RecipeKind<RacerSpecification>(
        RecipeSchema.anyOptimizer(extra: keys.map { ($0.name, $0.nodeWithoutDefault) }),
        json: { .string($0.optimizer.name) }, read: read)

    /// A name, or a mapping with keys of its own beside those of the optimizer.
    @Sendable private static func read(_ value: RecipeValue) throws(InputError) -> RacerSpecification {
        var racer = RacerSpecification()
        guard value.node.isMapping else {
            racer.optimizer = try RecipeParser.optimizer(value, steps: nil)
            return racer
        }
        var name = racer.optimizer.name
        if let node = value.node["name"] {
            name = try RecipeValue(node: node, path: value.path + ".name", file: value.file)
                .name(among: NeuralNetworks.optimizers.names)
        }
        let names = keys.map(\.name)
        let section = try RecipeMapping(
            value, keys: names + optimizerKeys + NeuralNetworks.optimizers.options(of: name).map(\.name))
        for key in keys { try key.read(section, into: &racer) }
        var plain = value.node
        for name in names { plain[name] = nil }
        racer.optimizer = try RecipeParser.optimizer(
            RecipeValue(node: plain, path: value.path, file: value.file), steps: nil)
        return racer
    }
}
