import Foundation

/// What information is counted in: the base of the logarithm.
public enum InformationUnit: String, CaseIterable, Sendable {
    /// Base 2.
    case bit
    /// Base e.
    case nat
    /// Base 10, also called hartley.
    case dit

    /// The logarithm of a positive number to the base of the unit.
    public func logarithm(_ value: Double) -> Double {
        switch self {
        case .bit: log2(value)
        case .nat: log(value)
        case .dit: log10(value)
        }
    }

    /// A quantity in nats as one in this unit.
    public func from(nats: Double) -> Double {
        switch self {
        case .bit: nats / 0.693147180559945309417
        case .nat: nats
        case .dit: nats / 2.302585092994045684018
        }
    }
}
