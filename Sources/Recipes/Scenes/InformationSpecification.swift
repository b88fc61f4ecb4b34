import Datasets
import Messages

/// A subject of information theory, on one distribution or two.
public struct InformationSpecification: Hashable, Sendable {
    /// What is shown.
    public enum Kind: String, CaseIterable, Sendable {
        /// -log p over p.
        case content
        /// One distribution and its entropy against the largest one.
        case entropy
        /// Two distributions and both divergences.
        case divergence
        /// One distribution that gradient descent pulls to another.
        case crossEntropy = "cross_entropy"
        /// A game: turn q until D(p‖q) is what is asked for.
        case guess

        /// The panels of its scene, the most useful first.
        public var panelNames: [String] {
            switch self {
            case .content: ["curve", "events"]
            case .entropy: ["bars", "entropy", "values"]
            case .divergence: ["bars", "divergence", "values"]
            case .crossEntropy: ["bars", "losses", "divergence", "values"]
            case .guess: ["bars", "game", "divergence", "values"]
            }
        }
    }

    /// A distribution as a recipe gives it.
    public enum Source: Hashable, Sendable {
        case probabilities([Double])
        /// The name of a preset such as `die`.
        case preset(String)
    }

    public var kind: Kind
    /// Of `content` the probability at which the cursor stands; the kind's own if nil.
    public var p: Source?
    /// The kind's own if nil.
    public var q: Source?
    /// Of the descent of `cross_entropy`.
    public var learningRate: Double

    public init(kind: Kind, p: Source? = nil, q: Source? = nil, learningRate: Double = 0.5) {
        self.kind = kind
        self.p = p
        self.q = q
        self.learningRate = learningRate
    }

    static let keys = ["kind", "p", "q", "learning_rate"]
}

extension RecipeParser {
    func information(_ value: RecipeValue) throws(InputError) -> InformationSpecification {
        let section = try RecipeMapping(value, keys: InformationSpecification.keys)
        var result = InformationSpecification(kind: try section.kind())
        if let value = section["p"] { result.p = try distribution(value) }
        if let value = section["q"] {
            guard result.kind != .content, result.kind != .entropy else {
                throw value.error("the kind \(result.kind.rawValue) has no second distribution")
            }
            result.q = try distribution(value)
        }
        if let value = section["learning_rate"] {
            guard result.kind == .crossEntropy else { throw value.error("only the kind cross_entropy has a descent") }
            result.learningRate = try value.number("a number above 0") { $0 > 0 }
        }
        return result
    }

    /// A list of probabilities, one probability, or the name of a preset.
    private func distribution(_ value: RecipeValue) throws(InputError) -> InformationSpecification.Source {
        if case .sequence = value.node.content { return .probabilities(try numbers(value)) }
        let text = try value.string()
        return Double(text).map { .probabilities([$0]) } ?? .preset(text)
    }
}
