import Datasets
import Information
import Messages
import Recipes
package import Shell
import TerminalUI

/// Turning, drawing and typing distributions.
extension DistributionLab {
    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case select(Int), first, last, otherSide
        case turn(hundredths: Int), turnFinely(thousandths: Int), more, less, muchMore, muchLess
        case draw, preset(by: Int), unit, axis
    }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action):
            if kind == .guess, action == .toggle || action == .step {
                return .say(localized("turn the bars of q yourself: arrows, { and }"))
            }
            return perform(action)
        case .select(let offset): selection = (selection + offset + p.count) % p.count
        case .first: selection = 0
        case .last: selection = p.count - 1
        case .otherSide:
            guard kind != .entropy else { return .complain(localized("here there is p only")) }
            guard kind != .guess else { return .complain(localized("p is given: turn q")) }
            side = side == .p ? .q : .p
        case .turn(let count): return turn(by: Double(count), parts: 100)
        case .turnFinely(let count): return turn(by: Double(count), parts: 1000)
        case .more, .less:
            let isMore = action == .more
            guard kind == .crossEntropy else { return turn(by: isMore ? 1 : -1, parts: 100) }
            let rate = descent.learningRate
            return setRate(isMore ? LearningRate.raised(rate) : LearningRate.lowered(rate))
        case .muchMore, .muchLess:
            let isMore = action == .muchMore
            guard kind == .crossEntropy else { return turn(by: isMore ? 10 : -10, parts: 100) }
            let rate = descent.learningRate
            return setRate(isMore ? LearningRate.raisedTenfold(rate) : LearningRate.loweredTenfold(rate))
        case .draw: return draw()
        case .preset(let offset): return exchange(by: offset)
        case .unit:
            unit = unit.next
            return .say(localized("\(unit.rawValue), with \(unit.logarithmName)"))
        case .axis:
            guard kind == .crossEntropy else { return .complain(localized("only losses have this axis")) }
            lossScale = lossScale == .linear ? .logarithmic : .linear
        }
        return .none
    }

    /// To the next place on a grid of `parts` from 0 to 1.
    private mutating func turn(by steps: Double, parts: Double) -> LabResponse<Never> {
        let place = (turned[selection] * parts).rounded()
        return turn(selection, to: (place + steps) / parts)
    }

    private mutating func turn(_ index: Int, to probability: Double) -> LabResponse<Never> {
        take(turned.turning(index, to: probability), on: side)
    }

    /// One of the distributions becomes another one of as many outcomes.
    private mutating func take(_ distribution: Probabilities, on side: Side) -> LabResponse<Never> {
        guard distribution != (side == .p ? p : q) else { return .none }
        if side == .p { p = distribution } else { q = distribution }
        switch kind {
        case .crossEntropy:
            descent.target = p
            if side == .q {
                descent.move(to: q)
                q = descent.distribution
            }
            losses.mark(side == .p ? "p" : "q", lossRow)
        case .guess: return judge()
        case .content, .entropy, .divergence: break
        }
        return .none
    }

    /// Whether the turn met the target; then a new p and a new target follow.
    private mutating func judge() -> LabResponse<Never> {
        guard var game else { return .none }
        let isHit = game.turn(to: p.divergence(from: q))
        defer { self.game = game }
        guard isHit else { return .none }
        let hit = game.hits[game.hits.count - 1]
        p = random.next(count: p.count)
        game.aim(p: p, q: q, random: &random)
        let found = NumberFormat.fixed(hit.found, decimals: 4)
        return .say(
            localized("✓ hit with \(found) bit! Next target: \(NumberFormat.fixed(game.target, decimals: 2)) bit"))
    }

    private mutating func draw() -> LabResponse<Never> {
        guard var game else { return take(random.next(count: p.count), on: side) }
        p = random.next(count: p.count)
        game.aim(p: p, q: q, random: &random)
        self.game = game
        return .say(localized("next target: \(NumberFormat.fixed(game.target, decimals: 2)) bit"))
    }

    /// The next preset; the other distribution stays where it has as many outcomes, else becomes uniform.
    private mutating func exchange(by offset: Int) -> LabResponse<Never> {
        guard kind != .guess else { return .complain(localized("p is given: turn q")) }
        let presets = DistributionPreset.allCases
        let index = presets.firstIndex { $0.distribution == turned } ?? (offset > 0 ? -1 : 0)
        let preset = presets[(index + offset + presets.count) % presets.count]
        let response = replace(side, by: NamedDistribution(preset))
        return response.notice == nil ? .say(preset.words) : response
    }

    private mutating func replace(_ side: Side, by new: NamedDistribution) -> LabResponse<Never> {
        let isSameSize = new.distribution.count == p.count
        outcomes = isSameSize && new.outcomes == (1...p.count).map(String.init) ? outcomes : new.outcomes
        if isSameSize { return take(new.distribution, on: side) }
        let count = new.distribution.count
        guard kind != .guess else { return .complain(localized("p has \(p.count) outcomes, but q has \(count)")) }
        let uniform = Probabilities.uniform(count)
        p = side == .p ? new.distribution : uniform
        q = side == .q ? new.distribution : uniform
        selection = min(selection, p.count - 1)
        open()
        return hasTwo ? .say(localized("\(side == .p ? "q" : "p") is now uniform over \(p.count) outcomes")) : .none
    }

    private static var usage: String { localized("expected such as :set p=0.5,0.25,0.25, :set q=die or :set lr=0.1") }

    package mutating func setRate(_ rate: Double) -> LabResponse<Never> {
        guard kind == .crossEntropy else { return .complain(localized("nothing descends here")) }
        guard LearningRate.range.contains(rate) else { return .complain(Self.usage) }
        let label = "\(localized("lr")) \(LearningRate.text(descent.learningRate))→\(LearningRate.text(rate))"
        descent.learningRate = rate
        losses.mark(label, lossRow)
        return .none
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.button == .left, mouse.action == .press || mouse.action == .drag else { return .none }
        let view = BarsPanel(lab: self, isEntered: false)
        for (side, chart, part) in view.charts(in: area) {
            guard let (index, value) = chart.hit(at: mouse.position, in: part) else { continue }
            selection = index
            guard side == .q || kind != .guess else { return .complain(localized("p is given: turn q")) }
            self.side = side
            return turn(index, to: (value * 100).rounded() / 100)
        }
        return .none
    }

    package var typedCommands: [TypedCommand<DistributionLab, LabResponse<Never>>] {
        let sides = (kind == .guess ? [] : ["p="]) + (hasTwo ? ["q="] : [])
        let presets = sides.flatMap { side in DistributionPreset.allCases.map { side + $0.rawValue } }
        return [
            TypedCommand(
                "set", usage: typedExample, localized("bars, or the learning rate"),
                completing: TypedCommand<DistributionLab, LabResponse<Never>>.among(
                    sides + (kind == .crossEntropy ? ["learning_rate="] : []) + presets)
            ) { $0.set($1) }
        ]
    }

    /// `p=0.5,0.25,0.25`, `q=die`, `learning_rate=0.1`.
    private mutating func set(_ argument: String) -> LabResponse<Never> {
        for name in ["learning_rate", "lr"] {
            guard let text = argument.settingValue(of: name) else { continue }
            guard let rate = Double(text) else { return .complain(Self.usage) }
            return setRate(rate)
        }
        for (name, side) in [("p", Side.p), ("q", Side.q)] {
            guard let text = argument.settingValue(of: name) else { continue }
            guard side == .p || hasTwo else { return .complain(localized("here there is p only")) }
            guard side == .q || kind != .guess else { return .complain(localized("p is given: turn q")) }
            do throws(InputError) {
                let new = try NamedDistribution(typed: text)
                self.side = side
                return replace(side, by: new)
            } catch {
                return .complain(error.message)
            }
        }
        return .complain(Self.usage)
    }
}
