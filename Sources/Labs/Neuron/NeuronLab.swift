package import Datasets
import Messages
package import NeuralNetworks
import Recipes
package import Shell
import TerminalUI

/// A threshold neuron on a gate: its weights, threshold and inputs turned by hand, or learnt by the perceptron's rule,
/// from one start or from several at once.
package struct NeuronLab: SteppedLab {
    package typealias Panel = LabPanel<NeuronLab>

    package static var allPanels: [Panel] { [.plane, .neuron, .firing, .learning] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case previousKnob, nextKnob, raise, lower
        /// By 0.1 to the right or up, and back.
        case moveInput(Knob, by: Double)
        case gate(by: Int), encoding, nextStart, newStarts
    }

    /// What `+` and `-` turn.
    package enum Knob: String, CaseIterable, Sendable {
        case firstWeight = "w1", secondWeight = "w2", threshold, firstInput = "x1", secondInput = "x2"
        case learningRate = "learning_rate"
    }

    package let identity: LabIdentity<NeuronLab>
    package var clock = StepClock(stepsPerSecond: 4)
    package private(set) var gate: Gate
    package private(set) var encoding: InputEncoding
    /// One for each start.
    package private(set) var courses: [PerceptronCourse]
    /// The course whose neuron is turned.
    package private(set) var current = 0
    package private(set) var inputs: [Double]
    package private(set) var knob = Knob.firstWeight
    private var seed: UInt64

    package init(
        _ specification: NeuronSpecification, seed: UInt64 = 1, name: String, title: String, view: [String] = []
    ) {
        identity = LabIdentity(name: name, title: title, view: view)
        self.seed = seed
        gate = specification.gate
        encoding = specification.encoding
        let own = ThresholdNeuron(weights: specification.weights, threshold: specification.threshold)
        let samples = NeuronLab.corners(of: gate, encoding)
        inputs = specification.inputs ?? samples.last?.inputs ?? [1, 1]
        courses = (0..<max(1, specification.starts)).map { index in
            PerceptronCourse(
                index == 0 ? own : NeuronLab.start(index, seed: seed), samples: samples,
                learningRate: specification.learningRate)
        }
    }

    private static func start(_ index: Int, seed: UInt64) -> ThresholdNeuron {
        ThresholdNeuron.drawn(inputs: 2, seed: seed &* 1000 &+ UInt64(index))
    }

    /// The four corners in the order of the truth table.
    package static func corners(of gate: Gate, _ encoding: InputEncoding) -> [PerceptronCourse.Sample] {
        [(false, false), (false, true), (true, false), (true, true)].map { first, second in
            PerceptronCourse.Sample(inputs: [encoding(first), encoding(second)], target: gate(first, second))
        }
    }

    package var course: PerceptronCourse { courses[current] }
    package var neuron: ThresholdNeuron { course.neuron }
    /// Of the input that is looked at.
    package var netInput: Double { neuron.netInput(inputs) }

    // MARK: steps

    package mutating func start() -> [Never] {
        // One neuron waits for the user's hands.
        clock.isRunning = courses.count > 1 && !isAtEnd
        return []
    }

    package var isAtEnd: Bool { courses.allSatisfy(\.isAtEnd) }

    /// One sample for every course that is not at its end.
    package mutating func step() {
        for index in courses.indices { courses[index].step() }
        if let last = course.last { inputs = last.sample.inputs }
    }

    package mutating func restart() {
        for index in courses.indices { begin(index, from: courses[index].start) }
    }

    private mutating func begin(_ index: Int, from start: ThresholdNeuron) {
        courses[index] = PerceptronCourse(
            start, samples: NeuronLab.corners(of: gate, encoding), learningRate: courses[index].learningRate)
    }

    // MARK: keys

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .previousKnob, .nextKnob:
            let all = Knob.allCases, index = all.firstIndex(of: knob) ?? 0
            knob = all[(index + (action == .nextKnob ? 1 : all.count - 1)) % all.count]
        case .raise, .lower: turn(up: action == .raise)
        case .moveInput(let knob, let sign):
            set(knob, to: NeuronLab.rounded(value(of: knob) + sign * 0.1, inverseStep: 10))
        case .gate(let offset):
            let all = Gate.allCases, index = all.firstIndex(of: gate) ?? 0
            gate = all[(index + offset + all.count) % all.count]
            restart()
            return .say(localized("gate \(gate.rawValue)"))
        case .encoding:
            setEncoding(encoding == .bits ? .signs : .bits)
            return .say(localized("inputs as \(encoding.rawValue)"))
        case .nextStart:
            guard courses.count > 1 else { return .complain(localized("there is only one start")) }
            current = (current + 1) % courses.count
            return .say(localized("start \(current + 1)"))
        case .newStarts:
            seed &+= 1
            for index in courses.indices { begin(index, from: NeuronLab.start(index, seed: seed)) }
            return .say(localized("new starts: space lets them learn"))
        }
        return .none
    }

    /// Inputs at a corner go to the same corner of the other encoding.
    private mutating func setEncoding(_ new: InputEncoding) {
        let old = encoding
        encoding = new
        inputs = inputs.map { value in
            value == old(false) ? new(false) : value == old(true) ? new(true) : value
        }
        restart()
    }

    package func value(of knob: Knob) -> Double {
        switch knob {
        case .firstWeight: neuron.weights[0]
        case .secondWeight: neuron.weights[1]
        case .threshold: neuron.threshold
        case .firstInput: inputs[0]
        case .secondInput: inputs[1]
        case .learningRate: course.learningRate
        }
    }

    /// Weights and threshold by 0.25, inputs by 0.1, the rate by a factor of two.
    private mutating func turn(up: Bool) {
        let old = value(of: knob), sign = up ? 1.0 : -1.0
        switch knob {
        case .learningRate: set(knob, to: min(max(old * (up ? 2 : 0.5), 0.0625), 16))
        case .firstInput, .secondInput: set(knob, to: NeuronLab.rounded(old + sign * 0.1, inverseStep: 10))
        default: set(knob, to: NeuronLab.rounded(old + sign * 0.25, inverseStep: 4))
        }
    }

    private static func rounded(_ value: Double, inverseStep: Double) -> Double {
        let result = min(max((value * inverseStep).rounded() / inverseStep, -1000), 1000)
        return result == 0 ? 0 : result
    }

    package mutating func set(_ knob: Knob, to value: Double) {
        var neuron = neuron
        switch knob {
        case .firstWeight: neuron.weights[0] = value
        case .secondWeight: neuron.weights[1] = value
        case .threshold: neuron.threshold = value
        case .firstInput: inputs[0] = value
        case .secondInput: inputs[1] = value
        case .learningRate:
            for index in courses.indices { courses[index].learningRate = value }
        }
        guard neuron != self.neuron else { return }
        clock.isRunning = false
        begin(current, from: neuron)
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.action == .press || mouse.action == .drag, mouse.button == .left,
            let found = NeuronPlanePanel(lab: self, isEntered: false).geometry(in: area).point(at: mouse.position)
        else { return .none }
        inputs = [found.x, found.y].map { NeuronLab.rounded($0, inverseStep: 20) }
        return .none
    }

    // MARK: commands

    private static var usage: String { localized(":set wants NAME=NUMBER, such as :set w1=0.5 or :set threshold=1.5") }

    package var typedCommands: [TypedCommand<NeuronLab, LabResponse<Never>>] {
        let names = Knob.allCases.map { $0.rawValue + "=" } + ["weights=", "inputs="]
        return [
            TypedCommand(
                "set", usage: "w1=1", localized("a weight, an input, the rate"),
                completing: TypedCommand<NeuronLab, LabResponse<Never>>.among(
                    names + Gate.allCases.map { "gate=\($0.rawValue)" }
                        + InputEncoding.allCases.map { "encoding=\($0.rawValue)" })
            ) { $0.set($1) }
        ]
    }

    private mutating func set(_ argument: String) -> LabResponse<Never> {
        let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2 else { return .complain(Self.usage) }
        switch parts[0] {
        case "gate":
            guard let gate = Gate(rawValue: parts[1]) else {
                return .complain(
                    localized("no \(parts[1]); there are \(Gate.allCases.map(\.rawValue).joined(separator: ", "))"))
            }
            self.gate = gate
            restart()
        case "encoding":
            guard let encoding = InputEncoding(rawValue: parts[1]) else {
                return .complain(
                    localized(
                        "no \(parts[1]); there are \(InputEncoding.allCases.map(\.rawValue).joined(separator: ", "))"))
            }
            setEncoding(encoding)
        case "weights", "inputs", "x", "w":
            let numbers = NeuronLab.numbers(parts[1])
            guard numbers.count == 2 else {
                return .complain(localized(":set \(parts[0]) wants two numbers, such as :set \(parts[0])=1,0"))
            }
            let knobs: [Knob] =
                parts[0].hasPrefix("w") ? [.firstWeight, .secondWeight] : [.firstInput, .secondInput]
            for (knob, number) in zip(knobs, numbers) { set(knob, to: number) }
        default: return setKnob(parts[0], to: parts[1])
        }
        return LabResponse.none
    }

    private mutating func setKnob(_ name: String, to text: String) -> LabResponse<Never> {
        let names = ["θ": Knob.threshold.rawValue, "theta": Knob.threshold.rawValue, "η": Knob.learningRate.rawValue]
        let isBias = name == "b" || name == "bias"
        guard let knob = isBias ? .threshold : Knob(rawValue: names[name] ?? name) else {
            let known = Knob.allCases.map(\.rawValue) + ["bias", "weights", "inputs", "gate", "encoding"]
            return .complain(localized("no \(name); there are \(known.joined(separator: ", "))"))
        }
        guard let value = NeuronLab.numbers(text).first, abs(value) <= 1000, knob != .learningRate || value > 0 else {
            return .complain(Self.usage)
        }
        set(knob, to: isBias && value != 0 ? -value : value)
        return .none
    }

    /// `1, 0.5` or `[1, 0.5]`.
    static func numbers(_ text: String) -> [Double] {
        text.split { ", []".contains($0) }.compactMap { Double($0) }.filter { $0.isFinite && abs($0) <= 1000 }
    }

    package var files: [String: String] {
        var lines = ["start,w1,w2,threshold,epoch,updates,right"]
        for (index, course) in courses.enumerated() {
            let neuron = course.neuron
            lines.append(
                "\(index + 1),\(neuron.weights[0]),\(neuron.weights[1]),\(neuron.threshold),\(course.epoch),"
                    + "\(course.updates),\(course.rightCount)")
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
