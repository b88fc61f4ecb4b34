import Messages

/// The words of the softmax lab.
extension Phrases {
    static func hintDescend(isRunning: Bool) -> String {
        isRunning ? Phrases.hintPause(isRunning: true) : localized("descend")
    }

    static func index(_ number: Int) -> String {
        String(String.UnicodeScalarView("\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x2050) }))
    }
    static func logit(_ number: Int) -> String { "z" + Phrases.index(number) }
    static func symbol(of knob: SoftmaxLab.Knob) -> String {
        switch knob {
        case .logit(let index): Phrases.logit(index + 1)
        case .temperature: "\(localized("temperature")) T"
        case .learningRate: "\(localized("rate")) η"
        }
    }

    static func targetIs(_ number: Int) -> String { localized("right class \(number)") }
    static var softmaxSetUsage: String { localized(":set wants NAME=NUMBER, such as :set z1=2 or :set logits=1,2,3") }

    static func crossEntropyOf(_ number: Int, _ probability: String) -> String {
        "L = -ln a\(Phrases.index(number)) = -ln \(probability)"
    }
}
