import Information
import Messages
import TerminalUI

/// The words of the information lab.
extension Phrases {
    // MARK: refusals
    static func unknownPreset(_ name: String, known: [String]) -> Wording {
        "found \"\(name)\", expected probabilities such as [0.5, 0.5] or one of \(known.joined(separator: ", "))"
    }
    static func tooManyOutcomes(_ count: Int) -> Wording {
        "found \(count) outcomes, expected at most \(NamedDistribution.largestCount)"
    }
    static func differentCounts(_ p: Int, _ q: Int) -> Wording { "p has \(p) outcomes, but q has \(q)" }
    static func noDistribution(_ error: DistributionError) -> Wording {
        switch error {
        case .empty: "found no probabilities"
        case .notAProbability(let index, let value):
            "found \(NumberFormat.compact(value)) at place \(index + 1), expected numbers from 0 to 1"
        case .wrongSum(let sum):
            "the probabilities sum to \(NumberFormat.plainDecimal(sum, significantDigits: 10)), expected 1"
        }
    }
    static var contentUsage: Wording { "p is one probability above 0 and at most 1, such as 0.1" }
    static var informationSetUsage: String {
        localized(
            "expected such as :set p=0.5,0.25,0.25, :set q=die or :set lr=0.1")
    }
    static var onlyOneDistribution: String { localized("here there is p only") }
    static var guessTurnsQ: String { localized("p is given: turn q") }
    static var guessByHand: String { localized("turn the bars of q yourself: arrows, [ and ]") }
    static var noAxis: String { localized("only losses have this axis") }
    static var noDescentHere: String { localized("nothing descends here") }

    // MARK: keys
    static var barsHeading: String { localized("Bars") }
    static var likelierStep: String { localized("one step likelier") }
    static var rarer: String { localized("rarer") }
    static var likelier: String { localized("likelier") }
    static var contentEnds: String { localized("p = 0.01, p = 1") }
    static var nextUnit: String { localized("bit, nat or dit") }
    static var oneInformationStep: String { localized("one step") }
    static var lossAxis: String { localized("losses linear or log") }
    static var pickBar: String { localized("choose a bar") }
    static var firstLastBar: String { localized("first, last bar") }
    static var turnBar: String { localized("turn it by 0.01") }
    static var turnOrRate: String { localized("the same; descent: rate") }
    static var turnFinely: String { localized("turn it by 0.001") }
    static var turnFar: String { localized("turn it by 0.1") }
    static var pOrQ: String { localized("turn p or q") }
    static var drawAtRandom: String { localized("draw at random; game: skip") }
    static var otherPreset: String { localized("coin, die, letters, ...") }
    static var hintTurnP: String { localized("turn p") }
    static var hintTurnQ: String { localized("turn q") }
    static var hintUnit: String { localized("unit") }
    static var hintTypeP: String { localized("type p") }
    static var hintPickBar: String { localized("bar") }
    static var hintTurnBar: String { localized("turn") }
    static var hintPreset: String { localized("preset") }
    static var hintDraw: String { localized("random") }
    static var hintFinely: String { localized("finely") }
    static var hintSkip: String { localized("skip") }
    static func hintToUniform(_ isRunning: Bool) -> String { isRunning ? hintStop : hintUniform }
    static func hintQToP(_ isRunning: Bool) -> String { isRunning ? hintStop : hintPull }
    private static var hintStop: String { localized("stop") }
    private static var hintUniform: String { localized("level out") }
    private static var hintPull: String { localized("pull q to p") }

    // MARK: notices and facts
    static func unitIs(_ unit: String, _ logarithm: String) -> String { localized("\(unit), with \(logarithm)") }
    static func tells(_ quantity: String) -> String { localized("tells \(quantity)") }
    static func outcomeCount(_ count: Int) -> String { localized("\(count) outcomes") }
    static func targetIs(_ target: String) -> String { localized("target \(target)") }
    static func hitCount(_ count: Int) -> String { localized("hits \(count)") }
    static func otherIsUniform(_ name: String, _ count: Int) -> String {
        localized(
            "\(name) is now uniform over \(count) outcomes")
    }
    static func hit(_ found: String, next: String) -> String {
        localized(
            "✓ hit with \(found) bit! Next target: \(next) bit")
    }
    static func skipped(_ next: String) -> String { localized("next target: \(next) bit") }
    static func presetName(_ preset: DistributionPreset) -> String {
        switch preset {
        case .coin: coin
        case .loadedCoin: loadedCoin
        case .die: die
        case .loadedDie: loadedDie
        case .letters: letters
        }
    }
    private static var coin: String { localized("coin") }
    private static var loadedCoin: String { localized("loaded coin") }
    private static var die: String { localized("die") }
    private static var loadedDie: String { localized("loaded die") }
    private static var letters: String { localized("English letters") }
    static var certainName: String { localized("certain") }
    static var yourP: String { localized("your p") }

    // MARK: verdicts
    static var certainTellsNothing: String { localized("certain") }
    static var certainAdvice: String { localized("what must happen tells nothing") }
    static func oneIn(_ odds: String, _ content: String) -> String { localized("one in \(odds) tells \(content)") }
    static func halvingAdds(_ quantity: String) -> String { localized("half as likely tells \(quantity) more") }
    static var certain: String { localized("certain") }
    static var certainEntropy: String { localized("one outcome has it all, so it tells nothing: H(p) = 0") }
    static func asUncertain(_ count: Int) -> String { localized("as uncertain as \(count) outcomes can be") }
    static func largestEntropyIs(_ quantity: String) -> String { localized("H(p) = \(quantity)") }
    static func shareOfLargest(_ share: String) -> String { localized("\(share) of the largest entropy") }
    static func missing(_ quantity: String) -> String { localized("\(quantity) less than if all were alike") }
    static var equals: String { localized("p = q") }
    static var bothZero: String { localized("both divergences are 0, and only here") }
    static var nearlyEqual: String { localized("p is nearly q") }
    static var bothNearlyZero: String { localized("both divergences are nearly 0") }
    static var mirrored: String { localized("both ways alike, by chance of these numbers") }
    static var turnAnother: String { localized("turn another bar") }
    static func notSymmetric(_ quantity: String) -> String { localized("the two ways differ by \(quantity)") }
    static var zeroIffEqual: String { localized("not symmetric; 0 only where p = q") }
    static func infinite(_ name: String, excludes: String, outcome: String, allows: String) -> String {
        localized(
            "\(name) is infinite: \(excludes) excludes \(outcome), which \(allows) allows")
    }
    static func limitReached(_ step: Int) -> String { localized("q = p after \(step) steps") }
    static func gapLeft(_ gap: String, _ unit: String) -> String {
        localized(
            "H(p,q) is at its limit H(p), D is \(gap) \(unit)")
    }
    static var lossRises: String { localized("the losses rise") }
    static func aboveLimit(_ gap: String) -> String { localized("H(p,q) is \(gap) above its limit H(p)") }
    static var thatIsTheDivergence: String { localized("that is D(p‖q)") }
    static func tooSmall(_ off: String) -> String { localized("\(off) too small") }
    static func tooLarge(_ off: String) -> String { localized("\(off) too large") }
    static var goAway: String { localized("make q less like p") }
    static var comeCloser: String { localized("make q more like p") }

    // MARK: panels
    static func contentCurveTitle(_ logarithm: String) -> String { localized("Information content -\(logarithm) p") }
    static var contentCurveShortTitle: String { localized("Content") }
    static var eventsTitle: String { localized("What events tell") }
    static var eventsShortTitle: String { localized("Events") }
    static var eventColumn: String { localized("event") }
    static var eventNow: String { localized("p of now") }
    static var eventNowTwice: String { localized("twice in a row") }
    static var eventCoin: String { localized("coin: heads") }
    static var eventSix: String { localized("die: a six") }
    static func eventLetter(_ letter: String) -> String { localized("letter \(letter)") }
    static var eventCard: String { localized("ace of spades") }
    static var eventLottery: String { localized("6 of 49 right") }
    static var contentNote: String {
        localized(
            "The rarer an event, the more it tells. Where events are independent their probabilities multiply, so what they tell adds up: only a logarithm does that."
        )
    }
    static var barsTitle: String { localized("Two distributions") }
    static var barTitle: String { localized("Distribution p") }
    static var roleTruth: String { localized("what is true") }
    static var roleGuess: String { localized("what one believes") }
    static var roleTarget: String { localized("the target") }
    static var roleSoftmax: String { localized("softmax of z") }
    static var roleGiven: String { localized("given") }
    static var roleYours: String { localized("yours to turn") }
    static var entropyTitle: String { localized("Entropy") }
    static var entropyShortTitle: String { localized("Entropy") }
    static func mostIs(_ formula: String) -> String { localized("at most \(formula)") }
    static var entropyNote: String {
        localized(
            "Entropy is the mean of what an outcome tells: how much one has to ask, on average, to learn it. All alike is the most uncertain, one certain the least."
        )
    }
    static var outcomesTitle: String { localized("Outcome by outcome") }
    static var outcomesShortTitle: String { localized("Outcomes") }
    static var divergenceTitle: String { localized("Cross-entropy and divergence") }
    static var divergenceShortTitle: String { localized("Divergence") }
    static var divergenceNote: String {
        localized(
            "D(p‖q) is what it costs on average to take q for p. It is not a distance: the other way round it is another number."
        )
    }
    static var lossesTitle: String { localized("Losses over the steps") }
    static var lossesShortTitle: String { localized("Losses") }
    static var limitSeries: String { localized("limit H(p)") }
    static var gameTitle: String { localized("Match the divergence") }
    static var gameShortTitle: String { localized("Game") }
    static func gameTask(_ target: String, _ tolerance: String) -> String {
        localized(
            "Turn q until D(p‖q) = \(target) (±\(tolerance))")
    }
    static var gameNote: String {
        localized(
            "Pick a bar of q with ← and →, turn it with ↑ and ↓ (0.01) or [ and ] (0.001). Each hit brings a new p and a new target. n skips."
        )
    }
    static var targetColumn: String { localized("target") }
    static var reachedColumn: String { localized("found") }
    static var turnsColumn: String { localized("turns") }
    static var roundColumn: String { localized("round") }
}
