public import Datasets
import Messages
import NeuralNetworks

/// Optimizers that race on one function, or on the cost of a line through data.
public struct DescentSpecification: Hashable, Sendable {
    /// What they go down.
    public enum Ground: Hashable, Sendable {
        /// The name of a surface or an expression in x, or in x and y.
        case function(String)
        /// The least-squares cost of y = p x + q through these samples.
        case data(DataSpecification)
    }

    public var ground: Ground
    /// The start, one number per variable; the function's own if nil.
    public var start: [Double]?
    /// At least one.
    public var optimizers: [RacerSpecification]
    /// The standard deviation of the noise on each partial derivative.
    public var noise: Double
    /// Stop when |Δf| falls below it and the updates are small too; 0 for never.
    public var tolerance: Double
    /// The number of steps; nil for as long as nobody stops it.
    public var steps: Int?

    public init(
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

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["map", "race", "steps", "values", "data"]
    static let keys = ["function", "data", "from", "optimizers", "noise", "steps", "tolerance"]
}

/// One of the optimizers of a race.
public struct RacerSpecification: Hashable, Sendable {
    /// The name on screen; made from the optimizer if nil.
    public var label: String?
    public var optimizer: OptimizerSpecification
    /// Samples a batch, on the cost of data; nil for all.
    public var batch: Int?
    /// Noise of its own; that of the race if nil.
    public var noise: Double?

    public init(
        label: String? = nil, optimizer: OptimizerSpecification = OptimizerSpecification(), batch: Int? = nil,
        noise: Double? = nil
    ) {
        self.label = label
        self.optimizer = optimizer
        self.batch = batch
        self.noise = noise
    }

    static let keys = ["label", "batch", "noise", "name", "learning_rate"]
}

extension RecipeParser {
    func descent(_ value: RecipeValue) throws(InputError) -> DescentSpecification {
        let section = try RecipeMapping(value, keys: DescentSpecification.keys)
        var result = DescentSpecification(ground: try ground(section))
        if let value = section["from"] { result.start = try numbers(value) }
        if let value = section["optimizers"] {
            result.optimizers = []
            for element in try value.list("a list of optimizers such as [{name: adam, learning_rate: 0.1}]") {
                result.optimizers.append(try racer(element))
            }
            guard (1...9).contains(result.optimizers.count) else {
                throw value.error("found \(result.optimizers.count) optimizers, expected one to nine")
            }
        }
        if let value = section["noise"] { result.noise = try noise(value) }
        if let value = section["tolerance"] {
            result.tolerance = try value.number("a number, 0 or more") { $0 >= 0 }
        }
        if let value = section["steps"], !value.isWord("none") {
            result.steps = try value.integer("a whole number, 0 or more, or none", in: 0...Int.max)
        }
        return result
    }

    private func noise(_ value: RecipeValue) throws(InputError) -> Double {
        try value.number("a standard deviation, 0 or more") { $0 >= 0 }
    }

    private func ground(_ section: RecipeMapping) throws(InputError) -> DescentSpecification.Ground {
        switch (section["function"], section["data"]) {
        case (let function?, nil): return .function(try function.string())
        case (nil, let value?):
            let data = try self.data(value)
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

    private func racer(_ value: RecipeValue) throws(InputError) -> RacerSpecification {
        var racer = RacerSpecification()
        guard value.node.isMapping else {
            racer.optimizer = try optimizer(value, steps: nil)
            return racer
        }
        var name = racer.optimizer.name
        if let node = value.node["name"] {
            name = try RecipeValue(node: node, path: value.path + ".name", file: value.file)
                .name(among: NeuralNetworks.optimizers.names)
        }
        let section = try RecipeMapping(
            value, keys: RacerSpecification.keys + NeuralNetworks.optimizers.options(of: name).map(\.name))
        if let value = section["label"] { racer.label = try value.string() }
        if let value = section["batch"], !value.isWord("all") {
            racer.batch = try value.integer("a whole number above 0, or all", in: 1...Int.max)
        }
        if let value = section["noise"] { racer.noise = try noise(value) }
        var plain = value.node
        for key in ["label", "batch", "noise"] { plain[key] = nil }
        racer.optimizer = try optimizer(RecipeValue(node: plain, path: value.path, file: value.file), steps: nil)
        return racer
    }

    /// One number or a list of them.
    func numbers(_ value: RecipeValue) throws(InputError) -> [Double] {
        guard case .sequence = value.node.content else { return [try value.number("a number") { _ in true }] }
        var result: [Double] = []
        for element in try value.list("a list of numbers") {
            result.append(try element.number("a number") { _ in true })
        }
        return result
    }
}
