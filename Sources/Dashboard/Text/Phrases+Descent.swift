import Calculus
import Messages
import NeuralNetworks
import TerminalUI

extension Phrases {
    // MARK: panels
    static func mapTitles(_ surface: any Surface, isLogarithmic: Bool) -> [String] {
        let name = "f(x, y) = \(surface.formula)"
        let short = [name, surface.name, localized("Map")]
        return isLogarithmic ? [localized("\(name)  (log colours)")] + short : short
    }
    static func minimumReadings(_ minima: [SIMD2<Double>], dimension: Int) -> [String] {
        guard let first = minima.first else { return [localized("no minimum known")] }
        if minima.count > 1 { return [localized("\(minima.count) minima ✛")] }
        return [localized("minimum \(Phrases.point(first, dimension: dimension)) ✛"), localized("minimum ✛")]
    }
    static func closedFormReadings(_ point: SIMD2<Double>) -> [String] {
        let (p, q) = (NumberFormat.fixed(point.x, decimals: 4), NumberFormat.fixed(point.y, decimals: 4))
        return [localized("closed form p \(p) q \(q) ✛"), localized("closed form ✛")]
    }
    static func distanceReading(_ distance: Double) -> [String] {
        let text = NumberFormat.compact(distance)
        return [localized("\(text) from the minimum"), localized("\(text) away")]
    }

    static func point(_ point: SIMD2<Double>, dimension: Int) -> String {
        let x = NumberFormat.compact(point.x, significantDigits: 4)
        return dimension == 1 ? x : "(\(x), \(NumberFormat.compact(point.y, significantDigits: 4)))"
    }

    // MARK: header
    static func from(_ point: SIMD2<Double>, dimension: Int) -> String {
        localized("from \(Phrases.point(point, dimension: dimension))")
    }
    static func noise(_ deviation: Double) -> String {
        deviation > 0 ? localized("noise \(NumberFormat.plainDecimal(deviation))") : localized("no noise")
    }

    // MARK: the table of the race
    static func shortVerdict(_ verdict: DescentVerdict) -> String {
        switch verdict {
        case .starting: localized("starting")
        case .converging: localized("converging")
        case .creeping: localized("creeping")
        case .oscillating: localized("oscillating")
        case .diverging: localized("diverging")
        case .unbounded: localized("falls without end")
        case .wandering: localized("wandering")
        case .diverged(let step): Phrases.divergedAt(step)
        case .atMinimum: localized("at the minimum")
        case .stuck: localized("in a local minimum")
        case .atSaddle: localized("at a saddle")
        case .atLevelPoint: localized("on level ground")
        }
    }

    // MARK: verdicts
    static func verdict(_ verdict: DescentVerdict, dimension: Int) -> VerdictWords {
        let name = { (point: SIMD2<Double>) in
            dimension == 1
                ? "x = \(NumberFormat.compact(point.x, significantDigits: 4))" : Phrases.point(point, dimension: 2)
        }
        switch verdict {
        case .starting:
            return VerdictWords(
                mark: "·", finding: localized("starting"), advice: localized("s takes one step"), tone: .neutral)
        case .converging:
            return VerdictWords(
                mark: "✓", finding: localized("converging"), advice: localized("the value falls"), tone: .good)
        case .creeping:
            return VerdictWords(
                mark: "–", finding: localized("creeping"),
                advice: localized("the value hardly falls; try + (larger learning rate)"),
                tone: .warning)
        case .oscillating:
            return VerdictWords(
                mark: "▲", finding: localized("oscillating"),
                advice: localized("it jumps to and fro and gets nowhere; try - (smaller learning rate)"), tone: .warning
            )
        case .diverging:
            return VerdictWords(
                mark: "▲", finding: localized("diverging"),
                advice: localized("every step is larger than the one before; try -, then r"),
                tone: .bad)
        case .unbounded:
            return VerdictWords(
                mark: "▲", finding: localized("falling without end"),
                advice: localized("this function has no minimum that way"),
                tone: .warning)
        case .wandering:
            return VerdictWords(
                mark: "–", finding: localized("wandering"), advice: localized("the value neither falls nor grows"),
                tone: .warning)
        case .diverged(let step):
            return VerdictWords(
                mark: "✗", finding: Phrases.divergedAt(step),
                advice: localized("try a smaller learning rate (-, then r)"),
                tone: .bad)
        case .atMinimum(let point):
            return VerdictWords(mark: "✓", finding: localized("at the minimum \(name(point))"), advice: "", tone: .good)
        case .stuck(let point):
            return VerdictWords(
                mark: "▲", finding: localized("stuck in a local minimum at \(name(point))"),
                advice: localized("there is a lower one elsewhere; try another start (n), momentum or noise (g)"),
                tone: .warning)
        case .atSaddle(let point):
            return VerdictWords(
                mark: "▲", finding: localized("at a saddle, \(name(point))"),
                advice: localized("the gradient vanishes though it falls to two sides; noise (g) tips it over"),
                tone: .warning)
        case .atLevelPoint(let point):
            return VerdictWords(
                mark: "▲", finding: localized("on level ground at \(name(point))"),
                advice: localized("the gradient vanishes, and nothing moves"),
                tone: .warning)
        }
    }

    static func converged(at step: Int, tolerance: Double) -> VerdictWords {
        let limit = NumberFormat.compact(tolerance)
        return VerdictWords(
            mark: "✓", finding: localized("converged at step \(NumberFormat.grouped(step))"),
            advice: localized("|Δf| < \(limit) and the update is small too, so it stopped"), tone: .good)
    }

    // MARK: notices
    static func batchName(_ batch: Int?) -> String {
        batch.map { localized("batch \(NumberFormat.grouped($0))") } ?? localized("batch all")
    }
    static var noSamples: String { localized("this surface is not made of samples, so there are no batches") }
    static func unknownSurface(_ name: String, known: [String]) -> String {
        localized(
            "found \"\(name)\", expected one of \(known.joined(separator: ", ")), or an expression in x, or in x and y")
    }
    /// The message, and the text with a mark where the fault is.
    static func expressionError(_ error: ExpressionError) -> String {
        let place = error.excerpt.index(
            error.excerpt.startIndex, offsetBy: min(max(0, error.excerptOffset), error.excerpt.count))
        return "\(error.message): \(error.excerpt[..<place])▸\(error.excerpt[place...])"
    }
    static var raceUsage: String { localized(":race wants one to nine optimizers, such as :race sgd adam lion") }

    static func optionError(_ error: ComponentError) -> String {
        switch error {
        case .unknownName(let name, let known):
            localized("found \"\(name)\", expected one of \(known.joined(separator: ", "))")
        case .unknownOption(let option, let name, let known):
            localized("\(name) has no option \(option), it has \(known.joined(separator: ", "))")
        case .optionOutOfRange(let option, let value, let range):
            localized(
                "\(option): found \(NumberFormat.compact(value)), expected \(NumberFormat.compact(range.lowerBound)) to \(NumberFormat.compact(range.upperBound))"
            )
        }
    }
}

extension Phrases {
    /// What a stage of an update works out, in words.
    static func stage(_ name: String, formula: String) -> String {
        switch name {
        case "g":
            formula.contains("weight_decay")
                ? localized("weight decay joins the gradient") : localized("the gradient that this update uses")
        case "m": localized("momentum: a running sum or mean of the gradients")
        case "v": localized("the sizes of the gradients so far, squared")
        case "m corrected", "v corrected": localized("corrected, since it began at 0")
        case "largest": localized("the largest mean square so far")
        case "mean": localized("the running mean of the gradient")
        case "variance": localized("the mean square less the squared mean")
        case "c": localized("the direction: past and present gradients mixed")
        case "d": localized("the direction of this step")
        case "u": localized("the sizes of the steps so far, squared")
        case "rate": localized("the rate falls with the steps")
        case "update": localized("the update: downhill, hence the minus")
        case "p":
            formula.contains("update")
                ? localized("the new point") : localized("weight decay shrinks the point")
        default: name
        }
    }

    /// Plain letters as mathematics writes them: `beta1 * m` is `β₁·m`.
    static func mathematical(_ text: String) -> String {
        var result = text
        for (plain, symbol) in [
            ("beta1", "β₁"), ("beta2", "β₂"), ("weight_decay", "λ"), ("momentum", "μ"), ("alpha", "α"), ("rho", "ρ"),
            ("update", "Δ"), ("eps", "ε"), ("rate", "η"), ("sqrt", "√"), ("^2", "²"), (" * ", "·"),
        ] { result = result.replacing(plain, with: symbol) }
        return result
    }

}

extension Phrases {
    static func explanation(of action: DescentAction) -> String {
        switch action {
        case .togglePause: localized("pause or go on")
        case .step: localized("one step, then pause")
        case .tenSteps: localized("ten steps, then pause")
        case .slower, .faster: localized("slower, faster, flat out")
        case .restart: localized("restart from the start")
        case .anywhere: localized("restart anywhere")
        case .newData: localized("restart, new data")
        case .raiseRate: localized("all learning rates × 1.25")
        case .lowerRate: localized("all learning rates ÷ 1.25")
        case .raiseNoise, .lowerNoise: localized("more, less gradient noise")
        case .smallerBatch, .largerBatch: localized("batch: half, double, all")
        case .nextOptimizer, .previousOptimizer: localized("follow another optimizer")
        case .toggle: localized("optimizer on or off")
        case .nextSurface, .previousSurface: localized("next, previous surface")
        case .backward, .forward: localized("scrub through time")
        case .first, .present: localized("first step, now")
        case .explain: localized("explain a step, by stages")
        case .zoomIn, .zoomOut: localized("zoom in, out")
        case .wholeDomain: localized("whole map")
        case .axis: localized("log or linear")
        }
    }

}
