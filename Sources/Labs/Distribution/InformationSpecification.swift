import Datasets
import Information
package import Messages
package import Recipes
package import Shell
import TerminalUI

/// A subject of information theory, on one distribution or two.
package struct InformationSpecification: ShownLab {
    /// What is shown.
    package enum Kind: String, CaseIterable, Sendable {
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
        package var panelNames: [String] {
            let panels: [DistributionLab.Panel]
            switch self {
            case .content: return ContentLab.panelNames
            case .entropy: panels = [.bars, .entropy, .values]
            case .divergence: panels = [.bars, .divergence, .values]
            case .crossEntropy: panels = [.bars, .losses, .divergence, .values]
            case .guess: panels = [.bars, .game, .divergence, .values]
            }
            return panels.map(\.rawValue)
        }
    }

    /// A distribution as a recipe gives it.
    package enum Source: Hashable, Sendable {
        case probabilities([Double])
        /// The name of a preset such as `die`.
        case preset(String)
    }

    package var kind: Kind
    /// Of `content` the probability at which the cursor stands; the kind's own if nil.
    package var p: Source?
    /// The kind's own if nil.
    package var q: Source?
    /// Of the descent of `cross_entropy`.
    package var learningRate: Double

    package init(kind: Kind, p: Source? = nil, q: Source? = nil, learningRate: Double = 0.5) {
        self.kind = kind
        self.p = p
        self.q = q
        self.learningRate = learningRate
    }

    package static let standard = InformationSpecification(kind: .content)
}

extension InformationSpecification {
    package static let scene = "information"
    package static let command = "information"
    package static let panelNames = Kind.allCases.flatMap(\.panelNames).unique
    package var panelNames: [String] { kind.panelNames }

    package static let keys: [RecipeKey<InformationSpecification>] = [
        .subject(\.kind, details: "`cross_entropy` is a descent that pulls q to p, `guess` a game"),
        RecipeKey(
            "p", distribution, \.p,
            "A distribution: probabilities, or the name of one; of content one probability.",
            details: "names are `coin` `loaded_coin` `die` `loaded_die` `letters` (English, after Lewand 2000)"),
        RecipeKey(
            "q", distribution, \.q, "The second distribution, of as many outcomes.", details: "uniform unless told",
            refusing: { section, value throws(InputError) in
                guard section.kind != .content, section.kind != .entropy else {
                    throw value.error("the kind \(section.kind.rawValue) has no second distribution")
                }
            }),
        RecipeKey(
            "learning_rate", .positive, \.learningRate, "Of the descent of cross_entropy.",
            refusing: { section, value throws(InputError) in
                guard section.kind == .crossEntropy else {
                    throw value.error("only the kind cross_entropy has a descent")
                }
            }),
    ]

    /// A list of probabilities, one probability, or the name of a preset.
    private static let distribution = RecipeKind<Source>(
        .any(of: [.list(of: .number()), .number(from: 0, to: 1), .text])
    ) { value throws(InputError) in
        if case .sequence = value.node.content { return .probabilities(try RecipeParser.numbers(value)) }
        let text = try value.string()
        return Double(text).map { .probabilities([$0]) } ?? .preset(text)
    }

    package var facts: String { localized("Subject: \(kind.rawValue.replacing("_", with: " "))") }

    /// - Throws: `InputError` for what is no distribution, an unknown preset, and distributions of different lengths.
    package func demonstration(of recipe: Recipe) throws(InputError) -> any Demonstration {
        guard kind != .content else {
            let lab = try ContentLab(self, name: recipe.name, title: recipe.title, view: recipe.view)
            return LabDemonstration(lab: lab) { FrameTicker() }
        }
        let lab = try DistributionLab(
            self, seed: recipe.seed, name: recipe.name, title: recipe.title, view: recipe.view)
        return LabDemonstration(lab: lab) { FrameTicker() }
    }
}
