import Datasets

/// Optimizers that race on one function.
public struct DescentSpecification: Hashable, Sendable {
    /// The name of a surface or an expression in x, or in x and y.
    public var function: String
    /// The start, one number per variable; the function's own if nil.
    public var start: [Double]?
    /// At least one.
    public var optimizers: [OptimizerSpecification]
    /// Stop when |Δf| falls below it and the updates are small too; 0 for never.
    public var tolerance: Double

    public init(
        function: String, start: [Double]? = nil, optimizers: [OptimizerSpecification] = [OptimizerSpecification()],
        tolerance: Double = 0
    ) {
        self.function = function
        self.start = start
        self.optimizers = optimizers
        self.tolerance = tolerance
    }

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["map", "race", "steps", "values"]
    static let keys = ["function", "from", "optimizers", "steps", "tolerance"]
}

extension RecipeParser {
    func descent(_ value: RecipeValue) throws(InputError) -> DescentSpecification {
        let section = try RecipeMapping(value, keys: DescentSpecification.keys)
        guard let function = section["function"] else {
            throw value.error("found no function, expected a surface or an expression such as function: x^2")
        }
        var result = DescentSpecification(function: try function.string())
        if let value = section["from"] { result.start = try numbers(value) }
        if let value = section["optimizers"] {
            result.optimizers = []
            for element in try value.list("a list of optimizers such as [{name: adam, learning_rate: 0.1}]") {
                result.optimizers.append(try optimizer(element, steps: nil))
            }
            guard !result.optimizers.isEmpty else {
                throw value.error("found an empty list, expected at least one optimizer")
            }
        }
        if let value = section["tolerance"] {
            result.tolerance = try value.number("a number, 0 or more") { $0 >= 0 }
        }
        return result
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
