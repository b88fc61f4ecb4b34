import Calculus
import Messages

/// How a place where the gradient vanishes is named and marked.
extension StationaryPointKind {
    var name: String {
        switch self {
        case .minimum: localized("minimum")
        case .maximum: localized("maximum")
        case .saddle: localized("saddle")
        case .degenerate: localized("level")
        }
    }

    var mark: Unicode.Scalar {
        switch self {
        case .minimum: "▼"
        case .maximum: "▲"
        case .saddle: "◆"
        case .degenerate: "◇"
        }
    }
}
