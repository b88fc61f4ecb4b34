import Calculus
import TerminalUI

/// The words that all labs of calculus use.
extension Phrases {
    static let goOnOrPause = "go on or pause"
    static let slowerFaster = "slower, faster"
    static let backToStart = "from the start again"
    static let lastStep = "that was the last step; r begins again"
    static let fromTheStart = "from the start again"
    static func stepPace(_ stepsPerSecond: Double) -> String {
        "pace: \(NumberFormat.compact(stepsPerSecond)) steps a second"
    }
    static let otherExample = "next, previous example"
    static let hintExample = "example"
    static let hintFormula = "your own formula"
    static let valueUsage = ":set wants NAME=VALUE, such as :set x=1"
    static func unknownVariable(_ name: String, known: [String]) -> String {
        known.isEmpty
            ? "the formula has no variables" : "no variable \(name); the formula has \(known.joined(separator: ", "))"
    }
    static let oneOrMoreVariables = "found no variable, expected at least one"
    static func oneVariable(_ names: [String]) -> String {
        names.isEmpty
            ? "found no variable, expected one" : "found the variables \(names.joined(separator: ", ")), expected one"
    }

    static func name(of kind: StationaryPointKind) -> String {
        switch kind {
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .saddle: "saddle"
        case .degenerate: "level"
        }
    }

    static func mark(of kind: StationaryPointKind) -> Unicode.Scalar {
        switch kind {
        case .minimum: "▼"
        case .maximum: "▲"
        case .saddle: "◆"
        case .degenerate: "◇"
        }
    }
}

/// The words of the derivative lab.
extension Phrases {
    static let halveReach = "Δx half as large"
    static let doubleReach = "Δx twice as large"
    static let movePlace = "move the place"
    static let usualWindow = "the usual window"
    static let errorAxis = "errors on log or linear axes"
    static let hintHalve = "halve Δx"
    static let hintMovePlace = "place"
    static let reachUsage = ":dx wants a number from 1e-8 on, such as :dx 0.1"

    static let secantAndTangent = "secant ╍╍  tangent ···"
    static let secantShort = "╍╍ ···"
    static func errorTitle(_ name: String) -> String { "Errors against Δ\(name), both axes logarithmic" }
    static let errorShortTitle = "Errors"
    static func measuredOrders(_ linear: String, _ slope: String) -> String {
        "measured slopes \(linear) and \(slope)"
    }
    static func measuredOrdersShort(_ linear: String, _ slope: String) -> String { "\(linear), \(slope)" }
    static let linearErrorName = "|Δy - dy| (slope 2)"
    static func slopeErrorName(_ name: String) -> String { "|Δy/Δ\(name) - f′| (slope 1)" }
    static let valuesTitle = "Numbers"
    static let slopeErrorColumn = "slope off by"
    static let linearErrorColumn = "Δy - dy"
    static let stationaryTitle = "Where f′ = 0"
    static let kindColumn = "kind"
    static let noStationaryPoints = "f′ is 0 nowhere in the window."
    static let stationaryNote =
        "f′ = 0 is necessary for a minimum, not sufficient: f″ > 0 makes it a minimum, f″ < 0 a maximum, and with f″ = 0 it may be neither, as 0 is of x^3 (d shows it)."

    static let noSlope = "no derivative here"
    static func stationaryHere(_ kind: StationaryPointKind) -> String { "f′ = 0: a \(name(of: kind))" }
    static let notSufficient = "f′ = 0 alone does not say which"
    static func secantAgainst(_ secant: String, _ slope: String) -> String {
        "secant slope \(secant), derivative \(slope)"
    }
    static func apart(_ size: String) -> String { "\(size) apart" }
}
