import Calculus
import NeuralNetworks
import TerminalUI

extension Phrases {
    // MARK: panels
    static func mapTitles(_ surface: any Surface, isLogarithmic: Bool) -> [String] {
        let name = "f(x, y) = \(surface.formula)"
        let short = [name, surface.name, "Map"]
        return isLogarithmic ? ["\(name)  (log colours)"] + short : short
    }
    static func graphTitles(_ formula: String) -> [String] { ["f(x) = \(formula)", "Graph"] }
    static let costTitles = ["Cost of y = p x + q", "Cost (p, q)"]
    static let raceTitles = ["Race"]
    static let mapHeading = "Map and chart"
    static let enteredReadings = ["arrows: start · + - zoom · p: move view", "arrows: start"]
    static func stepsTitles(_ label: String, step: Int) -> [String] {
        ["\(label), step \(NumberFormat.grouped(step))", label]
    }
    static func explanationTitles(_ label: String, step: Int) -> [String] {
        ["\(label), step \(NumberFormat.grouped(step)) explained", "step \(NumberFormat.grouped(step)) explained"]
    }
    static func stageReadings(_ stage: Int, of count: Int) -> [String] {
        ["stage \(stage) of \(count) · x next", "\(stage) of \(count)"]
    }
    static let explainHint = "x explain"
    static func valuesTitles(isLogarithmic: Bool) -> [String] {
        isLogarithmic ? ["Value by step (log)", "Values (log)"] : ["Value by step", "Values"]
    }
    static let dataTitles = ["Data and lines", "Data"]
    static func minimumReadings(_ minima: [SIMD2<Double>], dimension: Int) -> [String] {
        guard let first = minima.first else { return ["no minimum known"] }
        if minima.count > 1 { return ["\(minima.count) minima ✛"] }
        return ["minimum \(point(first, dimension: dimension)) ✛", "minimum ✛"]
    }
    static func closedFormReadings(_ point: SIMD2<Double>) -> [String] {
        let (p, q) = (NumberFormat.fixed(point.x, decimals: 4), NumberFormat.fixed(point.y, decimals: 4))
        return ["closed form p \(p) q \(q) ✛", "closed form ✛"]
    }
    static func distanceReading(_ distance: Double) -> [String] {
        let text = NumberFormat.compact(distance)
        return ["\(text) from the minimum", "\(text) away"]
    }
    static func samplesReading(_ count: Int) -> [String] { ["\(NumberFormat.grouped(count)) samples"] }
    static let lineOf = "y = p x + q"

    static func point(_ point: SIMD2<Double>, dimension: Int) -> String {
        let x = NumberFormat.compact(point.x, significantDigits: 4)
        return dimension == 1 ? x : "(\(x), \(NumberFormat.compact(point.y, significantDigits: 4)))"
    }

    // MARK: header
    static func from(_ point: SIMD2<Double>, dimension: Int) -> String {
        "from \(Phrases.point(point, dimension: dimension))"
    }
    static func noise(_ deviation: Double) -> String {
        deviation > 0 ? "noise \(NumberFormat.plainDecimal(deviation))" : "no noise"
    }
    static func stepOf(_ shown: Int, _ present: Int) -> String {
        "\(Phrases.step) \(NumberFormat.grouped(shown)) of \(NumberFormat.grouped(present))"
    }
    static let scrubbed = "looking back"
    static let ended = "ended"

    // MARK: the table of the race
    static let columnRacer = "optimizer"
    static let columnValue = "f"
    static let columnDistance = "distance"
    static let columnRate = "lr"
    static let columnState = "how it goes"
    static let columnSamples = "samples"
    static let switchedOff = "off"
    static func reached(_ step: Int, place: Int) -> String {
        "\(place == 1 ? "★" : "✓") step \(NumberFormat.grouped(step))"
    }
    static func shortVerdict(_ verdict: DescentVerdict) -> String {
        switch verdict {
        case .starting: "starting"
        case .converging: "converging"
        case .creeping: "creeping"
        case .oscillating: "oscillating"
        case .diverging: "diverging"
        case .unbounded: "falls without end"
        case .wandering: "wandering"
        case .diverged(let step): divergedAt(step)
        case .atMinimum: "at the minimum"
        case .stuck: "in a local minimum"
        case .atSaddle: "at a saddle"
        case .atLevelPoint: "on level ground"
        }
    }

    // MARK: verdicts
    static func verdict(_ verdict: DescentVerdict, dimension: Int) -> VerdictWords {
        let name = { (point: SIMD2<Double>) in
            dimension == 1
                ? "x = \(NumberFormat.compact(point.x, significantDigits: 4))" : Phrases.point(point, dimension: 2)
        }
        switch verdict {
        case .starting: return VerdictWords(mark: "·", finding: "starting", advice: "s takes one step", tone: .neutral)
        case .converging:
            return VerdictWords(mark: "✓", finding: "converging", advice: "the value falls", tone: .good)
        case .creeping:
            return VerdictWords(
                mark: "–", finding: "creeping", advice: "the value hardly falls; try + (larger learning rate)",
                tone: .warning)
        case .oscillating:
            return VerdictWords(
                mark: "▲", finding: "oscillating",
                advice: "it jumps to and fro and gets nowhere; try - (smaller learning rate)", tone: .warning)
        case .diverging:
            return VerdictWords(
                mark: "▲", finding: "diverging", advice: "every step is larger than the one before; try -, then r",
                tone: .bad)
        case .unbounded:
            return VerdictWords(
                mark: "▲", finding: "falling without end", advice: "this function has no minimum that way",
                tone: .warning)
        case .wandering:
            return VerdictWords(
                mark: "–", finding: "wandering", advice: "the value neither falls nor grows", tone: .warning)
        case .diverged(let step):
            return VerdictWords(
                mark: "✗", finding: divergedAt(step), advice: "try a smaller learning rate (-, then r)", tone: .bad)
        case .atMinimum(let point):
            return VerdictWords(mark: "✓", finding: "at the minimum \(name(point))", advice: "", tone: .good)
        case .stuck(let point):
            return VerdictWords(
                mark: "▲", finding: "stuck in a local minimum at \(name(point))",
                advice: "there is a lower one elsewhere; try another start (n), momentum or noise (g)", tone: .warning)
        case .atSaddle(let point):
            return VerdictWords(
                mark: "▲", finding: "at a saddle, \(name(point))",
                advice: "the gradient vanishes though it falls to two sides; noise (g) tips it over", tone: .warning)
        case .atLevelPoint(let point):
            return VerdictWords(
                mark: "▲", finding: "on level ground at \(name(point))",
                advice: "the gradient vanishes, and nothing moves",
                tone: .warning)
        }
    }

    static func converged(at step: Int, tolerance: Double) -> VerdictWords {
        let limit = NumberFormat.compact(tolerance)
        return VerdictWords(
            mark: "✓", finding: "converged at step \(NumberFormat.grouped(step))",
            advice: "|Δf| < \(limit) and the update is small too, so it stopped", tone: .good)
    }

    static func stoppedOscillating(at step: Int, tolerance: Double) -> VerdictWords {
        VerdictWords(
            mark: "▲", finding: "oscillating, stopped at step \(NumberFormat.grouped(step))",
            advice: "|Δf| < \(NumberFormat.compact(tolerance)), yet it jumps between two points: - for a smaller rate",
            tone: .warning)
    }

    static func firstThere(_ label: String, step: Int) -> String {
        "\(label) was first at the minimum, step \(NumberFormat.grouped(step))"
    }
    static func leader(_ label: String, value: Double) -> String {
        "\(label) leads with \(NumberFormat.compact(value))"
    }

    // MARK: notices
    static let ratesRaised = "lr ×1.25"
    static let ratesLowered = "lr ÷1.25"
    static func allRates(_ change: String) -> String { "\(change) for all" }
    static func batchName(_ batch: Int?) -> String { batch.map { "batch \(NumberFormat.grouped($0))" } ?? "batch all" }
    static let noSamples = "this surface is not made of samples, so there are no batches"
    static let lastRacer = "one optimizer has to stay"
    static func racer(_ label: String, isOn: Bool) -> String { "\(label) \(isOn ? "takes part" : "is out")" }
    static func following(_ label: String) -> String { "table and arrows follow \(label)" }
    static func function(_ text: String) -> String { text }
    static func unknownSurface(_ name: String, known: [String]) -> String {
        "found \"\(name)\", expected one of \(known.joined(separator: ", ")), or an expression in x, or in x and y"
    }
    static func wrongVariables(_ names: [String]) -> String {
        names.isEmpty
            ? "found no variable, expected x, or x and y"
            : "found the variables \(names.joined(separator: ", ")), expected x, or x and y"
    }
    /// The message, and the text with a mark where the fault is.
    static func expressionError(_ error: ExpressionError) -> String {
        let place = error.excerpt.index(
            error.excerpt.startIndex, offsetBy: min(max(0, error.excerptOffset), error.excerpt.count))
        return "\(error.message): \(error.excerpt[..<place])▸\(error.excerpt[place...])"
    }
    static let raceUsage = ":race wants one to nine optimizers, such as :race sgd adam lion"
    static let functionUsage = ":f wants an expression or a surface, such as :f x^2+sin(3*y)"
    static func fromUsage(dimension: Int) -> String {
        dimension == 1 ? ":from wants a number, such as :from -2" : ":from wants two numbers, such as :from -1.2,1"
    }
    static let descentSetUsage = ":set wants PATH=VALUE, such as :set adam.beta1=0.8"
    static let descentCommands = "f EXPRESSION, from X,Y, set PATH=VALUE, race NAME..., seek STEP"
    static func mapScale(_ scale: AxisScale) -> String {
        scale == .logarithmic ? "colours follow the logarithm" : "colours follow the value"
    }
    static let panning = "arrows move the view; p: they move the start again"
    static let movingStart = "arrows move the start"

    static func optionError(_ error: ComponentError) -> String {
        switch error {
        case .unknownName(let name, let known):
            "found \"\(name)\", expected one of \(known.joined(separator: ", "))"
        case .unknownOption(let option, let name, let known):
            "\(name) has no option \(option), it has \(known.joined(separator: ", "))"
        case .optionOutOfRange(let option, let value, let range):
            "\(option): found \(NumberFormat.compact(value)), expected \(NumberFormat.compact(range.lowerBound)) to \(NumberFormat.compact(range.upperBound))"
        }
    }
}

extension Phrases {
    /// What a stage of an update works out, in words.
    static func stage(_ name: String, formula: String) -> String {
        switch name {
        case "g":
            formula.contains("weight_decay") ? "weight decay joins the gradient" : "the gradient that this update uses"
        case "m": "momentum: a running sum or mean of the gradients"
        case "v": "the sizes of the gradients so far, squared"
        case "m corrected", "v corrected": "corrected, since it began at 0"
        case "largest": "the largest mean square so far"
        case "mean": "the running mean of the gradient"
        case "variance": "the mean square less the squared mean"
        case "c": "the direction: past and present gradients mixed"
        case "d": "the direction of this step"
        case "u": "the sizes of the steps so far, squared"
        case "rate": "the rate falls with the steps"
        case "update": "the update: downhill, hence the minus"
        case "p": formula.contains("update") ? "the new point" : "weight decay shrinks the point"
        default: name
        }
    }

    /// Plain letters as mathematics writes them: `beta1 * m` is `β₁·m`.
    static func mathematical(_ text: String) -> String {
        var result = text
        for (plain, symbol) in symbols { result = result.replacing(plain, with: symbol) }
        return result
    }

    private static let symbols = [
        ("beta1", "β₁"), ("beta2", "β₂"), ("weight_decay", "λ"), ("momentum", "μ"), ("alpha", "α"), ("rho", "ρ"),
        ("update", "Δ"), ("eps", "ε"), ("rate", "η"), ("sqrt", "√"), ("^2", "²"), (" * ", "·"),
    ]
}

extension Phrases {
    static func explanation(of action: DescentAction) -> String {
        switch action {
        case .togglePause: "pause or go on"
        case .step: "one step, then pause"
        case .tenSteps: "ten steps, then pause"
        case .slower, .faster: "slower, faster, flat out"
        case .restart: "restart from the start"
        case .anywhere: "restart anywhere"
        case .newData: "restart, new data"
        case .raiseRate: "all learning rates × 1.25"
        case .lowerRate: "all learning rates ÷ 1.25"
        case .raiseNoise, .lowerNoise: "more, less gradient noise"
        case .smallerBatch, .largerBatch: "batch: half, double, all"
        case .nextOptimizer, .previousOptimizer: "follow another optimizer"
        case .toggle: "optimizer on or off"
        case .nextSurface, .previousSurface: "next, previous surface"
        case .backward, .forward: "scrub through time"
        case .first, .present: "first step, now"
        case .explain: "explain a step, by stages"
        case .zoomIn, .zoomOut: "zoom in, out"
        case .wholeDomain: "whole map"
        case .axis: "log or linear"
        }
    }

    static let hintExplain = "explain"
    static let hintNextStage = "next stage"
    static let hintTime = "time"
    static let hintSurface = "surface"
    static let hintFollow = "follow"
    static let hintToggle = "on, off"
    static let hintNoise = "noise"
    static let hintEnterMap = "move start"
    static let hintNow = "now"
}
