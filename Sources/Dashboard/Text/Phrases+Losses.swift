import Messages

/// The words of the losses lab.
extension Phrases {
    static var oneDescentOfBoth: String { localized("both go down one step") }
    static var moveOutput: String { localized("move the output a, or z") }
    static var turnTarget: String { localized("turn the target y") }
    static var turnRate: String { localized("rate of the descents") }
    static var otherShownLoss: String { localized("next, previous loss") }
    static var hintOutput: String { localized("output") }
    static var hintTargetOfOutput: String { localized("target") }
    static var hintLoss: String { localized("loss") }
    static func rateIs(_ rate: String) -> String { localized("learning rate \(rate)") }
    static var lossesSetUsage: String {
        localized(":set wants NAME=NUMBER, such as :set target=0.7 or :set output=0.3")
    }
    static var targetRange: String { localized("the target lies between 0 and 1") }

    static func noProbability(_ output: String) -> String {
        localized("\(output) is no probability: cross-entropies and KL exist between 0 and 1")
    }
    static func bothGradients(_ squared: String, _ cross: String) -> String {
        "∂L/∂z: \(squared), \(cross)"
    }
    static func vanishes(_ loss: String) -> String { localized("σ′(z) starves \(loss): it hardly learns") }
    static var nearTarget: String { localized("near the target both are small") }
    static var goFurtherOut: String { localized("move on to where the output is wrong and sure") }

    static var lossCurvesTitle: String { localized("Loss of one sample over its output a") }
    static var lossCurvesShortTitle: String { localized("Loss") }
    static var lossSlopesTitle: String { localized("Derivative ∂L/∂a over the output a") }
    static var lossSlopesShortTitle: String { "∂L/∂a" }
    static var lossGradientTitle: String { localized("Gradient ∂L/∂z behind a sigmoid") }
    static var lossGradientShortTitle: String { "∂L/∂z" }
    static var lossValuesTitle: String { localized("Numbers at") }
    static var lossColumn: String { localized("loss") }
    static func descentStands(_ name: String, _ steps: Int, _ netInput: String, _ output: String) -> String {
        localized("\(name) step \(steps): z \(netInput), a \(output)")
    }
    static var lossNote: String {
        localized(
            "`∂L/∂z = ∂L/∂a σ′(z)`. The derivative of a cross-entropy has σ′(z) = a (1 - a) as its divisor, so that it cancels and a - y is left. Cross-entropies and KL are summed over both outcomes, a and 1 - a; KL is less by the target's entropy. hinge takes y as -1 or 1 and an output without a sigmoid."
        )
    }
}
