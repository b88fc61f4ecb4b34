import Messages
package import NeuralNetworks
import Recipes
package import Shell
import TerminalUI

/// Logits turned by hand and the probabilities that softmax makes of them, with the loss of the class that is right.
package struct SoftmaxLab: SteppedLab {
    package typealias Panel = LabPanel<SoftmaxLab>

    package static var allPanels: [Panel] { [.bars, .values, .temperature, .gradient] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case previousKnob, nextKnob, raise, lower, target(by: Int), example(by: Int), moreClasses, fewerClasses
    }

    /// What `+` and `-` turn.
    package enum Knob: Hashable, Sendable {
        case logit(Int), temperature, learningRate
    }

    package let identity: LabIdentity<SoftmaxLab>
    package var clock = StepClock(stepsPerSecond: 8)
    package private(set) var softmax: Softmax
    /// The class that is right, from 0 on.
    package private(set) var target: Int
    package private(set) var knob = Knob.logit(0)
    package private(set) var learningRate: Double
    /// Steps of descent since the last turn by hand.
    package private(set) var steps = 0
    /// Where the descent began.
    private var opening: [Double]
    private var example = 0

    static let examples: [[Double]] = [
        [1, 2, 3], [0, 0, 0], [1001, 1002, 1003], [2, -1, 0.5, 0], [5, 4.9, -3], [-1000, 0, 1000],
    ]
    static let largestLogit = 1e6
    /// A probability so near to 1 that the descent has nothing to do.
    static let goal = 0.999

    package init(_ specification: SoftmaxSpecification, name: String, title: String, view: [String] = []) {
        identity = LabIdentity(name: name, title: title, view: view)
        softmax = Softmax(logits: specification.logits, temperature: specification.temperature)
        target = specification.target - 1
        learningRate = specification.learningRate
        opening = specification.logits
    }

    package var logits: [Double] { softmax.logits }
    package var probabilities: [Double] { softmax.probabilities }
    package var crossEntropy: Double { softmax.crossEntropy(of: target) }
    /// a - y, and by the temperature where that is not 1.
    package var gradient: [Double] { softmax.gradient(of: target) }
    var knobs: [Knob] { logits.indices.map(Knob.logit) + [.temperature, .learningRate] }

    // MARK: descent

    package mutating func start() -> [Never] { [] }
    package var isAtEnd: Bool { probabilities[target] >= SoftmaxLab.goal }

    /// One step down the cross-entropy: z - rate (a - y).
    package mutating func step() {
        for (index, slope) in gradient.enumerated() { softmax.logits[index] -= learningRate * slope }
        steps += 1
    }

    package mutating func restart() {
        softmax.logits = opening
        steps = 0
    }

    /// The logits from which a descent begins.
    private mutating func open(_ logits: [Double]) {
        opening = logits
        target = min(target, logits.count - 1)
        if case .logit(let index) = knob, index >= logits.count { knob = .logit(logits.count - 1) }
        restart()
    }

    // MARK: keys

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .previousKnob, .nextKnob:
            let all = knobs, index = all.firstIndex(of: knob) ?? 0
            knob = all[(index + (action == .nextKnob ? 1 : all.count - 1)) % all.count]
        case .raise, .lower: turn(up: action == .raise)
        case .target(let offset):
            target = (target + offset + logits.count) % logits.count
            return .say(localized("right class \(target + 1)"))
        case .example(let offset):
            let all = SoftmaxLab.examples
            example = (example + offset + all.count) % all.count
            clock.isRunning = false
            open(all[example])
        case .moreClasses:
            guard logits.count < SoftmaxSpecification.classCounts.upperBound else {
                return .complain(localized("there are two to ten classes"))
            }
            open(logits + [0])
        case .fewerClasses:
            guard logits.count > SoftmaxSpecification.classCounts.lowerBound else {
                return .complain(localized("there are two to ten classes"))
            }
            open(Array(logits.dropLast()))
        }
        return .none
    }

    package func value(of knob: Knob) -> Double {
        switch knob {
        case .logit(let index): logits[index]
        case .temperature: softmax.temperature
        case .learningRate: learningRate
        }
    }

    /// Logits by 0.1, temperature and rate along their ladders.
    private mutating func turn(up: Bool) {
        switch knob {
        case .logit(let index):
            let turned = ((logits[index] + (up ? 0.1 : -0.1)) * 10).rounded() / 10
            set(.logit(index), to: turned == 0 ? 0 : turned)
        case .temperature: set(knob, to: OptionLadder.next(after: softmax.temperature, up: up))
        case .learningRate: set(knob, to: min(max(learningRate * (up ? 2 : 0.5), 1.0 / 64), 64))
        }
    }

    package mutating func set(_ knob: Knob, to value: Double) {
        switch knob {
        case .logit(let index):
            var logits = logits
            logits[index] = min(max(value, -SoftmaxLab.largestLogit), SoftmaxLab.largestLogit)
            clock.isRunning = false
            open(logits)
        case .temperature:
            let range = SoftmaxSpecification.temperatures
            softmax.temperature = min(max(value, range.lowerBound), range.upperBound)
        case .learningRate: learningRate = value
        }
    }

    /// A press or drag of the left button picks a class.
    mutating func pickClass(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.action == .press || mouse.action == .drag, mouse.button == .left else { return .none }
        if let index = SoftmaxBarsPanel(lab: self).classIndex(at: mouse.position, in: area) { knob = .logit(index) }
        return .none
    }

    mutating func pickTemperature(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.action == .press || mouse.action == .drag, mouse.button == .left,
            let found = SoftmaxTemperaturePanel(lab: self).plot
                .coordinates(at: mouse.position, in: area, context: DrawingContext())
        else { return .none }
        set(.temperature, to: (found.x * 100).rounded() / 100)
        return .none
    }

    // MARK: commands

    private static var usage: String { localized(":set wants NAME=NUMBER, such as :set z1=2 or :set logits=1,2,3") }

    package var typedCommands: [TypedCommand<SoftmaxLab, LabResponse<Never>>] {
        let names = logits.indices.map { "z\($0 + 1)=" } + ["logits=", "temperature=", "target=", "learning_rate="]
        return [
            TypedCommand(
                "set", usage: "z1=2", localized("a logit, all, T, class, rate"),
                completing: TypedCommand<SoftmaxLab, LabResponse<Never>>.among(names)
            ) { $0.set($1) }
        ]
    }

    private mutating func set(_ argument: String) -> LabResponse<Never> {
        let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2 else { return .complain(Self.usage) }
        let numbers = parts[1].split { ", []".contains($0) }.map { Double($0) ?? .nan }
        guard !numbers.isEmpty, numbers.allSatisfy({ abs($0) <= SoftmaxLab.largestLogit }) else {
            return .complain(Self.usage)
        }
        return set(parts[0], to: numbers)
    }

    private mutating func set(_ name: String, to numbers: [Double]) -> LabResponse<Never> {
        let value = numbers[0]
        switch name {
        case "logits", "z":
            guard SoftmaxSpecification.classCounts.contains(numbers.count) else {
                return .complain(localized("there are two to ten classes"))
            }
            clock.isRunning = false
            open(numbers)
        case "temperature", "T":
            guard SoftmaxSpecification.temperatures.contains(value) else {
                return .complain(localized("the temperature lies between 0.01 and 100"))
            }
            set(.temperature, to: value)
        case "target":
            guard let index = Int(exactly: value), (1...logits.count).contains(index) else {
                return .complain(localized("the right class is a number from 1 to \(logits.count)"))
            }
            target = index - 1
        case "learning_rate", "η":
            guard value > 0 else { return .complain(Self.usage) }
            learningRate = value
        default:
            guard name.hasPrefix("z"), let index = Int(name.dropFirst()), (1...logits.count).contains(index) else {
                let known = logits.indices.map { "z\($0 + 1)" } + ["logits", "temperature", "target", "learning_rate"]
                return .complain(localized("no \(name); there are \(known.joined(separator: ", "))"))
            }
            set(.logit(index - 1), to: value)
        }
        return .none
    }

    package var files: [String: String] {
        let hardmax = softmax.hardmax, probabilities = probabilities, gradient = gradient
        var lines = ["class,logit,softmax,hardmax,target,gradient"]
        for index in logits.indices {
            lines.append(
                "\(index + 1),\(logits[index]),\(probabilities[index]),\(hardmax[index]),\(index == target ? 1 : 0),"
                    + "\(gradient[index])")
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
