package import Calculus
import NeuralNetworks
import TerminalUI

/// One update, taken apart into the stages of its optimizer: each with its formula, and with the numbers in it.
package struct UpdateExplanation: Hashable, Sendable {
    package struct Stage: Hashable, Sendable {
        /// What it works out, in words.
        package var name: String
        /// `m ← β₁ m + (1 - β₁) g`
        package var formula: String
        /// The same with numbers, for x and, on functions of two variables, for y: `0.9·0 + 0.1·6`.
        package var numbers: [String]
        package var results: [Double]
    }

    /// The step that the update leads to.
    package var step: Int
    package var optimizer: OptimizerChoice
    package var stages: [Stage]
    /// The new point less the old one.
    package var update: SIMD2<Double>

    /// The update that led to a step of a descent; nil for its start.
    package init?(of descent: Descent, step: Int) {
        guard step > 0, step <= descent.step, let used = descent.row(at: step)?.usedGradient else { return nil }
        self.init(descent.rewound(to: step - 1), gradient: used)
    }

    /// The update that a descent makes next where there is no noise and no batch; nil once it has ended.
    package init?(nextOf descent: Descent) {
        guard descent.status == .running || descent.status == .finished else { return nil }
        self.init(descent, gradient: descent.current.gradient)
    }

    private init(_ descent: Descent, gradient: SIMD2<Double>) {
        let state = descent.state
        optimizer = descent.settings.optimizer
        step = state.step + 1
        let dimension = descent.surface.dimension
        var derivation = Derivation(
            optimizer: optimizer, number: state.updates + 1,
            point: dimension == 1 ? [state.point.x] : [state.point.x, state.point.y],
            slots: dimension == 1 ? [state.slots.x] : [state.slots.x, state.slots.y])
        let isExact = gradient == state.gradient
        let change = derivation.run(gradient: dimension == 1 ? [gradient.x] : [gradient.x, gradient.y], isExact: isExact)
        stages = derivation.stages
        update = SIMD2(change[0], dimension == 1 ? 0 : change[1])
    }
}

/// Works out an update for each variable and notes every stage on the way.
struct Derivation {
    let optimizer: OptimizerChoice
    /// 1 for the optimizer's first update.
    let number: Int
    let point: [Double]
    let slots: [OptimizerSlots<Double>]
    private(set) var stages: [UpdateExplanation.Stage] = []

    init(optimizer: OptimizerChoice, number: Int, point: [Double], slots: [OptimizerSlots<Double>]) {
        self.optimizer = optimizer
        self.number = number
        self.point = point
        self.slots = slots
    }

    var rate: Double { optimizer.learningRate }

    func option(_ name: String) -> Double { optimizer.option(name) }

    /// A number as the stages write it; negative ones in brackets where they follow an operator.
    func text(_ value: Double) -> String {
        let text = NumberFormat.compact(value, significantDigits: 4)
        return value < 0 ? "(\(text))" : text
    }

    /// A constant of the formula, such as 0.999, with all digits that matter.
    func constant(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 6) }

    /// Notes a stage and returns what it works out for each variable.
    mutating func add(
        _ name: String, _ formula: String, _ values: (Int) -> (numbers: String, result: Double)
    ) -> [Double] {
        let worked = point.indices.map(values)
        stages.append(
            UpdateExplanation.Stage(
                name: name, formula: formula, numbers: worked.map(\.numbers), results: worked.map(\.result)))
        return worked.map(\.result)
    }

    /// All stages; returns the changes of the variables.
    mutating func run(gradient: [Double], isExact: Bool) -> [Double] {
        var gradient = add(isExact ? Phrases.stageGradient : Phrases.stageNoisyGradient, isExact ? "g = ∇f" : "g ≈ ∇f") {
            ("", gradient[$0])
        }
        var decayed = point
        let decay = option("weight_decay")
        if decay > 0 {
            if ["adamw", "lion"].contains(optimizer.name) {
                decayed = add(Phrases.stageDecay, "x ← x - η λ x") { index in
                    (
                        "\(text(point[index])) - \(constant(rate))·\(constant(decay))·\(text(point[index]))",
                        point[index] * (1 - rate * decay)
                    )
                }
            } else {
                let plain = gradient
                gradient = add(Phrases.stageDecayGradient, "g ← g + λ x") { index in
                    (
                        "\(text(plain[index])) + \(constant(decay))·\(text(point[index]))",
                        plain[index] + decay * point[index]
                    )
                }
            }
        }
        let update = change(gradient)
        let moved = add(Phrases.stageMove, "x ← x + Δ") { index in
            ("\(text(decayed[index])) + \(text(update[index]))", decayed[index] + update[index])
        }
        return point.indices.map { moved[$0] - point[$0] }
    }

    private mutating func change(_ gradient: [Double]) -> [Double] {
        switch optimizer.name {
        case "sgd": sgd(gradient)
        case "adagrad": adagrad(gradient)
        case "rmsprop": rmsprop(gradient)
        case "adadelta": adadelta(gradient)
        case "adam", "adamw": adam(gradient)
        default: lion(gradient)
        }
    }
}
