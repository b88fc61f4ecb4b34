import Datasets
import Messages

/// A subject of differential calculus, on an expression.
public struct CalculusSpecification: Hashable, Sendable {
    /// What is shown.
    public enum Kind: String, CaseIterable, Sendable {
        case derivative
        case partialDerivatives = "partial_derivatives"
        case chainRule = "chain_rule"
        case computationGraph = "computation_graph"
        case lagrange
        case functions

        /// The panels of its scene, the most useful first.
        public var panelNames: [String] {
            switch self {
            case .derivative: ["plot", "error", "values", "points"]
            case .partialDerivatives: ["map", "dial", "slices", "values"]
            case .chainRule: ["path", "plot", "values"]
            case .computationGraph: ["graph", "nodes", "methods"]
            case .lagrange: ["map", "values", "conditions"]
            case .functions: ["plot", "parameters", "matrices"]
            }
        }
    }

    public var kind: Kind
    /// The expression, or of `functions` the name of the first one; the kind's own if nil.
    public var expression: String?
    /// The values of its variables; 1 where nothing is told.
    public var point: [String: Double]
    /// What must hold, of `lagrange`, such as `x^2 + y^2 = 1`; the kind's own if nil.
    public var constraint: String?

    public init(
        kind: Kind, expression: String? = nil, point: [String: Double] = [:], constraint: String? = nil
    ) {
        self.kind = kind
        self.expression = expression
        self.point = point
        self.constraint = constraint
    }

    static let keys = ["kind", "expression", "at", "constraint"]
}

extension RecipeParser {
    func calculus(_ value: RecipeValue) throws(InputError) -> CalculusSpecification {
        let section = try RecipeMapping(value, keys: CalculusSpecification.keys)
        var result = CalculusSpecification(kind: try section.kind())
        if let value = section["expression"] { result.expression = try value.string() }
        if let value = section["constraint"] {
            guard result.kind == .lagrange else { throw value.error("only the kind lagrange has a constraint") }
            result.constraint = try value.string()
        }
        if let value = section["at"] {
            guard value.node.isMapping else { throw value.mismatch("values by name such as {x: 1}") }
            for entry in value.node.entries {
                let number = RecipeValue(node: entry.value, path: "\(value.path).\(entry.key)", file: value.file)
                result.point[entry.key] = try number.number("a number") { _ in true }
            }
        }
        return result
    }
}
