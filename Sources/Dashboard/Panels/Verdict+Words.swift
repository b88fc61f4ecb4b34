import Messages
import Shell
import TerminalUI
import Training

extension Verdict {
    var words: VerdictWords {
        switch self {
        case .notStarted:
            VerdictWords(
                mark: "·", finding: localized("not started"), advice: localized("space starts it, s takes one step"),
                tone: .neutral)
        case .converging:
            VerdictWords(
                mark: "✓", finding: localized("converging"), advice: localized("the loss is still falling"), tone: .good
            )
        case .converged:
            VerdictWords(
                mark: "✓", finding: localized("converged"), advice: localized("there is little left to gain"),
                tone: .good)
        case .plateau:
            VerdictWords(
                mark: "–", finding: localized("plateau"),
                advice: localized("the loss hardly moves; try + (larger learning rate), or wait"),
                tone: .warning)
        case .overfitting:
            VerdictWords(
                mark: "▲", finding: localized("overfitting"),
                advice: localized("the test loss rises while the training loss falls"),
                tone: .warning)
        case .vanishingGradients(let layer, let norm):
            VerdictWords(
                mark: "▲",
                finding: localized(
                    "vanishing gradients (\(localized("layer")) \(layer): \(Self.scale(norm)))"
                ),
                advice: localized("it hardly learns; try a (another activation)"), tone: .warning)
        case .explodingGradients(let layer, let norm):
            VerdictWords(
                mark: "▲",
                finding: localized(
                    "exploding gradients (\(localized("layer")) \(layer): \(Self.scale(norm)))"
                ),
                advice: localized("try - (smaller learning rate)"), tone: .bad)
        case .deadUnits(let layer, let dead, let total):
            VerdictWords(
                mark: "▲",
                finding: localized(
                    "dead units (\(localized("\(dead) of \(total)")) in \(localized("layer")) \(layer))"),
                advice: localized("they answer 0 to every sample and cannot learn; try a (another activation)"),
                tone: .warning)
        case .symmetric(let layer, let units):
            VerdictWords(
                mark: "▲",
                finding: localized("symmetric: all \(units) units of \(localized("layer")) \(layer) are identical"),
                advice: localized("equal weights get equal gradients, so they stay equal; try i (another initializer)"),
                tone: .bad)
        case .oscillating:
            VerdictWords(
                mark: "▲", finding: localized("oscillating"),
                advice: localized("the loss jumps up and down; try - (smaller learning rate)"),
                tone: .warning)
        case .diverged(let step):
            VerdictWords(
                mark: "✗", finding: localized("diverged at step \(NumberFormat.grouped(step))"),
                advice: localized("try a smaller learning rate (-, then r)"),
                tone: .bad)
        }
    }

    private static func scale(_ norm: Double) -> String { NumberFormat.scientific(norm, significantDigits: 1) }
}
