import Labs
import Datasets
import NeuralNetworks
import Recipes
import Shell
import TerminalUI
import Testing

@Suite("The neuron lab")
struct NeuronLabTests {
    private static func lab(_ specification: NeuronSpecification = NeuronSpecification(inputs: [1, 0])) -> NeuronLab {
        NeuronLab(specification, seed: 3, name: "neuron", title: "A neuron")
    }

    private static func perceptrons(steps: Int = 60) -> NeuronLab {
        var lab = NeuronLab(
            NeuronSpecification(weights: [-1, 1], threshold: -0.5, learningRate: 0.25, starts: 6), seed: 3,
            name: "perceptron", title: "Perceptrons", view: ["plane", "learning", "neuron", "firing"])
        lab.advance(by: steps)
        return lab
    }

    @Test("its screen looks as recorded")
    func snapshots() { LabScreen(Self.lab()).expectSnapshots("neuron") }

    @Test("the screen of six perceptrons looks as recorded")
    func perceptronSnapshots() { LabScreen(Self.perceptrons()).expectSnapshots("perceptron") }

    @Test("sums, bias and both ways of firing stand on the screen, u(-0.1) = 0, u(0) = 1 and u(0.1) = 1 too")
    func numbers() {
        var screen = LabScreen(Self.lab())
        #expect(screen.text.contains("w₁x₁ + w₂x₂ = 1·1 + 1·0 = 1"))
        #expect(screen.text.contains("1 ≥ θ = 0.5: fires") && screen.text.contains("b = -θ = -0.5"))
        #expect(screen.text.contains("u(z) = 1   σ(z) = 0.6225"))
        for row in ["-0.1     0  0.4750", "0     1  0.5000", "0.1     1  0.5250"] {
            #expect(screen.text.contains(row), "\(row)")
        }
        screen.type("set threshold=1.5")
        #expect(screen.text.contains("1 < θ = 1.5: silent") && screen.text.contains("u(z) = 0   σ(z) = 0.3775"))
        #expect(screen.text.contains("solves AND"))
    }

    @Test("weights, threshold, inputs and rate are picked by arrows and turned")
    func knobs() {
        var screen = LabScreen(Self.lab())
        screen.press("+")
        #expect(screen.lab.neuron.weights == [1.25, 1])
        screen.press(.down)
        screen.press("-")
        #expect(screen.lab.neuron.weights == [1.25, 0.75])
        screen.press(.down)
        screen.press(.right, times: 4)
        #expect(screen.lab.neuron.threshold == 1.5 && screen.lab.neuron.bias == -1.5)
        screen.press(.down)
        screen.press("--")
        #expect(screen.lab.inputs == [0.8, 0])
        screen.press(.up, times: 4)
        screen.press("+")
        #expect(screen.lab.knob == .learningRate && screen.lab.course.learningRate == 1)
        screen.type("set bias=-2")
        screen.type("set weights=2,3")
        screen.type("set x=0.5, 1")
        #expect(screen.lab.neuron == ThresholdNeuron(weights: [2, 3], threshold: 2))
        #expect(screen.lab.inputs == [0.5, 1] && screen.lab.netInput == 2)
        for bad in ["set", "set w3=1", "set w1=x", "set weights=1", "set learning_rate=0", "set gate=not", "turn"] {
            screen.type(bad)
            #expect(screen.complaint?.isEmpty == false, "\(bad)")
        }
        screen.expectRobust()
    }

    @Test("s learns from one sample and shows it in numbers")
    func oneSample() {
        var screen = LabScreen(Self.lab())
        screen.press("ss")
        #expect(screen.lab.course.steps == 2 && screen.lab.inputs == [0, 1])
        #expect(screen.text.contains("sample 2: x = (0, 1), t = 0, y = u(0.5) = 1"))
        #expect(screen.text.contains("w₂ = 1 + 0.5·(-1)·1 = 0.5"))
        #expect(screen.text.contains("b = -0.5 + 0.5·(-1) = -1"))
        screen.press(" ")
        for _ in 0..<20 { screen.pass(.seconds(1)) }
        #expect(screen.lab.course.status == .converged)
        #expect(screen.lab.neuron == ThresholdNeuron(weights: [1, 0.5], threshold: 1.5))
        #expect(screen.text.contains("learnt AND") && !screen.scene.snapshotRequest(size: screen.scene.size))
        screen.press("r")
        #expect(screen.lab.neuron == ThresholdNeuron(weights: [1, 1], threshold: 0.5))
    }

    @Test("gates and encodings change; XOR goes round in a circle, and the screen says so")
    func circle() {
        var screen = LabScreen(Self.lab())
        screen.press("dddd")
        #expect(screen.lab.gate == .xor)
        for _ in 0..<40 { screen.press("s") }
        #expect(screen.text.contains("in a circle: epoch 7 ended as epoch 6 did: no line separates XOR"))
        screen.press("E")
        #expect(screen.lab.encoding == .signs && screen.lab.course.samples[0].inputs == [-1, -1])
        #expect(screen.lab.course.steps == 0)
    }

    @Test("a click in the plane sets the input, and so do arrows once the plane is entered")
    func mouse() throws {
        var screen = LabScreen(Self.lab())
        let text = screen.text.split(separator: "\n").map(Array.init)
        let row = try #require(text.firstIndex { $0.contains("●") })
        let column = try #require(text[row].firstIndex(of: "●"))
        let click = MouseEvent(action: .press, button: .left, position: Position(column: column, row: row))
        _ = screen.scene.update(.event(.mouse(click)))
        #expect(screen.lab.inputs.allSatisfy { abs($0 - 1) <= 0.06 })
        screen.type("set inputs=0,0")
        screen.press(.enter)
        screen.press(.right)
        screen.press(.down, times: 2)
        #expect(screen.lab.inputs == [0.1, -0.2])
    }

    @Test("six starts end at six different lines, and every one separates AND")
    func manyLines() {
        let lab = Self.perceptrons()
        #expect(lab.isAtEnd && lab.courses.count == 6)
        #expect(lab.courses.allSatisfy { $0.status == .converged && $0.rightCount == 4 })
        for course in lab.courses {
            for sample in NeuronLab.corners(of: .and, .bits) {
                let sum = course.neuron.weights[0] * sample.inputs[0] + course.neuron.weights[1] * sample.inputs[1]
                #expect((sum >= course.neuron.threshold) == (sample.inputs == [1, 1]))
            }
        }
        #expect(Set(lab.courses.map(\.neuron)).count == 6)
        let screen = LabScreen(lab)
        #expect(screen.text.contains("all 6 lines separate AND: 100 % right"))
        #expect(screen.text.split(separator: "\n").count { $0.contains("100 % ") } >= 6)
    }
}
