import Synchronization
package import TerminalUI

/// Results that are dear to work out and asked for again with every frame; copies of a lab share them.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    package init() {}

    /// What was worked out for the key before, or what `make` works out.
    package func value(for key: Key, make: () -> Value) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = make()
        known.withLock { values in
            if values.count >= 8 { values.removeAll() }
            values[key] = value
        }
        return value
    }
}

/// A function over a part of the plane, as a picture of some size needs it.
package struct PlaneKey: Hashable, Sendable {
    package var formula: String
    package var domain: ChartDomain
    package var columns: Int
    package var rows: Int
    package var level: Double

    package init(formula: String, domain: ChartDomain, columns: Int = 0, rows: Int = 0, level: Double = 0) {
        self.formula = formula
        self.domain = domain
        self.columns = columns
        self.rows = rows
        self.level = level
    }
}
