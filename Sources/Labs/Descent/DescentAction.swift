import Messages
import TerminalUI

/// What a key of the descent lab does.
package enum DescentAction: Hashable, Sendable {
    case togglePause, step, tenSteps, slower, faster, restart, anywhere, newData
    case raiseRate, lowerRate, raiseNoise, lowerNoise, smallerBatch, largerBatch
    case nextOptimizer, previousOptimizer
    /// By its place in the race, from 0 on.
    case toggle(Int)
    case nextSurface, previousSurface
    case backward, forward, first, present
    case explain, zoomIn, zoomOut, wholeDomain, axis

    /// The keys of the lab, in the order of the help.
    static var bindings: [LabBinding<DescentAction>] {
        let run = localized("Run"), tune = localized("Tune"), map = localized("Map and chart")
        return [
            binding([.character(" ")], .togglePause, run, "space"),
            binding([.character("s")], .step, run, "s"),
            binding([.character("S")], .tenSteps, run, "S"),
            binding([.character("<")], .slower, run, "<"),
            binding([.character(">")], .faster, run, ">"),
            binding([.character("r")], .restart, run, "r"),
            binding([.character("n")], .anywhere, run, "n"),
            binding([.character("N")], .newData, run, "N"),
            binding([.left], .backward, run, "←"),
            binding([.right], .forward, run, "→"),
            binding([.home], .first, run, "Home"),
            binding([.end], .present, run, "End"),
            binding([.character("x")], .explain, run, "x"),
            binding([.character("+"), .character("="), .up], .raiseRate, tune, "+ Up"),
            binding([.character("-"), .down], .lowerRate, tune, "- Down"),
            binding([.character("g")], .raiseNoise, tune, "g"),
            binding([.character("G")], .lowerNoise, tune, "G"),
            binding([.character("[")], .smallerBatch, tune, "["),
            binding([.character("]")], .largerBatch, tune, "]"),
            binding([.character("o")], .nextOptimizer, tune, "o"),
            binding([.character("O")], .previousOptimizer, tune, "O"),
        ] + toggles + [
            binding([.character("d")], .nextSurface, tune, "d"),
            binding([.character("D")], .previousSurface, tune, "D"),
            binding([.character("y")], .axis, map, "y"),
            binding([.pageUp], .zoomIn, map, "PgUp"),
            binding([.pageDown], .zoomOut, map, "PgDn"),
            binding([.character("0")], .wholeDomain, map, "0"),
        ]
    }

    /// One binding a digit, of which the help lists the first only.
    private static var toggles: [LabBinding<DescentAction>] {
        (1...9).map { digit in
            binding(
                [.character(Character(String(digit)))], .toggle(digit - 1), localized("Tune"), digit == 1 ? "1 … 9" : ""
            )
        }
    }

    private static func binding(
        _ keys: [Key], _ action: DescentAction, _ heading: String, _ label: String
    ) -> LabBinding<DescentAction> {
        LabBinding(
            keys, action, heading: heading, label: label,
            explanation: action.explanation)
    }
}

extension DescentAction {
    /// What a key does, for the help.
    fileprivate var explanation: String {
        switch self {
        case .togglePause: localized("pause or go on")
        case .step: localized("one step, then pause")
        case .tenSteps: localized("ten steps, then pause")
        case .slower, .faster: localized("slower, faster, flat out")
        case .restart: localized("restart from the start")
        case .anywhere: localized("restart anywhere")
        case .newData: localized("restart, new data")
        case .raiseRate: localized("all learning rates × 1.25")
        case .lowerRate: localized("all learning rates ÷ 1.25")
        case .raiseNoise, .lowerNoise: localized("more, less gradient noise")
        case .smallerBatch, .largerBatch: localized("batch: half, double, all")
        case .nextOptimizer, .previousOptimizer: localized("follow another optimizer")
        case .toggle: localized("optimizer on or off")
        case .nextSurface, .previousSurface: localized("next, previous surface")
        case .backward, .forward: localized("scrub through time")
        case .first, .present: localized("first step, now")
        case .explain: localized("explain a step, by stages")
        case .zoomIn, .zoomOut: localized("zoom in, out")
        case .wholeDomain: localized("whole map")
        case .axis: localized("log or linear")
        }
    }
}
