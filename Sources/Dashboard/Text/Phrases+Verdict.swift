import Messages
import TerminalUI
import Training

/// A verdict as the screen shows it.
package struct VerdictWords: Hashable {
    enum Tone: Hashable { case good, neutral, warning, bad }

    var mark: String
    /// What is the case: `vanishing gradients (layer 1: 1e-7)`.
    var finding: String
    /// What it means or what to try; may be empty.
    var advice: String
    var tone: Tone
    /// Whom it is about, where there are several.
    var subject: String?

    /// The finding without its particulars where there is no room for them.
    func finding(columns: Int) -> String {
        guard finding.displayWidth > columns else { return finding }
        let end = finding.firstIndex { $0 == "(" || $0 == ":" } ?? finding.endIndex
        return String(finding[..<end].reversed().drop { $0 == " " }.reversed())
    }

    func color(in theme: Theme) -> Color {
        switch tone {
        case .good: theme.good
        case .neutral: theme.text
        case .warning: theme.warning
        case .bad: theme.bad
        }
    }
}

extension Phrases {
    static func verdict(_ verdict: Verdict) -> VerdictWords {
        switch verdict {
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
                finding: localized("vanishing gradients (\(localized("layer")) \(layer): \(Phrases.scale(norm)))"),
                advice: localized("it hardly learns; try a (another activation)"), tone: .warning)
        case .explodingGradients(let layer, let norm):
            VerdictWords(
                mark: "▲",
                finding: localized("exploding gradients (\(localized("layer")) \(layer): \(Phrases.scale(norm)))"),
                advice: localized("try - (smaller learning rate)"), tone: .bad)
        case .deadUnits(let layer, let dead, let total):
            VerdictWords(
                mark: "▲",
                finding: localized("dead units (\(Phrases.of(dead, total)) in \(localized("layer")) \(layer))"),
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
                mark: "✗", finding: Phrases.divergedAt(step),
                advice: localized("try a smaller learning rate (-, then r)"),
                tone: .bad)
        }
    }

    private static func scale(_ norm: Double) -> String { NumberFormat.scientific(norm, significantDigits: 1) }
}
