import NeuralNetworks
import TerminalUI

/// The words of the activation lab.
extension Phrases {
    static func title(of panel: ActivationLab.Panel) -> String {
        switch panel {
        case .functions: "Functions f"
        case .derivatives: "Derivatives f′"
        case .values: "Values at"
        case .facts: "Facts"
        case .identities: "Identities"
        }
    }

    static func functionCount(_ count: Int) -> String { count == 1 ? "1 function" : "\(count) functions" }
    static func fromTo(_ low: String, _ high: String) -> String { "from \(low) to \(high)" }
    static let sweeping = "sweeping"
    static let paused = "paused"
    static let logarithmicMagnitude = "|f′| on a log axis"
    static let noFigure = "none"

    // MARK: keys
    static let cursorHeading = "Cursor"
    static let functionsHeading = "Functions"
    static let pictureHeading = "Picture"
    static let moveCursor = "move the cursor"
    static let cursorToOrigin = "cursor to 0"
    static let sweepCursor = "sweep it, or stop"
    static let oneCursorStep = "one step to the right"
    static let sweepPace = "sweep slower, faster"
    static let pickFunction = "choose a function"
    static let turnOption = "turn its option up, down"
    static let nextOption = "its next option"
    static let otherFunction = "next, previous function"
    static let addFunction = "add another function"
    static let removeFunction = "take it away"
    static let resetLab = "all as it was opened"
    static let zoomIn = "closer (wheel too)"
    static let zoomOut = "wider (wheel too)"
    static let wholeWindow = "from -6 to 6"
    static let panAxis = "move the window"
    static let tileOrOverlay = "side by side or overlaid"
    static let derivativeAxis = "f′ on log or linear axis"
    static let nextIdentity = "next identity"

    static let hintCursor = "cursor"
    static let hintPickFunction = "choose"
    static let hintOption = "option"
    static let hintOtherFunction = "exchange"
    static let hintAddFunction = "add"
    static let hintRemoveFunction = "remove"
    static let hintZoomAxis = "wider, closer"
    static let hintTiles = "side by side"
    static let hintOverlay = "overlaid"
    static let hintSweep = "sweep"
    static let hintStopSweep = "stop"

    // MARK: notices
    static func sweepTakes(_ seconds: Double) -> String { "a sweep takes \(NumberFormat.compact(seconds)) s" }
    static let asOpened = "functions, options and window as they were opened"
    static func turns(_ option: String) -> String { "+ and - turn \(option)" }
    static func noOption(_ name: String) -> String {
        "\(name) has no option to turn; Up and Down choose another function"
    }
    static let allShown = "all functions are shown"
    static func added(_ name: String) -> String { "added \(name)" }
    static func removed(_ name: String) -> String { "removed \(name)" }
    static let nothingToRemove = "nothing to remove"
    static let lastFunction = "the last function stays; a exchanges it"
    static func notShown(_ name: String, shown: [String]) -> String {
        "\(name.isEmpty ? ":remove wants a function" : "\(name) is not shown"); there are \(shown.joined(separator: ", "))"
    }
    static func unknownFunction(_ name: String, suggestion: String?) -> String {
        "no function \(name)" + (suggestion.map { ", did you mean \($0)?" } ?? "")
    }
    static let addUsage = ":add wants a function, such as :add mish or :add leaky_relu slope=0.2"
    static let setOptionUsage = ":set wants OPTION=VALUE, such as :set slope=0.2"
    static let placeUsage = ":x wants a number from -1000 to 1000, such as :x 2.5"
    static let rangeUsage = ":range wants two ends, such as :range -3 3"
    static func unknownOption(_ name: String, known: [String]) -> String {
        "no option \(name); "
            + (known.isEmpty ? "these functions have none" : "there are \(known.joined(separator: ", "))")
    }
    static func refusal(_ error: ComponentError) -> String {
        switch error {
        case .unknownName(let name, _): "no function \(name)"
        case .unknownOption(let option, let name, let known):
            "\(name) has no option \(option)" + (known.isEmpty ? "" : "; it has \(known.joined(separator: ", "))")
        case .optionOutOfRange(let option, _, let range):
            "\(option) goes from \(NumberFormat.plainDecimal(range.lowerBound)) to \(NumberFormat.plainDecimal(range.upperBound))"
        }
    }

    // MARK: verdict
    static func derivativeIs(_ name: String, _ value: String, at place: String) -> String {
        "\(name) at \(place) = \(value)"
    }
    static func noDerivative(_ name: String, at place: String) -> String { "\(name) has no derivative at \(place)" }
    static let noDerivativeAdvice = "it jumps there, and training takes 0"
    static let blocked = "blocked, no gradient comes back here"
    static let saturatedHere = "saturated, hardly any gradient comes back"
    static let passes = "a gradient comes back unchanged"
    static func scales(_ factor: String) -> String { "a gradient comes back times \(factor)" }

    // MARK: tables
    static let functionColumn = "function"
    static let tenLayers = "f′ through 10 layers"
    static let largestDifference = "largest difference"
    static func identityColumns(_ context: DrawingContext) -> String {
        "left as a line, right as \(context.isASCII ? "x" : "○")"
    }
    static let meanNote = "mean f: of z spread normally round 0 with variance 1; 0 is zero-centred"
    static let identityHint = "i next"

    static let factColumns = ["range", "monotone", "mean f", "levels off", "no f′ at"]

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
            ("range", range(facts)),
            ("monotone", facts.isMonotone ? yes : no),
            ("zero-centred", isCentred(function.mean) ? yes : "\(no), mean \(mean(function.mean))"),
            ("levels off", limits(facts)),
            ("no f′ at", breaks(facts)),
        ]
    }

    private static let yes = "yes"
    private static let no = "no"

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
        let left = facts.leftLimit.map { "\(NumberFormat.plainDecimal($0)) left" }
        let right = facts.rightLimit.map { "\(NumberFormat.plainDecimal($0)) right" }
        let words = [left, right].compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "–" : words
    }

    private static func breaks(_ facts: ActivationFacts) -> String {
        let kinks = facts.kinks.map { NumberFormat.plainDecimal($0) }
        let jumps = facts.jumps.map { NumberFormat.plainDecimal($0) }
        var parts: [String] = []
        if !kinks.isEmpty { parts.append("\(kinks.joined(separator: " and ")) (kink)") }
        if !jumps.isEmpty { parts.append("\(jumps.joined(separator: " and ")) (jump)") }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
