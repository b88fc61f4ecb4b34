import Datasets
import Messages
import NeuralNetworks
package import Shell
package import TerminalUI

extension NeuronLab {
    package var commands: [Command<Action>] {
        let ofGate: [Command<Action>] = [
            Command(localized("next, previous gate"), .key("d", does: .gate(by: 1)), .key("D", does: .gate(by: -1)))
                .means(.example)
                .hint("d", localized("gate"), rank: 97),
            Command(localized("inputs 0 and 1, or -1 and 1"), .key("E", does: .encoding))
                .hint("E", localized("0/1 or ±1"), rank: 60, place: 94),
            Command(localized("next start"), .key(",", does: .nextStart)),
            Command(localized("draw new starts"), .key("n", does: .newStarts)).means(.anew)
                .hint("n", localized("new starts"), rank: courses.count > 1 ? 94 : 50, place: 94),
        ]
        return Self.clockCommands(Action.clock, step: localized("learn from one sample"))
            .hint(" ", clock.isRunning ? localized("pause") : localized("learn"), rank: 95)
            .hint("s", localized("learn one"), rank: 96)
            .hint("r", localized("restart"), rank: 61)
            + Self.knobCommands(
                previous: .previousKnob, next: .nextKnob, raise: .raise, lower: .lower, knob: knob.symbol)
            + Command<Action>.section(localized("Gate"), ofGate)
    }

    func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value) }

    /// As a factor or a summand: in parentheses if negative.
    func operand(_ value: Double) -> String { value < 0 ? "(\(figure(value)))" : figure(value) }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            [
                gate.rawValue.uppercased(), encoding.rawValue,
                "w \(figure(neuron.weights[0])) \(figure(neuron.weights[1]))  θ \(figure(neuron.threshold))",
            ], figures: ["\(localized("epoch")) \(course.epoch)"], context)
    }

    package var verdict: VerdictWords? {
        let name = gate.rawValue.uppercased(), right = course.rightCount, total = course.samples.count
        if courses.count > 1 { return verdictOfAll(name) }
        switch course.status {
        case .cycling(let epochs):
            return VerdictWords(
                mark: "✗",
                finding: localized("in a circle: epoch \(course.epoch) ended as epoch \(course.epoch - epochs) did"),
                advice: localized("no line separates \(name)"), tone: .bad)
        case .converged:
            return VerdictWords(
                mark: "✓", finding: localized("learnt \(name): an epoch without a mistake, updates: \(course.updates)"),
                advice: localized("other lines do too: turn and see"), tone: .good)
        case .learning where right == total:
            return VerdictWords(
                mark: "✓", finding: localized("solves \(name): all four corners right"),
                advice: localized("other lines do too: turn and see"), tone: .good)
        case .learning:
            return VerdictWords(
                mark: "·", finding: localized("\(name): \(right) of \(total) corners right"),
                advice: localized("turn w and θ until all are, or let it learn"), tone: .neutral)
        }
    }

    private func verdictOfAll(_ name: String) -> VerdictWords {
        let solved = courses.count { $0.rightCount == $0.samples.count }
        if solved == courses.count {
            return VerdictWords(
                mark: "✓", finding: localized("all \(courses.count) lines separate \(name)"),
                advice: localized("100 % right, each in its own way"), tone: .good)
        }
        if courses.contains(where: { if case .cycling = $0.status { true } else { false } }) {
            return VerdictWords(
                mark: "✗", finding: localized("going in circles"), advice: localized("no line separates \(name)"),
                tone: .bad)
        }
        return VerdictWords(
            mark: "·", finding: localized("\(solved) of \(courses.count) lines separate \(name)"),
            advice: localized("with s each learns from one sample"),
            tone: .neutral)
    }
}

extension NeuronLab.Knob {
    var symbol: String {
        switch self {
        case .firstWeight: "w₁"
        case .secondWeight: "w₂"
        case .threshold: "θ"
        case .firstInput: "x₁"
        case .secondInput: "x₂"
        case .learningRate: "η"
        }
    }
}
