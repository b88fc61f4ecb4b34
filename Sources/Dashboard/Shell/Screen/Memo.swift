import Synchronization
import TerminalUI

/// Results that are dear to work out and asked for again with every frame; copies of a lab share them.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    /// What was worked out for the key before, or what `make` works out.
    func value(for key: Key, make: () -> Value) -> Value {
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
struct PlaneKey: Hashable, Sendable {
    var formula: String
    var domain: PlotDomain
    var columns = 0
    var rows = 0
    var level = 0.0
}
