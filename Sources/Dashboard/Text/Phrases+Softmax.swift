/// The words of the softmax lab.
extension Phrases {
    static var oneLogitStep: String { "one step of descent" }
    static var otherTarget: String { "next, previous right class" }
    static var moreFewerClasses: String { "one class more, one less" }
    static var hintTarget: String { "right class" }
    static var hintClasses: String { "classes" }
    static func hintDescend(isRunning: Bool) -> String { isRunning ? hintPause(isRunning: true) : hintDescendNow }
    private static var hintDescendNow: String { "descend" }

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
    private static var temperatureWord: String { "temperature" }
    private static var rateWord: String { "rate" }

    static func targetIs(_ number: Int) -> String { "right class \(number)" }
    static var classLimits: String { "there are two to ten classes" }
    static var temperatureLimits: String { "the temperature lies between 0.01 and 100" }
    static func targetLimits(_ count: Int) -> String { "the right class is a number from 1 to \(count)" }
    static var softmaxSetUsage: String { ":set wants NAME=NUMBER, such as :set z1=2 or :set logits=1,2,3" }

    static func lossOfTarget(_ probability: String, _ loss: String) -> String {
        "the right class has \(probability): loss \(loss)"
    }
    static var gradientGone: String { "a - y is nearly 0: nothing left to learn" }
    static var rightButUnsure: String { "largest, but the loss wants more" }
    static var raiseTarget: String { "raise its logit, or let it descend" }

    static var softmaxBarsTitle: String { "Softmax and hardmax" }
    static var softmaxBarsShortTitle: String { "Shares" }
    static func sumIs(_ sum: String) -> String { "softmax adds up to \(sum)" }
    static var hardmaxWord: String { "hardmax" }
    static var softmaxValuesTitle: String { "From logits to loss; ▸ is turned" }
    static var softmaxValuesShortTitle: String { "Numbers" }
    static var shiftedColumn: String { "(z-max)/T" }
    static var hardColumn: String { "hard" }
    static var logSumExp: String { "ln Σ e^(z/T)" }
    static func crossEntropyOf(_ number: Int, _ probability: String) -> String { "L = -ln a\(index(number)) = -ln \(probability)" }
    static var temperatureTitle: String { "Temperature: from hardmax to equal shares" }
    static var temperatureShortTitle: String { "Temperature" }
    static var softmaxGradientTitle: String { "Gradient of the cross-entropy: (a - y)/T" }
    static var softmaxGradientShortTitle: String { "Gradient" }
    static var differenceColumn: String { "checked" }
    static var softmaxGradientNote: String {
        "A step of descent takes η (a - y)/T off every logit: the right class rises, all others fall by their shares. **checked** is the same by central differences."
    }
}
