import Foundation

/// A network input made from the two coordinates of a plane.
public enum Feature: String, CaseIterable, Hashable, Sendable {
    case x1
    case x2
    case x1Squared = "x1_squared"
    case x2Squared = "x2_squared"
    case x1x2 = "x1_x2"
    /// `sin(x1)`, the angle in radians.
    case sinX1 = "sin_x1"
    /// `sin(x2)`, the angle in radians.
    case sinX2 = "sin_x2"

    /// Other ways to write the names.
    public static let aliases: [String: Feature] = [
        "x1^2": .x1Squared, "x2^2": .x2Squared, "x1*x2": .x1x2, "sin(x1)": .sinX1, "sin(x2)": .sinX2,
    ]

    /// The feature called `name`; `x1^2`, `x1*x2` and `sin(x1)` are understood as well.
    public init?(name: String) {
        guard let feature = Feature(rawValue: name) ?? Feature.aliases[name] else { return nil }
        self = feature
    }

    /// Whether the feature needs the second coordinate.
    public var usesSecondCoordinate: Bool {
        switch self {
        case .x1, .x1Squared, .sinX1: false
        case .x2, .x2Squared, .x1x2, .sinX2: true
        }
    }

    /// The feature at the point (`x1`, `x2`).
    public func callAsFunction(_ x1: Double, _ x2: Double) -> Double {
        switch self {
        case .x1: x1
        case .x2: x2
        case .x1Squared: x1 * x1
        case .x2Squared: x2 * x2
        case .x1x2: x1 * x2
        case .sinX1: sin(x1)
        case .sinX2: sin(x2)
        }
    }
}
