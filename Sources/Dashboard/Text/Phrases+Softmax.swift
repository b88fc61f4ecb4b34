import Messages

/// The words of the softmax lab.
extension Phrases {
    static var oneLogitStep: String { localized("one step of descent") }
    static var otherTarget: String { localized("next, previous right class") }
    static var moreFewerClasses: String { localized("one class more, one less") }
    static var hintTarget: String { localized("right class") }
    static var hintClasses: String { localized("add, drop class") }
    static func hintDescend(isRunning: Bool) -> String { isRunning ? hintPause(isRunning: true) : hintDescendNow }
    private static var hintDescendNow: String { localized("descend") }

    static func index(_ number: Int) -> String {
        String(String.UnicodeScalarView("\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x2050) }))
    }
    static func logit(_ number: Int) -> String { "z" + index(number) }
    static func symbol(of knob: SoftmaxLab.Knob) -> String {
        switch knob {
        case .logit(let index): logit(index + 1)
        case .temperature: "\(temperatureWord) T"
        case .learningRate: "\(rateWord) η"
        }
    }
    private static var temperatureWord: String { localized("temperature") }
    private static var rateWord: String { localized("rate") }

    static func targetIs(_ number: Int) -> String { localized("right class \(number)") }
    static var classLimits: String { localized("there are two to ten classes") }
    static var temperatureLimits: String { localized("the temperature lies between 0.01 and 100") }
    static func targetLimits(_ count: Int) -> String { localized("the right class is a number from 1 to \(count)") }
    static var softmaxSetUsage: String { localized(":set wants NAME=NUMBER, such as :set z1=2 or :set logits=1,2,3") }

    static func lossOfTarget(_ probability: String, _ loss: String) -> String {
        localized("the right class has \(probability): loss \(loss)")
    }
    static var gradientGone: String { localized("a - y is nearly 0: nothing left to learn") }
    static var rightButUnsure: String { localized("largest, but the loss wants more") }
    static var raiseTarget: String { localized("raise its logit, or let it descend") }

    static var softmaxBarsTitle: String { localized("Softmax and hardmax") }
    static var softmaxBarsShortTitle: String { localized("Shares") }
    static func sumIs(_ sum: String) -> String { localized("softmax adds up to \(sum)") }
    static let hardmaxWord = "hardmax"
    static var rightClassMark: String { localized("★ right class") }
    static var softmaxValuesTitle: String { localized("From logits to loss; ▸ is turned") }
    static var softmaxValuesShortTitle: String { localized("Numbers") }
    static var shiftedColumn: String { "(z-max)/T" }
    static var hardColumn: String { localized("hard") }
    static var logSumExp: String { "ln Σ e^(z/T)" }
    static func crossEntropyOf(_ number: Int, _ probability: String) -> String {
        "L = -ln a\(index(number)) = -ln \(probability)"
    }
    static var temperatureTitle: String { localized("Temperature: from hardmax to equal shares") }
    static var temperatureShortTitle: String { localized("Temperature") }
    static var softmaxGradientTitle: String { localized("Gradient of the cross-entropy: (a - y)/T") }
    static var softmaxGradientShortTitle: String { localized("Gradient") }
    static var differenceColumn: String { localized("checked") }
    static var softmaxGradientNote: String {
        localized(
            "A step of descent takes η (a - y)/T off every logit: the right class rises, all others fall by their shares. **checked** is the same by central differences."
        )
    }
}
