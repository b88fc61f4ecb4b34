import Messages

/// The words of the neuron lab.
extension Phrases {
    static func hintTurnKnob(_ name: String) -> String { localized("turn \(name)") }
    static func hintLearn(isRunning: Bool) -> String {
        isRunning ? Phrases.hintPause(isRunning: true) : localized("learn")
    }

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

    static var neuronSetUsage: String { localized(":set wants NAME=NUMBER, such as :set w1=0.5 or :set threshold=1.5") }
    static func noSuchName(_ name: String, known: [String]) -> String {
        localized("no \(name); there are \(known.joined(separator: ", "))")
    }

    static func firingWord(_ fires: Bool) -> String { fires ? localized("fires") : localized("silent") }
}
