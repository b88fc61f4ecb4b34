import Information
import Messages
import Recipes
package import Shell
package import TerminalUI

extension DistributionLab {
    package var commands: [Command<Action>] {
        clockRows + Command<Action>.section(localized("Bars"), barCommands)
            + Command<Action>.section(
                localized("Picture"),
                [Command(localized("bit, nat or dit"), .key("U", does: .unit)).hint("U", localized("unit"), rank: 91)])
    }

    private var clockRows: [Command<Action>] {
        let axis = Command(localized("losses linear or log"), .key("y", does: Action.axis)).means(.axis)
        let isRunning = clock.isRunning
        let rows =
            switch kind {
            case .content, .entropy:
                Self.clockCommands(Action.clock, step: localized("one step"))
                    .hint(" ", isRunning ? localized("stop") : localized("level out"), rank: 95, place: 0)
            case .divergence:
                Self.clockCommands(Action.clock, step: localized("one step"))
                    .hint(" ", isRunning ? localized("stop") : localized("pull q to p"), rank: 95, place: 0)
            case .crossEntropy: clockCommands(Action.clock, step: localized("one step"), hint: localized("step"))
            case .guess:
                Self.clockCommands(Action.clock, step: localized("one step")).hint("r", localized("restart"), rank: 60)
            }
        return rows + Command<Action>.section(localized("Run"), [axis])
    }

    private var barCommands: [Command<Action>] {
        let descends = kind == .crossEntropy, plays = kind == .guess
        let bar = Command<Action>(
            localized("choose a bar"), .key(.left, does: .select(-1)), .key(.right, does: .select(1)))
        let hundredth = Command<Action>(
            localized("turn it by 0.01"), .key(.up, does: .turn(hundredths: 1)),
            .key(.down, does: .turn(hundredths: -1)))
        let rate = Command<Action>(
            localized("the same; descent: rate"), .key("+", "=", does: .more), .key("-", does: .less))
        let thousandth = Command<Action>(
            localized("turn it by 0.001"), .key("}", does: .turnFinely(thousandths: 1)),
            .key("{", does: .turnFinely(thousandths: -1)))
        return [
            // In the descent the bars stand last, however much they matter.
            bar.hint("←→", localized("bar"), rank: descends ? 96 : 99, place: descends ? 0 : 99),
            Command(localized("first, last bar"), .key(.home, does: .first), .key(.end, does: .last)),
            hundredth.hint("↑↓", localized("turn"), rank: descends ? 95 : 98, place: descends ? 0 : 98),
            descends ? rate.hint("+ -", localized("rate"), rank: 97) : rate,
            plays ? thousandth.hint("{ }", localized("finely"), rank: 97) : thousandth,
            Command(
                descends ? localized("rate × 10, ÷ 10") : localized("turn it by 0.1"), .key("*", does: .muchMore),
                .key("_", does: .muchLess)
            ).means(.coarse),
            Command(localized("turn p or q"), .key(",", does: .otherSide))
                .hint(
                    ",", side == .p ? localized("turn q") : localized("turn p"),
                    rank: descends || kind == .divergence ? 94 : -1),
            Command(localized("draw at random; game: skip"), .key("n", does: .draw)).means(.anew)
                .hint("n", plays ? localized("skip") : localized("random"), rank: plays ? 96 : 92),
            Command(
                localized("coin, die, letters, ..."), .key("d", does: .preset(by: 1)), .key("D", does: .preset(by: -1))
            ).means(.example)
                .hint("d", localized("preset"), rank: plays ? -1 : 93),
        ]
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        var figures: [String] = []
        if kind == .crossEntropy { figures = ["\(localized("step")) \(NumberFormat.grouped(descent.step))"] }
        var header = header(title: title, headerFacts, figures: figures, context)
        if let game {
            // The player moves, nothing else does.
            header.state.text = "✓ \(localized("hits \(game.hits.count)"))"
            header.state.short = nil
            header.state.style.foreground = context.theme.good
        }
        return header
    }

    private var headerFacts: [String] {
        let forward = "D(p‖q) \(unit.text(p.divergence(from: q, in: unit)))"
        switch kind {
        case .content, .entropy:
            return ["H(p) \(unit.text(p.entropy(in: unit)))", localized("\(p.count) outcomes")]
        case .divergence: return [forward, "D(q‖p) \(unit.text(q.divergence(from: p, in: unit)))"]
        case .crossEntropy:
            return [
                "\(localized("lr")) \(LearningRate.text(descent.learningRate))",
                "H(p,q) \(unit.text(p.crossEntropy(against: q, in: unit)))", forward,
            ]
        case .guess: return [localized("target \(targetText)"), forward]
        }
    }

    /// The target of the game in the unit of now.
    var targetText: String { unit.text((game?.target ?? 0) * unit.logarithm(2), decimals: 2) }

    /// What can be typed, as examples.
    var typedExample: String {
        switch kind {
        case .content, .entropy: "p=letters"
        case .divergence: "p=die"
        case .crossEntropy: "q=0.5,0.3,0.2"
        case .guess: "q=0.5,0.3,0.2"
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
                mark: "·", finding: localized("certain"),
                advice: localized("one outcome has it all, so it tells nothing: H(p) = 0"), tone: .neutral)
        }
        if p.isUniform {
            return VerdictWords(
                mark: "✓", finding: localized("as uncertain as \(p.count) outcomes can be"),
                advice: localized("H(p) = \(unit.text(largest))"),
                tone: .good)
        }
        return VerdictWords(
            mark: "·", finding: localized("\(NumberFormat.percent(entropy / largest)) of the largest entropy"),
            advice: localized("\(unit.text(largest - entropy)) less than if all were alike"), tone: .neutral)
    }

    private var divergenceVerdict: VerdictWords {
        if let words = infiniteWords(forward: true) ?? infiniteWords(forward: false) {
            return VerdictWords(mark: "✗", finding: words, advice: "", tone: .bad)
        }
        let forward = p.divergence(from: q, in: unit), backward = q.divergence(from: p, in: unit)
        if p == q || max(forward, backward) < 1e-12 {
            return VerdictWords(
                mark: "✓", finding: localized("p = q"), advice: localized("both divergences are 0, and only here"),
                tone: .good)
        }
        let apart = abs(forward - backward)
        if max(forward, backward) < 1e-3 {
            return VerdictWords(
                mark: "✓", finding: localized("p is nearly q"), advice: localized("both divergences are nearly 0"),
                tone: .good)
        }
        if apart < 1e-9 {
            return VerdictWords(
                mark: "·", finding: localized("both ways alike, by chance of these numbers"),
                advice: localized("turn another bar"), tone: .neutral)
        }
        return VerdictWords(
            mark: "·", finding: localized("the two ways differ by \(unit.text(apart))"),
            advice: localized("not symmetric; 0 only where p = q"), tone: .neutral)
    }

    /// Why a divergence is infinite; nil where it is not.
    func infiniteWords(forward: Bool) -> String? {
        let (from, to) = forward ? (p, q) : (q, p)
        guard let outcome = from.outcome(excludedBy: to) else { return nil }
        let (name, excluding, allowing) = forward ? ("D(p‖q)", "q", "p") : ("D(q‖p)", "p", "q")
        return localized("\(name) is infinite: \(excluding) excludes \(outcomes[outcome]), which \(allowing) allows")
    }

    private var descentVerdict: VerdictWords {
        let row = lossRow
        guard row.crossEntropy.isFinite else {
            return VerdictWords(
                mark: "✗", finding: localized("diverged at step \(NumberFormat.grouped(row.step))"),
                advice: localized("try a smaller learning rate (-, then r)"), tone: .bad)
        }
        let gap = unit.from(nats: row.divergence)
        if row.divergence < 1e-6 {
            let rest = NumberFormat.scientific(gap, significantDigits: 1)
            return VerdictWords(
                mark: "✓", finding: localized("q = p after \(row.step) steps"),
                advice: localized("H(p,q) is at its limit H(p), D is \(rest) \(unit.rawValue)"), tone: .good)
        }
        let before = losses.rows.last { $0.step < row.step }
        if let before, before.divergence < row.divergence {
            return VerdictWords(
                mark: "▲", finding: localized("the losses rise"),
                advice: localized("try a smaller learning rate (-, then r)"), tone: .warning)
        }
        return VerdictWords(
            mark: "·", finding: localized("H(p,q) is \(unit.text(gap)) above its limit H(p)"),
            advice: localized("that is D(p‖q)"),
            tone: .neutral)
    }

    private var gameVerdict: VerdictWords? {
        guard let game else { return nil }
        if let words = infiniteWords(forward: true) {
            return VerdictWords(mark: "▲", finding: words, advice: "", tone: .warning)
        }
        let now = p.divergence(from: q), off = unit.text(abs(now - game.target) * unit.logarithm(2))
        return VerdictWords(
            mark: "·", finding: now < game.target ? localized("\(off) too small") : localized("\(off) too large"),
            advice: now < game.target ? localized("make q less like p") : localized("make q more like p"),
            tone: .neutral)
    }
}
