import Information
import Recipes
package import TerminalUI
import Training

extension DistributionLab {
    package static var bindings: [LabBinding<Action>] {
        let bars = Phrases.barsHeading
        return clockBindings(Action.clock, step: Phrases.oneInformationStep) + [
            LabBinding("y", .axis, heading: Phrases.heading(of: .run), explanation: Phrases.lossAxis),
            LabBinding([.left], .select(-1), heading: bars, label: "←", explanation: Phrases.pickBar),
            LabBinding([.right], .select(1), heading: bars, label: "→", explanation: Phrases.pickBar),
            LabBinding([.home], .first, heading: bars, label: "Home", explanation: Phrases.firstLastBar),
            LabBinding([.end], .last, heading: bars, label: "End", explanation: Phrases.firstLastBar),
            LabBinding([.up], .turn(hundredths: 1), heading: bars, label: "↑", explanation: Phrases.turnBar),
            LabBinding([.down], .turn(hundredths: -1), heading: bars, label: "↓", explanation: Phrases.turnBar),
            LabBinding(
                [.character("+"), .character("=")], .more, heading: bars, label: "+", explanation: Phrases.turnOrRate),
            LabBinding("-", .less, heading: bars, explanation: Phrases.turnOrRate),
            LabBinding("]", .turnFinely(thousandths: 1), heading: bars, explanation: Phrases.turnFinely),
            LabBinding("[", .turnFinely(thousandths: -1), heading: bars, explanation: Phrases.turnFinely),
            LabBinding([.pageUp], .turn(hundredths: 10), heading: bars, label: "PgUp", explanation: Phrases.turnFar),
            LabBinding([.pageDown], .turn(hundredths: -10), heading: bars, label: "PgDn", explanation: Phrases.turnFar),
            LabBinding("x", .otherSide, heading: bars, explanation: Phrases.pOrQ),
            LabBinding("n", .draw, heading: bars, explanation: Phrases.drawAtRandom),
            LabBinding("d", .preset(by: 1), heading: bars, explanation: Phrases.otherPreset),
            LabBinding("D", .preset(by: -1), heading: bars, explanation: Phrases.otherPreset),
            LabBinding("u", .unit, heading: Phrases.pictureHeading, explanation: Phrases.nextUnit),
        ]
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        var figures: [String] = []
        if kind == .crossEntropy { figures = ["\(Phrases.step) \(NumberFormat.grouped(descent.step))"] }
        var header = header(title: title, headerFacts, figures: figures, context)
        if let game {
            // The player moves, nothing else does.
            header.state.text = "✓ \(Phrases.hitCount(game.hits.count))"
            header.state.short = nil
            header.state.style.foreground = context.theme.good
        }
        return header
    }

    private var headerFacts: [String] {
        let forward = "D(p‖q) \(unit.text(p.divergence(from: q, in: unit)))"
        switch kind {
        case .content, .entropy:
            return ["H(p) \(unit.text(p.entropy(in: unit)))", Phrases.outcomeCount(p.count)]
        case .divergence: return [forward, "D(q‖p) \(unit.text(q.divergence(from: p, in: unit)))"]
        case .crossEntropy:
            return [
                "\(Phrases.learningRate) \(LearningRate.text(descent.learningRate))",
                "H(p,q) \(unit.text(p.crossEntropy(against: q, in: unit)))", forward,
            ]
        case .guess: return [Phrases.targetIs(targetText), forward]
        }
    }

    /// The target of the game in the unit of now.
    var targetText: String { unit.text((game?.target ?? 0) * unit.logarithm(2), decimals: 2) }

    package var hints: [FooterView.Hint] {
        let pick = [
            FooterView.Hint(key: "←→", name: Phrases.hintPickBar, rank: 99),
            FooterView.Hint(key: "↑↓", name: Phrases.hintTurnBar, rank: 98),
        ]
        let side = FooterView.Hint(key: "x", name: side == .p ? Phrases.hintTurnQ : Phrases.hintTurnP, rank: 94)
        let rest = [
            FooterView.Hint(key: "d", name: Phrases.hintPreset, rank: 93),
            FooterView.Hint(key: "n", name: Phrases.hintDraw, rank: 92),
            FooterView.Hint(key: "u", name: Phrases.hintUnit, rank: 91),
        ]
        let isRunning = clock.isRunning
        switch kind {
        case .content, .entropy:
            return pick + rest + [FooterView.Hint(key: "space", name: Phrases.hintToUniform(isRunning), rank: 95)]
        case .divergence:
            return pick + [side] + rest + [FooterView.Hint(key: "space", name: Phrases.hintQToP(isRunning), rank: 95)]
        case .crossEntropy:
            return clockHints(step: Phrases.hintStep)
                + [FooterView.Hint(key: "+ -", name: Phrases.hintRate, rank: 97), side] + rest
                + pick.map { FooterView.Hint(key: $0.key, name: $0.name, rank: $0.rank - 3) }
        case .guess:
            return pick + [
                FooterView.Hint(key: "[ ]", name: Phrases.hintFinely, rank: 97),
                FooterView.Hint(key: "n", name: Phrases.hintSkip, rank: 96), rest[2],
                FooterView.Hint(key: "r", name: Phrases.hintRestart, rank: 60),
            ]
        }
    }

    package var commandHint: String {
        switch kind {
        case .content, .entropy: "set p=0.5,0.25,0.25, set p=letters"
        case .divergence: "set p=die, set q=0.5,0.1,0.1,0.1,0.1,0.1"
        case .crossEntropy: "set p=die, set q=0.5,0.3,0.2, set lr=0.1"
        case .guess: "set q=0.5,0.3,0.2"
        }
    }

    package var verdict: VerdictWords? {
        switch kind {
        case .content, .entropy: entropyVerdict
        case .divergence: divergenceVerdict
        case .crossEntropy: descentVerdict
        case .guess: gameVerdict
        }
    }

    private var entropyVerdict: VerdictWords {
        let entropy = p.entropy(in: unit), largest = p.largestEntropy(in: unit)
        if entropy < 1e-12 {
            return VerdictWords(
                mark: "·", finding: Phrases.certain, advice: Phrases.certainEntropy, tone: .neutral)
        }
        if p.isUniform {
            return VerdictWords(
                mark: "✓", finding: Phrases.asUncertain(p.count), advice: Phrases.largestEntropyIs(unit.text(largest)),
                tone: .good)
        }
        return VerdictWords(
            mark: "·", finding: Phrases.shareOfLargest(NumberFormat.percent(entropy / largest)),
            advice: Phrases.missing(unit.text(largest - entropy)), tone: .neutral)
    }

    private var divergenceVerdict: VerdictWords {
        if let words = infiniteWords(forward: true) ?? infiniteWords(forward: false) {
            return VerdictWords(mark: "✗", finding: words, advice: "", tone: .bad)
        }
        let forward = p.divergence(from: q, in: unit), backward = q.divergence(from: p, in: unit)
        if p == q || max(forward, backward) < 1e-12 {
            return VerdictWords(mark: "✓", finding: Phrases.equals, advice: Phrases.bothZero, tone: .good)
        }
        let apart = abs(forward - backward)
        if max(forward, backward) < 1e-3 {
            return VerdictWords(mark: "✓", finding: Phrases.nearlyEqual, advice: Phrases.bothNearlyZero, tone: .good)
        }
        if apart < 1e-9 {
            return VerdictWords(mark: "·", finding: Phrases.mirrored, advice: Phrases.turnAnother, tone: .neutral)
        }
        return VerdictWords(
            mark: "·", finding: Phrases.notSymmetric(unit.text(apart)), advice: Phrases.zeroIffEqual, tone: .neutral)
    }

    /// Why a divergence is infinite; nil where it is not.
    func infiniteWords(forward: Bool) -> String? {
        let (from, to) = forward ? (p, q) : (q, p)
        guard let outcome = from.outcome(excludedBy: to) else { return nil }
        return Phrases.infinite(
            forward ? "D(p‖q)" : "D(q‖p)", excludes: forward ? "q" : "p", outcome: outcomes[outcome],
            allows: forward ? "p" : "q")
    }

    private var descentVerdict: VerdictWords {
        let row = lossRow
        guard row.crossEntropy.isFinite else {
            return VerdictWords(
                mark: "✗", finding: Phrases.divergedAt(row.step), advice: Phrases.smallerRate, tone: .bad)
        }
        let gap = unit.from(nats: row.divergence)
        if row.divergence < 1e-6 {
            return VerdictWords(
                mark: "✓", finding: Phrases.limitReached(row.step),
                advice: Phrases.gapLeft(NumberFormat.scientific(gap, significantDigits: 1), unit.rawValue), tone: .good)
        }
        let before = losses.rows.last { $0.step < row.step }
        if let before, before.divergence < row.divergence {
            return VerdictWords(mark: "▲", finding: Phrases.lossRises, advice: Phrases.smallerRate, tone: .warning)
        }
        return VerdictWords(
            mark: "·", finding: Phrases.aboveLimit(unit.text(gap)), advice: Phrases.thatIsTheDivergence,
            tone: .neutral)
    }

    private var gameVerdict: VerdictWords? {
        guard let game else { return nil }
        if let words = infiniteWords(forward: true) {
            return VerdictWords(mark: "▲", finding: words, advice: "", tone: .warning)
        }
        let now = p.divergence(from: q), off = unit.text(abs(now - game.target) * unit.logarithm(2))
        return VerdictWords(
            mark: "·", finding: now < game.target ? Phrases.tooSmall(off) : Phrases.tooLarge(off),
            advice: now < game.target ? Phrases.goAway : Phrases.comeCloser, tone: .neutral)
    }

    package func view(of panel: Panel, isEntered: Bool) -> any PanelView {
        switch panel {
        case .bars: BarsPanel(lab: self, isEntered: isEntered)
        case .entropy: EntropyPanel(lab: self)
        case .divergence: DivergencePanel(lab: self)
        case .losses: InformationLossPanel(lab: self)
        case .game: GamePanel(lab: self)
        case .values: OutcomesPanel(lab: self)
        }
    }
}
