import Expressions

package import Calculus
import Datasets
import Messages
import NeuralNetworks
import Recipes

/// Optimizers on their way down one surface, in step with each other.
package struct DescentRace: Sendable {
    package internal(set) var surface: any Surface
    package internal(set) var racers: [Racer]
    package internal(set) var start: SIMD2<Double>
    /// Steps after which it pauses; nil for never.
    var stepLimit: Int?
    var edits: [RaceEdit] = []
    /// The step that is shown where that is not the present.
    var pastStep: Int?
    var seed: UInt64
    /// The data that the surface is the cost of.
    var data: DataSpecification?
    var samples: [SIMD2<Double>] = []
    /// Counts the surfaces, so that what was computed of one is never taken for another's.
    var surfaceNumber = 0
    /// Counts random starts.
    var startNumber: UInt64 = 0

    /// - Throws: `InputError` for a function, an optimizer or data that are not valid.
    package init(_ specification: DescentSpecification, seed: UInt64 = 1, steps: Int? = nil) throws {
        switch specification.ground {
        case .function(let text): surface = try DescentRace.surface(text)
        case .data(let data):
            self.data = data
            samples = try DescentRace.samples(of: data, seed: seed)
            surface = DescentRace.cost(of: samples)
        }
        self.seed = seed
        stepLimit = steps ?? specification.steps
        start = try DescentRace.point(specification.start, on: surface)
        var settings: [DescentSettings] = []
        for racer in specification.optimizers {
            settings.append(try DescentRace.settings(racer, of: specification, seed: seed))
        }
        let labels = Racer.labels(for: settings, chosen: specification.optimizers.map(\.label))
        racers = []
        for (label, setting) in zip(labels, settings) {
            let descent = Descent(on: surface, from: start, settings: setting, stepLimit: stepLimit)
            racers.append(Racer(label: label, descent: descent))
        }
    }

    /// The steps that the fastest racer has made.
    package var step: Int { running.map(\.descent.step).max() ?? 0 }
    /// The step that is shown: the present, unless an earlier one was asked for.
    package var shownStep: Int { min(pastStep ?? step, step) }

    /// Whether no racer goes on by itself.
    package var hasEnded: Bool { running.allSatisfy { $0.descent.status != .running } }

    /// Whether its steps are used up.
    var isAtLimit: Bool { stepLimit.map { step >= $0 } ?? false }

    private var running: [Racer] { racers.filter(\.isOn) }

    /// Up to `count` steps of every racer that is on; one that is behind catches up first.
    package mutating func advance(by count: Int) {
        let target = step + count
        for index in racers.indices where racers[index].isOn {
            racers[index].descent.advance(by: target - racers[index].descent.step)
        }
    }

    /// Whether a racer that was switched on late is behind.
    var hasLaggards: Bool {
        racers.contains { $0.isOn && $0.descent.status == .running && $0.descent.step < step }
    }

    /// Lets those that are behind make up to `count` steps.
    mutating func catchUp(by count: Int) {
        let target = step
        for index in racers.indices where racers[index].isOn {
            racers[index].descent.advance(by: min(count, target - racers[index].descent.step))
        }
    }

    /// Makes the step that is shown the present: what came after it is forgotten.
    mutating func returnToShown() {
        guard let past = pastStep, past < step else {
            pastStep = nil
            return
        }
        for index in racers.indices { racers[index].descent = racers[index].descent.rewound(to: past) }
        edits.removeAll { $0.step > past }
        pastStep = nil
    }

    /// Lets a race that its steps have ended go on.
    mutating func liftLimit() {
        stepLimit = nil
        for index in racers.indices { racers[index].descent.stepLimit = nil }
    }

    /// From the start again, with the settings of now.
    mutating func restart(from point: SIMD2<Double>? = nil) {
        if let point { start = surface.dimension == 1 ? SIMD2(point.x, 0) : point }
        edits = []
        pastStep = nil
        for index in racers.indices {
            var fresh = Descent(
                on: surface, from: start, settings: racers[index].descent.settings, stepLimit: stepLimit)
            fresh.stepLimit = stepLimit
            racers[index].descent = fresh
        }
    }

    /// Another surface under the same racers.
    mutating func replaceSurface(_ next: any Surface) {
        surface = next
        surfaceNumber += 1
        start = next.defaultStart
        edits = []
        pastStep = nil
        for index in racers.indices {
            var settings = racers[index].descent.settings
            // The lowest value, which is the goal, is the surface's.
            settings.goal = nil
            racers[index].descent = Descent(on: next, from: start, settings: settings, stepLimit: stepLimit)
        }
    }

    mutating func record(_ label: String) { edits.append(RaceEdit(step: step, label: label)) }
}

extension DescentRace {
    /// The surface of a name, or the function that an expression says.
    ///
    /// - Throws: `InputError`.
    static func surface(_ text: String) throws(InputError) -> any Surface {
        if surfaces.names.contains(text), let known = try? surfaces.make(text) { return known }
        let expression: Expression
        do {
            expression = try Expression(text)
        } catch {
            let isWord = text.allSatisfy { $0.isLetter || $0 == "_" }
            throw InputError(
                .usage,
                isWord ? unknownSurface(text) : Wording(verbatim: error.words),
                suggestion: suggestion(
                    for: isWord ? text : error.word ?? "", among: isWord ? surfaces.names : error.candidates))
        }
        let others = expression.variables.filter { $0 != "x" && $0 != "y" }
        if let word = others.first, others == expression.variables, expression.variables.count == 1, word == text {
            throw InputError(
                .usage, unknownSurface(text),
                suggestion: suggestion(for: text, among: surfaces.names))
        }
        guard others.isEmpty, let surface = ExpressionSurface(expression, name: text) else {
            let found = expression.variables.joined(separator: ", ")
            throw InputError(
                .usage,
                expression.variables.isEmpty
                    ? Wording("found no variable, expected x, or x and y")
                    : Wording("found the variables \(found), expected x, or x and y"))
        }
        return surface
    }

    private static func unknownSurface(_ name: String) -> Wording {
        let known = surfaces.names.joined(separator: ", ")
        return Wording(
            "found \"\(name)\", expected one of \(known), or an expression in x, or in x and y")
    }

    /// - Throws: `InputError` where the point has more or fewer numbers than the surface has variables.
    static func point(_ numbers: [Double]?, on surface: any Surface) throws(InputError) -> SIMD2<Double> {
        guard let numbers else { return surface.defaultStart }
        guard numbers.count == surface.dimension else {
            let (wanted, variables): (Wording, Wording) =
                surface.dimension == 1
                ? (Wording("one"), Wording(verbatim: "x")) : (Wording("two"), Wording("x and y"))
            throw InputError(
                .usage,
                """
                found \(numbers.count) numbers, expected \(wanted), since \(surface.name) is a function of \(variables)
                """,
                key: "from")
        }
        return SIMD2(numbers[0], numbers.count > 1 ? numbers[1] : 0)
    }

    private static func settings(
        _ racer: RacerSpecification, of specification: DescentSpecification, seed: UInt64
    ) throws(InputError) -> DescentSettings {
        let optimizer = racer.optimizer
        do {
            let choice = try OptimizerChoice(
                optimizer.name, learningRate: optimizer.learningRate, options: optimizer.options)
            var settings = DescentSettings(optimizer: choice)
            settings.gradientNoise = racer.noise ?? specification.noise
            settings.tolerance = specification.tolerance
            settings.batch = racer.batch
            settings.seed = seed
            return settings
        } catch {
            throw InputError(.usage, Self.refusal(error), key: "descent.optimizers")
        }
    }
}
