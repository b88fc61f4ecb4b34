import Datasets
package import Information
package import Messages
import Recipes
import Shell
package import TerminalUI

/// Distributions as bars that are turned by hand, and what they have to do with each other: entropy, both
/// divergences, a descent of the cross-entropy, and a game.
package struct DistributionLab: SteppedLab {
    package typealias Panel = LabPanel<DistributionLab>

    package static var allPanels: [Panel] {
        [.bars, .entropy, .losses, .game, .divergence, .values]
    }

    /// Which of the two distributions keys turn.
    package enum Side: Hashable, Sendable { case p, q }

    package let identity: LabIdentity<DistributionLab>
    package let kind: InformationSpecification.Kind
    package var clock = StepClock(stepsPerSecond: 8)
    package internal(set) var p: Probabilities
    package internal(set) var q: Probabilities
    package internal(set) var outcomes: [String]
    package internal(set) var side: Side
    /// The outcome that keys turn.
    package internal(set) var selection = 0
    package internal(set) var unit = InformationUnit.bit
    package internal(set) var descent: CrossEntropyDescent
    package internal(set) var losses = LossCurve()
    package internal(set) var lossScale = AxisScale.linear
    package internal(set) var game: GuessGame?
    var random: RandomDistributions
    let opening: Opening

    /// What `r` goes back to.
    struct Opening: Hashable, Sendable {
        var p: NamedDistribution
        var q: Probabilities
        var seed: UInt64
        var learningRate: Double
    }

    /// - Throws: `InputError` for what is no distribution, an unknown preset, and different numbers of outcomes.
    package init(
        _ specification: InformationSpecification, seed: UInt64 = 1, name: String, title: String, view: [String] = []
    ) throws(InputError) {
        kind = specification.kind
        identity = LabIdentity(
            name: name, title: title, view: view.isEmpty ? specification.kind.panelNames : view)
        let p = try NamedDistribution(
            specification.p ?? DistributionLab.usualP(kind), file: name, key: "information.p")
        let q: Probabilities
        if let source = specification.q {
            q = try NamedDistribution(source, file: name, key: "information.q").distribution
            guard q.count == p.distribution.count else {
                throw InputError(
                    .data, "p has \(p.distribution.count) outcomes, but q has \(q.count)", file: name,
                    key: "information.q")
            }
        } else {
            q = .uniform(p.distribution.count)
        }
        opening = Opening(p: p, q: q, seed: seed, learningRate: specification.learningRate)
        self.p = p.distribution
        self.q = q
        outcomes = p.outcomes
        random = RandomDistributions(seed: seed)
        descent = CrossEntropyDescent(target: p.distribution, from: q, learningRate: specification.learningRate)
        side = specification.kind == .guess ? .q : .p
        open()
    }

    private static func usualP(_ kind: InformationSpecification.Kind) -> InformationSpecification.Source {
        kind == .guess ? .probabilities([0.5, 0.3, 0.2]) : .preset(DistributionPreset.loadedDie.rawValue)
    }

    /// Sets up what depends on both distributions.
    mutating func open() {
        descent = CrossEntropyDescent(target: p, from: q, learningRate: descent.learningRate)
        losses = LossCurve()
        switch kind {
        case .crossEntropy:
            q = descent.distribution
            losses.append(lossRow)
        case .guess: game = GuessGame(p: p, q: q, random: &random)
        case .content, .entropy, .divergence: break
        }
    }

    var hasTwo: Bool { kind != .entropy }
    var turned: Probabilities { side == .p ? p : q }

    // MARK: figures, in nats

    package var crossEntropy: Double { p.crossEntropy(against: q, in: .nat) }
    package var lossRow: LossCurve.Row {
        LossCurve.Row(
            step: descent.step, crossEntropy: crossEntropy, divergence: p.divergence(from: q, in: .nat),
            entropy: p.entropy(in: .nat))
    }

    // MARK: steps

    package mutating func start() -> [Never] {
        clock.isRunning = kind == .crossEntropy && !isAtEnd
        return []
    }

    /// What a step moves, and where to: p to the uniform distribution, or q to p.
    private var goal: Probabilities { kind == .entropy ? .uniform(p.count) : p }
    private var mover: Probabilities { kind == .entropy ? p : q }
    static let longestDescent = 20_000

    package var isAtEnd: Bool {
        switch kind {
        case .guess, .content: true
        case .entropy, .divergence: mover == goal
        case .crossEntropy:
            descent.step >= DistributionLab.longestDescent || !crossEntropy.isFinite
                || descent.gradient.allSatisfy { abs($0) < 1e-9 }
        }
    }

    package mutating func step() {
        guard kind != .crossEntropy else {
            descent.advance()
            q = descent.distribution
            losses.append(lossRow)
            return
        }
        var next = mover.mixed(with: goal, share: 0.1)
        let distance = zip(next.probabilities, goal.probabilities).map { abs($0 - $1) }.max() ?? 0
        if distance < 1e-4 { next = goal }
        if kind == .entropy { p = next } else { q = next }
    }

    package mutating func restart() {
        p = opening.p.distribution
        q = opening.q
        outcomes = opening.p.outcomes
        random = RandomDistributions(seed: opening.seed)
        selection = min(selection, p.count - 1)
        open()
    }

    package var files: [String: String] {
        var lines = [hasTwo ? "outcome,p,q" : "outcome,p"]
        for index in outcomes.indices {
            lines.append("\(outcomes[index]),\(p[index])" + (hasTwo ? ",\(q[index])" : ""))
        }
        var files = [".csv": lines.joined(separator: "\n") + "\n"]
        if kind == .crossEntropy {
            let rows = losses.rows.map { "\($0.step),\($0.crossEntropy),\($0.divergence),\($0.entropy)" }
            files["-losses.csv"] =
                (["step,cross_entropy,divergence,entropy"] + rows).joined(separator: "\n") + "\n"
        }
        return files
    }
}
