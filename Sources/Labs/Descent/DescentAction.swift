import Messages
package import Shell
import TerminalUI

/// What a key of the descent lab does.
package enum DescentAction: Hashable, Sendable {
    case togglePause, step, tenSteps, slower, faster, restart, anywhere, newData
    case raiseRate, lowerRate, raiseRateTenfold, lowerRateTenfold, raiseNoise, lowerNoise, smallerBatch, largerBatch
    case nextOptimizer, previousOptimizer
    /// By its place in the race, from 0 on.
    case toggle(Int)
    case nextSurface, previousSurface
    case backward, forward, first, present
    case explain, zoomIn, zoomOut, wholeDomain, axis
    /// Inside of the map: by some steps to the right and up.
    case move(x: Double, y: Double), togglePanning
}

extension DescentLab {
    package var commands: [Command<DescentAction>] {
        Command<DescentAction>.section(localized("Run"), runCommands)
            + Command<DescentAction>.section(localized("Tune"), tuningCommands)
            + Command<DescentAction>.section(
                localized("Map and chart"),
                [
                    Command(localized("log or linear"), .key("y", does: .axis)).means(.axis),
                    Command(localized("zoom in, out"), .key(.pageUp, does: .zoomIn), .key(.pageDown, does: .zoomOut))
                        .means(.closer),
                    Command(localized("whole map"), .key("0", does: .wholeDomain)),
                ])
    }

    private var runCommands: [Command<DescentAction>] {
        let hasEnded = snapshot?.hasEnded == true
        let isPast = snapshot.map { $0.shownStep < $0.step } ?? false
        return [
            Command(localized("pause or go on"), .key(" ", does: .togglePause)).means(.pause)
                .hint("space", snapshot?.isRunning == true ? localized("pause") : localized("go on"), rank: 20),
            Command(localized("one step, then pause"), .key("s", does: .step)).means(.step)
                .hint("s", localized("step"), rank: 15, place: 19),
            Command(localized("ten steps, then pause"), .key("S", does: .tenSteps)).means(.manySteps),
            Command(localized("slower, faster, flat out"), .key("<", does: .slower), .key(">", does: .faster))
                .means(.pace)
                .hint("< >", localized("speed"), rank: 6),
            Command(localized("restart from the start"), .key("r", does: .restart)).means(.restart)
                .hint("r", localized("restart"), rank: hasEnded ? 21 : 13, place: 16),
            Command(localized("restart anywhere"), .key("n", does: .anywhere)).means(.anew),
            Command(localized("restart, new data"), .key("N", does: .newData)).means(.newData),
            Command(localized("scrub through time"), .key(.left, does: .backward), .key(.right, does: .forward))
                .hint("← →", localized("time"), rank: 12, place: 15),
            Command(localized("first step, now"), .key(.home, does: .first), .key(.end, does: .present))
                .hint("End", localized("now"), rank: isPast ? 25 : -1, place: 14),
            Command(localized("explain a step, by stages"), .key("x", does: .explain)).means(.explain)
                .hint(
                    "x", stage == nil ? localized("explain") : localized("next stage"), rank: stage == nil ? 14 : 30,
                    place: 18),
            Command().hint("Enter", localized("move start"), rank: 11, place: 13),
        ]
    }

    private var tuningCommands: [Command<DescentAction>] {
        let count = snapshot?.racers.count ?? 1
        let isRace = count > 1
        let digits = (1...9).map { digit in
            Command<DescentAction>.Trigger.key(
                .character(Character(String(digit))), does: .toggle(digit - 1), label: digit == 1 ? "1 … 9" : "")
        }
        return [
            Command(
                .key("+", "=", .up, does: .raiseRate, label: "+ ↑", explanation: localized("all rates × 1.25, ÷ 1.25")),
                .key("-", .down, does: .lowerRate, label: "- ↓", explanation: localized("all rates × 1.25, ÷ 1.25"))
            ).hint("+ -", localized("rate"), rank: 19, place: 17),
            Command(
                .key("*", does: .raiseRateTenfold, explanation: localized("all rates × 10, ÷ 10")),
                .key("_", does: .lowerRateTenfold, explanation: localized("all rates × 10, ÷ 10"))
            ).means(.coarse),
            Command(localized("more, less gradient noise"), .key("}", does: .raiseNoise), .key("{", does: .lowerNoise))
                .hint("{ }", localized("noise"), rank: 7),
            Command(
                localized("batch: half, double, all"), .key("[", does: .smallerBatch), .key("]", does: .largerBatch)
            )
            .means(.batch),
            Command(
                localized("follow another optimizer"), .key("o", does: .nextOptimizer),
                .key("O", does: .previousOptimizer)
            ).means(.optimizer).hint("o", isRace ? localized("follow") : localized("optimizer"), rank: 10, place: 12),
            Command(localized("optimizer on or off"), digits)
                .hint("1-\(count)", localized("on, off"), rank: isRace ? 9 : -1, place: 11),
            Command(
                localized("next, previous surface"), .key("d", does: .nextSurface), .key("D", does: .previousSurface)
            )
            .means(.example)
            .hint("d", localized("surface"), rank: 8, place: 10),
        ]
    }
}
