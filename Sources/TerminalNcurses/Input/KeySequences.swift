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

/// The decimal parameters of a control sequence, separated by semicolons.
struct ControlParameters {
    private(set) var values: [Int?] = [nil]

    /// Numbers above 65535 are cut to it; an empty parameter is nil.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(byte - UInt8(ascii: "0"))
                values[values.count - 1] = min(65_535, (values[values.count - 1] ?? 0) * 10 + digit)
            default: values.append(nil)
            }
        }
    }

    var first: Int? { values[0] }
}
