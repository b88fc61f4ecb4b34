import Datasets

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
    }

    public var kind: Kind
    /// The expression; the kind's own if nil.
    public var expression: String?
    /// The values of its variables; 1 where nothing is told.
    public var point: [String: Double]

    public init(kind: Kind, expression: String? = nil, point: [String: Double] = [:]) {
        self.kind = kind
        self.expression = expression
        self.point = point
    }

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["plot", "details", "values", "error"]
    static let keys = ["kind", "expression", "at"]
}

extension RecipeParser {
    func calculus(_ value: RecipeValue) throws(InputError) -> CalculusSpecification {
        let section = try RecipeMapping(value, keys: CalculusSpecification.keys)
        guard let kind = section["kind"] else {
            throw value.error(
                "found no kind, expected one of \(CalculusSpecification.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        let name = try kind.name(among: CalculusSpecification.Kind.allCases.map(\.rawValue))
        var result = CalculusSpecification(kind: CalculusSpecification.Kind(rawValue: name) ?? .derivative)
        if let value = section["expression"] { result.expression = try value.string() }
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
