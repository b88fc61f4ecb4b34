/// The words of the neuron lab.
extension Phrases {
    static var handsHeading: String { "By hand" }
    static var gateHeading: String { "Gate" }
    static var learnOneSample: String { "learn from one sample" }
    static var pickKnob: String { "pick what is turned" }
    static var turnKnob: String { "turn it up, down" }
    static var otherGate: String { "next, previous gate" }
    static var otherEncoding: String { "inputs 0 and 1, or -1 and 1" }
    static var nextStart: String { "next start" }
    static var drawStarts: String { "draw new starts" }
    static var hintPickKnob: String { "pick" }
    static func hintTurnKnob(_ name: String) -> String { "turn \(name)" }
    static var hintGate: String { "gate" }
    static var hintLearnSample: String { "learn one" }
    static func hintLearn(isRunning: Bool) -> String { isRunning ? hintPause(isRunning: true) : hintLearnOn }
    private static var hintLearnOn: String { "learn" }
    static var hintEncoding: String { "0/1 or ±1" }
    static var hintNewStarts: String { "new starts" }

    static func symbol(of knob: NeuronLab.Knob) -> String {
        switch knob {
        case .firstWeight: "w₁"
        case .secondWeight: "w₂"
        case .threshold: "θ"
        case .firstInput: "x₁"
        case .secondInput: "x₂"
        case .learningRate: "η"
        }
    }

    static func gateIs(_ name: String) -> String { "gate \(name)" }
    static func encodingIs(_ name: String) -> String { "inputs as \(name)" }
    static func startIs(_ number: Int) -> String { "start \(number)" }
    static var onlyStart: String { "there is only one start" }
    static var newStarts: String { "new starts: space lets them learn" }
    static var neuronSetUsage: String { ":set wants NAME=NUMBER, such as :set w1=0.5 or :set threshold=1.5" }
    static func twoNumbers(_ name: String) -> String { ":set \(name) wants two numbers, such as :set \(name)=1,0" }
    static func noSuchName(_ name: String, known: [String]) -> String {
        noSuchName(name, list: known.joined(separator: ", "))
    }
    private static func noSuchName(_ name: String, list: String) -> String { "no \(name); there are \(list)" }

    static func cyclesAfter(_ epoch: Int, period: Int) -> String {
        "in a circle: after epoch \(epoch) all is as it was \(period) epochs ago"
    }
    static func noLineSeparates(_ gate: String) -> String { "no line separates \(gate)" }
    static func learntGate(_ gate: String, _ updates: Int) -> String {
        "learnt \(gate): an epoch without a mistake, updates: \(updates)"
    }
    static func solvesGate(_ gate: String) -> String { "solves \(gate): all four corners right" }
    static var otherLinesDo: String { "other lines do too: turn and see" }
    static func rightOf(_ gate: String, _ right: Int, _ total: Int) -> String { "\(gate): \(right) of \(total) right" }
    static var turnOrLearn: String { "turn w and θ until all are, or let it learn" }
    static func allSeparate(_ count: Int, _ gate: String) -> String { "all \(count) lines separate \(gate)" }
    static var manyLines: String { "100 % right, each in its own way" }
    static var someCycle: String { "going in circles" }
    static func linesSeparate(_ count: Int, _ total: Int, _ gate: String) -> String {
        "\(count) of \(total) lines separate \(gate)"
    }
    static var learnOn: String { "s: each learns from one sample" }

    static var neuronPlaneTitle: String { "Where it fires: w·x + b ≥ 0" }
    static var neuronPlaneShortTitle: String { "Plane" }
    static func firingWord(_ fires: Bool) -> String { fires ? firesWord : silentWord }
    private static var firesWord: String { "fires" }
    private static var silentWord: String { "silent" }
    static var shouldFire: String { "should fire" }
    static var shouldNotFire: String { "should not" }
    static var neuronSumsTitle: String { "The neuron, by hand" }
    static var neuronSumsShortTitle: String { "Neuron" }
    static var foundColumn: String { "found" }
    static var expectedColumn: String { "expected" }
    static var firingTitle: String { "Two ways of firing: step and sigmoid" }
    static var firingShortTitle: String { "Firing" }
    static var perceptronTitle: String { "Perceptron learning rule" }
    static var perceptronShortTitle: String { "Learning" }
    static func perceptronCount(_ epoch: Int, _ updates: Int) -> String { "epoch \(epoch), updates \(updates)" }
    static func updateCount(_ updates: Int) -> String { "updates \(updates)" }
    static var perceptronIdle: String {
        "t is the target and y the answer: a right answer changes nothing, a wrong one moves the line towards the sample. Press s for one sample, space to go on."
    }
    static func sampleSeen(_ number: Int, _ inputs: String) -> String { "sample \(number): x = (\(inputs))," }
    static var nothingToLearn: String { "t - y = 0: right, nothing changes." }
    static var startColumn: String { "start" }
    static var updatesColumn: String { "updates" }
}
