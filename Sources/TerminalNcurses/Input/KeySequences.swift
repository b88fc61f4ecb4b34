package import TerminalUI

/// The byte sequences that one terminal's description gives for its keys.
package struct KeySequences: Sendable {
    private var keys: [[UInt8]: Key] = [:]
    private var beginnings: Set<[UInt8]> = []

    package init() {}

    /// The capabilities of a terminal description that name keys.
    package static let capabilities: [(name: String, key: Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
            ("kcbt", .backTab), ("kdch1", .delete), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    /// Adds a sequence; only those that begin with an escape byte and go on after it count.
    package mutating func add(_ sequence: [UInt8], for key: Key) {
        guard sequence.count > 1, sequence[0] == 0x1B else { return }
        keys[sequence] = key
        for length in 1..<sequence.count { beginnings.insert(Array(sequence[..<length])) }
    }

    func key(for sequence: [UInt8]) -> Key? { keys[sequence] }
    func isBeginning(_ sequence: [UInt8]) -> Bool { beginnings.contains(sequence) }
}
