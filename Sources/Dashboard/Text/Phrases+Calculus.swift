import Calculus
import Messages
import TerminalUI

/// The words that all labs of calculus use.
extension Phrases {

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

    static func stationaryHere(_ kind: StationaryPointKind) -> String {
        localized("f′ = 0: a \(Phrases.name(of: kind))")
    }
}
