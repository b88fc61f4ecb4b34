import Calculus
import Messages
import Shell
import TerminalUI

extension DescentVerdict {
    /// In the table of a race.
    var shortWords: String {
        switch self {
        case .starting: localized("starting")
        case .converging: localized("converging")
        case .creeping: localized("creeping")
        case .oscillating: localized("oscillating")
        case .diverging: localized("diverging")
        case .unbounded: localized("falls without end")
        case .wandering: localized("wandering")
        case .diverged(let step): localized("diverged at step \(NumberFormat.grouped(step))")
        case .atMinimum: localized("at the minimum")
        case .stuck: localized("in a local minimum")
        case .atSaddle: localized("at a saddle")
        case .atLevelPoint: localized("on level ground")
        }
    }

    func words(on surface: any Surface) -> VerdictWords {
        let name = { (point: SIMD2<Double>) in
            (surface.dimension == 1 ? "x = " : "") + surface.text(point)
        }
        switch self {
        case .starting:
            return VerdictWords(
                mark: "·", finding: localized("starting"), advice: localized("s takes one step"), tone: .neutral)
        case .converging:
            return VerdictWords(
                mark: "✓", finding: localized("converging"), advice: localized("the value falls"), tone: .good)
        case .creeping:
            return VerdictWords(
                mark: "–", finding: localized("creeping"),
                advice: localized("the value hardly falls; try + (larger learning rate)"),
                tone: .warning)
        case .oscillating:
            return VerdictWords(
                mark: "▲", finding: localized("oscillating"),
                advice: localized("it jumps to and fro and gets nowhere; try - (smaller learning rate)"), tone: .warning
            )
        case .diverging:
            return VerdictWords(
                mark: "▲", finding: localized("diverging"),
                advice: localized("every step is larger than the one before; try -, then r"),
                tone: .bad)
        case .unbounded:
            return VerdictWords(
                mark: "▲", finding: localized("falling without end"),
                advice: localized("this function has no minimum that way"),
                tone: .warning)
        case .wandering:
            return VerdictWords(
                mark: "–", finding: localized("wandering"), advice: localized("the value neither falls nor grows"),
                tone: .warning)
        case .diverged(let step):
            return VerdictWords(
                mark: "✗", finding: localized("diverged at step \(NumberFormat.grouped(step))"),
                advice: localized("try a smaller learning rate (-, then r)"),
                tone: .bad)
        case .atMinimum(let point):
            return VerdictWords(mark: "✓", finding: localized("at the minimum \(name(point))"), advice: "", tone: .good)
        case .stuck(let point):
            return VerdictWords(
                mark: "▲", finding: localized("stuck in a local minimum at \(name(point))"),
                advice: localized("there is a lower one elsewhere; try another start (n), momentum or noise (g)"),
                tone: .warning)
        case .atSaddle(let point):
            return VerdictWords(
                mark: "▲", finding: localized("at a saddle, \(name(point))"),
                advice: localized("the gradient vanishes though it falls to two sides; noise (g) tips it over"),
                tone: .warning)
        case .atLevelPoint(let point):
            return VerdictWords(
                mark: "▲", finding: localized("on level ground at \(name(point))"),
                advice: localized("the gradient vanishes, and nothing moves"),
                tone: .warning)
        }
    }
}

extension Surface {
    /// A point with as many numbers as there are variables.
    func text(_ point: SIMD2<Double>) -> String {
        let x = NumberFormat.compact(point.x, significantDigits: 4)
        return dimension == 1 ? x : "(\(x), \(NumberFormat.compact(point.y, significantDigits: 4)))"
    }
}
