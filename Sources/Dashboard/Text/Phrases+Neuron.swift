import Messages

/// The words of the neuron lab.
extension Phrases {
    static var handsHeading: String { localized("By hand") }
    static var gateHeading: String { localized("Gate") }
    static var learnOneSample: String { localized("learn from one sample") }
    static var pickKnob: String { localized("pick what is turned") }
    static var turnKnob: String { localized("turn it up, down") }
    static var otherGate: String { localized("next, previous gate") }
    static var otherEncoding: String { localized("inputs 0 and 1, or -1 and 1") }
    static var nextStart: String { localized("next start") }
    static var drawStarts: String { localized("draw new starts") }
    static var hintPickKnob: String { localized("pick") }
    static func hintTurnKnob(_ name: String) -> String { localized("turn \(name)") }
    static var hintGate: String { localized("gate") }
    static var hintLearnSample: String { localized("learn one") }
    static func hintLearn(isRunning: Bool) -> String { isRunning ? hintPause(isRunning: true) : hintLearnOn }
    private static var hintLearnOn: String { localized("learn") }
    static var hintEncoding: String { localized("0/1 or ±1") }
    static var hintNewStarts: String { localized("new starts") }

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

    static func gateIs(_ name: String) -> String { localized("gate \(name)") }
    static func encodingIs(_ name: String) -> String { localized("inputs as \(name)") }
    static func startIs(_ number: Int) -> String { localized("start \(number)") }
    static var onlyStart: String { localized("there is only one start") }
    static var newStarts: String { localized("new starts: space lets them learn") }
    static var neuronSetUsage: String { localized(":set wants NAME=NUMBER, such as :set w1=0.5 or :set threshold=1.5") }
    static func twoNumbers(_ name: String) -> String {
        localized(":set \(name) wants two numbers, such as :set \(name)=1,0")
    }
    static func noSuchName(_ name: String, known: [String]) -> String {
        noSuchName(name, list: known.joined(separator: ", "))
    }
    private static func noSuchName(_ name: String, list: String) -> String {
        localized("no \(name); there are \(list)")
    }

    static func cycles(_ epoch: Int, since earlier: Int) -> String {
        localized("in a circle: epoch \(epoch) ended as epoch \(earlier) did")
    }
    static func noLineSeparates(_ gate: String) -> String { localized("no line separates \(gate)") }
    static func learntGate(_ gate: String, _ updates: Int) -> String {
        localized("learnt \(gate): an epoch without a mistake, updates: \(updates)")
    }
    static func solvesGate(_ gate: String) -> String { localized("solves \(gate): all four corners right") }
    static var otherLinesDo: String { localized("other lines do too: turn and see") }
    static func rightOf(_ gate: String, _ right: Int, _ total: Int) -> String {
        localized("\(gate): \(right) of \(total) corners right")
    }
    static var turnOrLearn: String { localized("turn w and θ until all are, or let it learn") }
    static func allSeparate(_ count: Int, _ gate: String) -> String { localized("all \(count) lines separate \(gate)") }
    static var manyLines: String { localized("100 % right, each in its own way") }
    static var someCycle: String { localized("going in circles") }
    static func linesSeparate(_ count: Int, _ total: Int, _ gate: String) -> String {
        localized("\(count) of \(total) lines separate \(gate)")
    }
    static var learnOn: String { localized("with s each learns from one sample") }

    static var neuronPlaneTitle: String { localized("Where it fires: w·x + b ≥ 0") }
    static var neuronPlaneShortTitle: String { localized("Plane") }
    static func firingWord(_ fires: Bool) -> String { fires ? firesWord : silentWord }
    private static var firesWord: String { localized("fires") }
    private static var silentWord: String { localized("silent") }
    static var shouldFire: String { localized("should fire") }
    static var shouldNotFire: String { localized("should not") }
    static var neuronSumsTitle: String { localized("The neuron, by hand") }
    static var neuronSumsShortTitle: String { localized("Neuron") }
    static var foundColumn: String { localized("found") }
    static var expectedColumn: String { localized("expected") }
    static var firingTitle: String { localized("Two ways of firing: step and sigmoid") }
    static var firingShortTitle: String { localized("Firing") }
    static var perceptronTitle: String { localized("Perceptron learning rule") }
    static var perceptronShortTitle: String { localized("Learning") }
    static func perceptronCount(_ epoch: Int, _ updates: Int) -> String {
        localized("epoch \(epoch), updates \(updates)")
    }
    static func updateCount(_ updates: Int) -> String { localized("updates \(updates)") }
    static var perceptronIdle: String {
        localized(
            "t is the target and y the answer: a right answer changes nothing, a wrong one moves the line towards the sample. Press s for one sample, space to go on."
        )
    }
    static func sampleSeen(_ number: Int, _ inputs: String) -> String {
        localized("sample \(number): x = (\(inputs)),")
    }
    static var nothingToLearn: String { localized("t - y = 0: right, nothing changes.") }
    static var startColumn: String { localized("no.") }
    static var updatesColumn: String { localized("updates") }
}
