import Messages
import NeuralNetworks
import TerminalUI

/// The words of the activation lab.
extension Phrases {
    static func title(of panel: ActivationLab.Panel) -> String {
        switch panel {
        case .functions: localized("Functions f")
        case .derivatives: localized("Derivatives f′")
        case .values: localized("Values at")
        case .facts: localized("Facts")
        case .identities: localized("Identities")
        }
    }

    static func functionCount(_ count: Int) -> String {
        count == 1 ? localized("1 function") : localized("\(count) functions")
    }
    static func fromTo(_ low: String, _ high: String) -> String { localized("from \(low) to \(high)") }
    static var sweeping: String { localized("sweeping") }
    static var paused: String { localized("paused") }
    static var logarithmicMagnitude: String { localized("|f′| on a log axis") }
    static var noFigure: String { localized("none") }

    // MARK: keys
    static var cursorHeading: String { localized("Cursor") }
    static var functionsHeading: String { localized("Functions") }
    static var pictureHeading: String { localized("Picture") }
    static var moveCursor: String { localized("move the cursor") }
    static var cursorToOrigin: String { localized("cursor to 0") }
    static var sweepCursor: String { localized("sweep it, or stop") }
    static var oneCursorStep: String { localized("one step to the right") }
    static var sweepPace: String { localized("sweep slower, faster") }
    static var pickFunction: String { localized("choose a function") }
    static var turnOption: String { localized("turn its option up, down") }
    static var nextOption: String { localized("its next option") }
    static var otherFunction: String { localized("next, previous function") }
    static var addFunction: String { localized("add another function") }
    static var removeFunction: String { localized("take it away") }
    static var resetLab: String { localized("all as it was opened") }
    static var zoomIn: String { localized("closer (wheel too)") }
    static var zoomOut: String { localized("wider (wheel too)") }
    static var wholeWindow: String { localized("from -6 to 6") }
    static var panAxis: String { localized("move the window") }
    static var tileOrOverlay: String { localized("side by side or overlaid") }
    static var derivativeAxis: String { localized("f′ on log or linear axis") }
    static var nextIdentity: String { localized("next identity") }

    static var hintCursor: String { localized("cursor") }
    static var hintPickFunction: String { localized("choose") }
    static var hintOption: String { localized("option") }
    static var hintOtherFunction: String { localized("exchange") }
    static var hintAddFunction: String { localized("add") }
    static var hintRemoveFunction: String { localized("remove") }
    static var hintZoomAxis: String { localized("wider, closer") }
    static var hintTiles: String { localized("side by side") }
    static var hintOverlay: String { localized("overlaid") }
    static var hintSweep: String { localized("sweep") }
    static var hintStopSweep: String { localized("stop") }

    // MARK: notices
    static func sweepTakes(_ seconds: Double) -> String {
        localized("a sweep takes \(NumberFormat.compact(seconds)) s")
    }
    static var asOpened: String { localized("functions, options and window as they were opened") }
    static func turns(_ option: String) -> String { localized("+ and - turn \(option)") }
    static func noOption(_ name: String) -> String {
        localized("\(name) has no option to turn; Up and Down choose another function")
    }
    static var allShown: String { localized("all functions are shown") }
    static func added(_ name: String) -> String { localized("added \(name)") }
    static func removed(_ name: String) -> String { localized("removed \(name)") }
    static var nothingToRemove: String { localized("nothing to remove") }
    static var lastFunction: String { localized("the last function stays; a exchanges it") }
    static func notShown(_ name: String, shown: [String]) -> String {
        localized(
            "\(name.isEmpty ? localized(":remove wants a function") : localized("\(name) is not shown")); there are \(shown.joined(separator: ", "))"
        )
    }
    static func unknownFunction(_ name: String, suggestion: String?) -> String {
        localized("no function \(name)") + (suggestion.map { localized(", did you mean \($0)?") } ?? "")
    }
    static var addUsage: String { localized(":add wants a function, such as :add mish or :add leaky_relu slope=0.2") }
    static var setOptionUsage: String { localized(":set wants OPTION=VALUE, such as :set slope=0.2") }
    static var placeUsage: String { localized(":x wants a number from -1000 to 1000, such as :x 2.5") }
    static var rangeUsage: String { localized(":range wants two ends, such as :range -3 3") }
    static func unknownOption(_ name: String, known: [String]) -> String {
        localized("no option \(name); ")
            + (known.isEmpty
                ? localized("these functions have none") : localized("there are \(known.joined(separator: ", "))"))
    }
    static func refusal(_ error: ComponentError) -> String {
        switch error {
        case .unknownName(let name, _): localized("no function \(name)")
        case .unknownOption(let option, let name, let known):
            localized("\(name) has no option \(option)")
                + (known.isEmpty ? "" : localized("; it has \(known.joined(separator: ", "))"))
        case .optionOutOfRange(let option, _, let range):
            localized(
                "\(option) goes from \(NumberFormat.plainDecimal(range.lowerBound)) to \(NumberFormat.plainDecimal(range.upperBound))"
            )
        }
    }

    // MARK: verdict
    static func derivativeIs(_ name: String, _ value: String, at place: String) -> String {
        localized("\(name) at \(place) = \(value)")
    }
    static func noDerivative(_ name: String, at place: String) -> String {
        localized("\(name) has no derivative at \(place)")
    }
    static var noDerivativeAdvice: String { localized("it jumps there, and training takes 0") }
    static var blocked: String { localized("blocked, no gradient comes back here") }
    static var saturatedHere: String { localized("saturated, hardly any gradient comes back") }
    static var passes: String { localized("a gradient comes back unchanged") }
    static func scales(_ factor: String) -> String { localized("a gradient comes back times \(factor)") }

    // MARK: tables
    static var functionColumn: String { localized("function") }
    static var tenLayers: String { localized("f′ through 10 layers") }
    static var largestDifference: String { localized("largest difference") }
    static func identityColumns(_ context: DrawingContext) -> String {
        localized("left as a line, right as \(context.isASCII ? "x" : "○")")
    }
    static var meanNote: String { localized("mean f: of z spread normally round 0 with variance 1; 0 is zero-centred") }
    static var identityHint: String { localized("i next") }

    static var factColumns: [String] {
        [
            localized("range"), localized("monotone"), localized("mean f"), localized("levels off"),
            localized("no f′ at"),
        ]
    }

    static func factCells(_ function: ShownActivation) -> [String] {
        let facts = function.facts
        return [
            range(facts), facts.isMonotone ? yes : no, mean(function.mean), limits(facts), breaks(facts),
        ]
    }

    /// The same in words, with the formula.
    static func factLines(_ function: ShownActivation) -> [(name: String, words: String)] {
        let facts = function.facts
        return [
            ("f(z)", facts.formula),
            (localized("range"), range(facts)),
            (localized("monotone"), facts.isMonotone ? yes : no),
            (
                localized("zero-centred"),
                isCentred(function.mean) ? yes : localized("\(no), mean \(mean(function.mean))")
            ),
            (localized("levels off"), limits(facts)),
            (localized("no f′ at"), breaks(facts)),
        ]
    }

    private static var yes: String { localized("yes") }
    private static var no: String { localized("no") }

    static func isCentred(_ mean: Double) -> Bool { abs(mean) < 1e-4 }

    private static func mean(_ value: Double) -> String {
        isCentred(value) ? "0" : NumberFormat.fixed(value, decimals: 3)
    }

    private static func range(_ facts: ActivationFacts) -> String {
        let low = facts.lower.value.isFinite ? NumberFormat.plainDecimal(facts.lower.value) : "-∞"
        let high = facts.upper.value.isFinite ? NumberFormat.plainDecimal(facts.upper.value) : "∞"
        return (facts.lower.isReached ? "[" : "(") + low + ", " + high + (facts.upper.isReached ? "]" : ")")
    }

    private static func limits(_ facts: ActivationFacts) -> String {
        let left = facts.leftLimit.map { localized("\(NumberFormat.plainDecimal($0)) left") }
        let right = facts.rightLimit.map { localized("\(NumberFormat.plainDecimal($0)) right") }
        let words = [left, right].compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "–" : words
    }

    private static func breaks(_ facts: ActivationFacts) -> String {
        let kinks = facts.kinks.map { NumberFormat.plainDecimal($0) }
        let jumps = facts.jumps.map { NumberFormat.plainDecimal($0) }
        var parts: [String] = []
        if !kinks.isEmpty { parts.append(localized("\(kinks.joined(separator: localized(" and "))) (kink)")) }
        if !jumps.isEmpty { parts.append(localized("\(jumps.joined(separator: localized(" and "))) (jump)")) }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
