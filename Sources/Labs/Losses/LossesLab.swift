import Messages
import NeuralNetworks
import Recipes
package import Shell
import TerminalUI

/// The losses of one sample over its output, and how their gradients come through a sigmoid.
package struct LossesLab: SteppedLab {
    package typealias Panel = LabPanel<LossesLab>

    package static var allPanels: [Panel] { [.curves, .gradient, .values, .slopes] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case left, right, raiseTarget, lowerTarget, otherLoss(by: Int), faster, slower, muchFaster, muchSlower
    }

    /// A net input that goes down a loss behind a sigmoid, from the cursor.
    package struct Descent: Hashable, Sendable {
        package let loss: String
        package var netInput: Double
    }

    package let identity: LabIdentity<LossesLab>
    package var clock = StepClock(stepsPerSecond: 8)
    /// y, from 0 to 1.
    package private(set) var target: Double
    /// a: any number, since not every output is a sigmoid.
    package private(set) var output: Double
    /// z of a sigmoid with this output; where there is none, the last one there was.
    package private(set) var netInput: Double
    /// The loss that stands out.
    package private(set) var selection = 0
    package private(set) var learningRate: Double
    /// Squared error and cross-entropy, side by side.
    package private(set) var descents: [Descent]
    package private(set) var steps = 0

    let losses = ShownLoss.all
    static let outputs = -0.5...1.5
    static let compared = [MeanSquaredError.name, BinaryCrossEntropy.name]
    static let longestDescent = 500

    package init(_ specification: LossesSpecification, name: String, title: String, view: [String] = []) {
        identity = LabIdentity(name: name, title: title, view: view)
        target = specification.target
        netInput = specification.netInput
        output = Sigmoid().value(specification.netInput)
        learningRate = specification.learningRate
        descents = LossesLab.compared.map { Descent(loss: $0, netInput: specification.netInput) }
    }

    /// Whether a sigmoid has this output.
    package var hasNetInput: Bool { output > 0 && output < 1 }

    func loss(named name: String) -> ShownLoss? { losses.first { $0.name == name } }

    // MARK: descent

    package mutating func start() -> [Never] { [] }
    package var isAtEnd: Bool { steps >= LossesLab.longestDescent }

    package mutating func step() {
        for index in descents.indices {
            guard let loss = loss(named: descents[index].loss) else { continue }
            descents[index].netInput -=
                learningRate * loss.netInputDerivative(descents[index].netInput, target: target)
        }
        steps += 1
    }

    /// Both begin at the cursor.
    package mutating func restart() {
        for index in descents.indices { descents[index].netInput = netInput }
        steps = 0
    }

    // MARK: keys

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .left, .right:
            let sign = action == .right ? 1.0 : -1.0
            if focus == .gradient {
                setNetInput(LossesLab.rounded(netInput + sign * 0.1, inverseStep: 10))
            } else {
                setOutput(LossesLab.rounded(output + sign * 0.02, inverseStep: 50))
            }
        case .raiseTarget, .lowerTarget:
            setTarget(LossesLab.rounded(target + (action == .raiseTarget ? 0.1 : -0.1), inverseStep: 10))
        case .otherLoss(let offset):
            selection = (selection + offset + losses.count) % losses.count
            return .say(localized("loss \(losses[selection].name)"))
        case .faster: return multiplyRate(by: 2)
        case .slower: return multiplyRate(by: 0.5)
        case .muchFaster: return multiplyRate(by: 10)
        case .muchSlower: return multiplyRate(by: 0.1)
        }
        return .none
    }

    private mutating func multiplyRate(by factor: Double) -> LabResponse<Never> {
        learningRate = min(max(learningRate * factor, 1.0 / 64), 64)
        return .say(localized("learning rate \(NumberFormat.plainDecimal(learningRate))"))
    }

    private static func rounded(_ value: Double, inverseStep: Double) -> Double {
        let result = (value * inverseStep).rounded() / inverseStep
        return result == 0 ? 0 : result
    }

    package mutating func setTarget(_ value: Double) {
        target = min(max(value, 0), 1)
        restart()
    }

    package mutating func setOutput(_ value: Double) {
        output = min(max(value, LossesLab.outputs.lowerBound), LossesLab.outputs.upperBound)
        guard hasNetInput else { return }
        netInput = Logit.value(output)
        clock.isRunning = false
        restart()
    }

    package mutating func setNetInput(_ value: Double) {
        let range = LossesSpecification.netInputs
        netInput = min(max(value, range.lowerBound), range.upperBound)
        output = Sigmoid().value(netInput)
        clock.isRunning = false
        restart()
    }

    /// A press or drag of the left button moves the output.
    mutating func moveOutput(_ mouse: MouseEvent, in area: Rect, isSlope: Bool) -> LabResponse<Never> {
        guard mouse.action == .press || mouse.action == .drag, mouse.button == .left,
            let found = LossCurvesPanel(lab: self, isSlope: isSlope).plot(columns: area.columns)
                .coordinates(at: mouse.position, in: area, context: DrawingContext())
        else { return .none }
        setOutput(LossesLab.rounded(found.x, inverseStep: 100))
        return .none
    }

    mutating func moveNetInput(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.action == .press || mouse.action == .drag, mouse.button == .left,
            let found = LossGradientPanel(lab: self).plot.coordinates(
                at: mouse.position, in: LossGradientPanel.plotArea(in: area), context: DrawingContext())
        else { return .none }
        setNetInput(LossesLab.rounded(found.x, inverseStep: 10))
        return .none
    }

    // MARK: commands

    private static var usage: String {
        localized(":set wants NAME=NUMBER, such as :set target=0.7 or :set output=0.3")
    }

    package var typedCommands: [TypedCommand<LossesLab, LabResponse<Never>>] {
        [
            TypedCommand(
                "set", usage: "output=0.3", localized("target, output, z or the rate"),
                completing: TypedCommand<LossesLab, LabResponse<Never>>.among(
                    ["target=", "output=", "net_input=", "learning_rate="])
            ) { $0.set($1) }
        ]
    }

    private mutating func set(_ argument: String) -> LabResponse<Never> {
        let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
            return .complain(Self.usage)
        }
        switch parts[0] {
        case "target", "y":
            guard (0...1).contains(value) else { return .complain(localized("the target lies between 0 and 1")) }
            setTarget(value)
        case "output", "a": setOutput(value)
        case "net_input", "z": setNetInput(value)
        case "learning_rate", "η":
            guard value > 0, value <= 1000 else { return .complain(Self.usage) }
            learningRate = value
        default:
            let known = "target, output, net_input, learning_rate"
            return .complain(localized("no \(parts[0]); there are \(known)"))
        }
        return LabResponse.none
    }

    package var files: [String: String] {
        var lines = ["output," + losses.flatMap { [$0.name, $0.name + "'"] }.joined(separator: ",")]
        for index in 0...200 {
            let place = Double(index - 50) / 100
            let cells = losses.flatMap { loss in
                [loss.value(place, target: target), loss.derivative(place, target: target)].map {
                    $0.isFinite ? "\($0)" : ""
                }
            }
            lines.append((["\(place)"] + cells).joined(separator: ","))
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
