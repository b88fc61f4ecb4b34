import Datasets
import NeuralNetworks
package import TerminalUI

extension NeuronLab {
    package static var bindings: [LabBinding<Action>] {
        let gate = Phrases.gateHeading
        return clockBindings(Action.clock, step: Phrases.learnOneSample)
            + knobBindings(previous: .previousKnob, next: .nextKnob, raise: .raise, lower: .lower) + [
            LabBinding("d", .gate(by: 1), heading: gate, explanation: Phrases.otherGate),
            LabBinding("D", .gate(by: -1), heading: gate, explanation: Phrases.otherGate),
            LabBinding("b", .encoding, heading: gate, explanation: Phrases.otherEncoding),
            LabBinding("p", .nextStart, heading: gate, explanation: Phrases.nextStart),
            LabBinding("n", .newStarts, heading: gate, explanation: Phrases.drawStarts),
        ]
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
            ], figures: ["\(Phrases.epoch) \(course.epoch)"], context)
    }

    package var hints: [FooterView.Hint] {
        [
            FooterView.Hint(key: "↑↓", name: Phrases.hintPickKnob, rank: 99),
            FooterView.Hint(key: "+ -", name: Phrases.hintTurnKnob(Phrases.symbol(of: knob)), rank: 98),
            FooterView.Hint(key: "d", name: Phrases.hintGate, rank: 97),
            FooterView.Hint(key: "s", name: Phrases.hintLearnSample, rank: 96),
            FooterView.Hint(key: "space", name: Phrases.hintLearn(isRunning: clock.isRunning), rank: 95),
            FooterView.Hint(key: "b", name: Phrases.hintEncoding, rank: 60),
            FooterView.Hint(key: "n", name: Phrases.hintNewStarts, rank: courses.count > 1 ? 94 : 50),
            FooterView.Hint(key: "r", name: Phrases.hintRestart, rank: 61),
        ]
    }

    package var commandHint: String { "set w1=1 (w2, threshold, x1, x2, inputs=1,0, gate=or)" }

    package var verdict: VerdictWords? {
        let name = gate.rawValue.uppercased(), right = course.rightCount, total = course.samples.count
        if courses.count > 1 { return verdictOfAll(name) }
        switch course.status {
        case .cycling(let epochs):
            return VerdictWords(
                mark: "✗", finding: Phrases.cycles(course.epoch, since: course.epoch - epochs),
                advice: Phrases.noLineSeparates(name), tone: .bad)
        case .converged:
            return VerdictWords(
                mark: "✓", finding: Phrases.learntGate(name, course.updates), advice: Phrases.otherLinesDo, tone: .good)
        case .learning where right == total:
            return VerdictWords(
                mark: "✓", finding: Phrases.solvesGate(name), advice: Phrases.otherLinesDo, tone: .good)
        case .learning:
            return VerdictWords(
                mark: "·", finding: Phrases.rightOf(name, right, total),
                advice: Phrases.turnOrLearn, tone: .neutral)
        }
    }

    private func verdictOfAll(_ name: String) -> VerdictWords {
        let solved = courses.count { $0.rightCount == $0.samples.count }
        if solved == courses.count {
            return VerdictWords(
                mark: "✓", finding: Phrases.allSeparate(courses.count, name), advice: Phrases.manyLines, tone: .good)
        }
        if courses.contains(where: { if case .cycling = $0.status { true } else { false } }) {
            return VerdictWords(
                mark: "✗", finding: Phrases.someCycle, advice: Phrases.noLineSeparates(name), tone: .bad)
        }
        return VerdictWords(
            mark: "·", finding: Phrases.linesSeparate(solved, courses.count, name), advice: Phrases.learnOn,
            tone: .neutral)
    }

    package func view(of panel: Panel, isEntered: Bool) -> any PanelView {
        switch panel {
        case .plane: NeuronPlanePanel(lab: self, isEntered: isEntered)
        case .neuron: NeuronSumsPanel(lab: self)
        case .firing: NeuronFiringPanel(lab: self)
        case .learning: PerceptronPanel(lab: self)
        }
    }
}
