import Calculus
import Messages
import TerminalUI

/// The words that all labs of calculus use.
extension Phrases {
    static var goOnOrPause: String { localized("go on or pause") }
    static var slowerFaster: String { localized("slower, faster") }
    static var backToStart: String { localized("from the start again") }
    static var lastStep: String { localized("that was the last step; r begins again") }
    static var fromTheStart: String { localized("from the start again") }
    static func stepPace(_ stepsPerSecond: Double) -> String {
        localized("pace: \(NumberFormat.compact(stepsPerSecond)) steps a second")
    }
    static var otherExample: String { localized("next, previous example") }
    static var hintExample: String { localized("example") }
    static var hintFormula: String { localized("your own formula") }
    static var valueUsage: String { localized(":set wants NAME=VALUE, such as :set x=1") }
    static func unknownVariable(_ name: String, known: [String]) -> String {
        known.isEmpty
            ? localized("the formula has no variables")
            : localized("no variable \(name); the formula has \(known.joined(separator: ", "))")
    }
    static var oneOrMoreVariables: String { localized("found no variable, expected at least one") }
    static func oneVariable(_ names: [String]) -> String {
        names.isEmpty
            ? localized("found no variable, expected one")
            : localized("found the variables \(names.joined(separator: ", ")), expected one")
    }

    static func name(of kind: StationaryPointKind) -> String {
        switch kind {
        case .minimum: localized("minimum")
        case .maximum: localized("maximum")
        case .saddle: localized("saddle")
        case .degenerate: localized("level")
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
    static var halveReach: String { localized("Δx half as large") }
    static var doubleReach: String { localized("Δx twice as large") }
    static var movePlace: String { localized("move the place") }
    static var usualWindow: String { localized("the usual window") }
    static var errorAxis: String { localized("errors on log or linear axes") }
    static var hintHalve: String { localized("halve Δx") }
    static var hintMovePlace: String { localized("place") }
    static var reachUsage: String { localized(":dx wants a number from 1e-8 on, such as :dx 0.1") }

    static var secantAndTangent: String { localized("secant ╍╍  tangent ···") }
    static let secantShort = "╍╍ ···"
    static func errorTitle(_ name: String) -> String { localized("Errors against Δ\(name), both axes logarithmic") }
    static var errorShortTitle: String { localized("Errors") }
    static func measuredOrders(_ linear: String, _ slope: String) -> String {
        localized("measured slopes \(linear) and \(slope)")
    }
    static func measuredOrdersShort(_ linear: String, _ slope: String) -> String { "\(linear), \(slope)" }
    static var linearErrorName: String { localized("|Δy - dy| (slope 2)") }
    static func slopeErrorName(_ name: String) -> String { localized("|Δy/Δ\(name) - f′| (slope 1)") }
    static var valuesTitle: String { localized("Numbers") }
    static var slopeErrorColumn: String { localized("slope off by") }
    static var linearErrorColumn: String { localized("Δy - dy") }
    static var stationaryTitle: String { localized("Where f′ = 0") }
    static var kindColumn: String { localized("kind") }
    static var noStationaryPoints: String { localized("f′ is 0 nowhere in the window.") }
    static var stationaryNote: String {
        localized(
            "f′ = 0 is necessary for a minimum, not sufficient: f″ > 0 makes it a minimum, f″ < 0 a maximum, and with f″ = 0 it may be neither, as 0 is of x^3 (d shows it)."
        )
    }

    static var noSlope: String { localized("no derivative here") }
    static func stationaryHere(_ kind: StationaryPointKind) -> String { localized("f′ = 0: a \(name(of: kind))") }
    static var notSufficient: String { localized("f′ = 0 alone does not say which") }
    static func secantAgainst(_ secant: String, _ slope: String) -> String {
        localized("secant slope \(secant), derivative \(slope)")
    }
    static func apart(_ size: String) -> String { localized("\(size) apart") }
}
