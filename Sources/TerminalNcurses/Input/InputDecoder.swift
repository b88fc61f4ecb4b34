package import TerminalUI

/// Turns the bytes that a terminal sends into keys and mouse events: a pure state machine.
///
/// It knows the keys of the terminal's own description, the common control sequences of ECMA-48
/// terminals, UTF-8, and mouse reports in SGR and X10 coding. What it doesn't know it drops whole, so
/// that the rest of an unknown sequence never arrives as keys.
package struct InputDecoder: Sendable {
    private static let escape: UInt8 = 0x1B
    /// No sequence that means anything here is longer.
    private static let longestSequence = 64

    private let sequences: KeySequences
    private var pending: [UInt8] = []

    package init(sequences: KeySequences = KeySequences()) {
        self.sequences = sequences
    }

    /// How long to wait for the next byte of what has begun.
    package enum Waiting: Sendable { case no, afterEscape, withinSequence }

    package var waiting: Waiting {
        switch pending.count {
        case 0: .no
        case 1 where pending[0] == Self.escape: .afterEscape
        default: .withinSequence
        }
    }

    /// Takes one byte; gives the events that it completes.
    package mutating func feed(_ byte: UInt8) -> [Event] {
        guard let first = pending.first else { return begin(with: byte) }
        return first == Self.escape ? continueEscape(byte) : continueCharacter(byte)
    }

    /// Nothing followed in time: what has begun is all there is.
    package mutating func timeOut() -> [Event] {
        let sequence = take()
        guard sequence.first == Self.escape else { return [] }
        if let key = sequences.key(for: sequence) { return [.key(key)] }
        if sequence.count == 1 { return [.key(.escape)] }
        // Escape and then "[" or "O", typed by hand.
        if sequence.count == 2 { return [.key(.escape)] + begin(with: sequence[1]) }
        return []
    }

    private mutating func take() -> [UInt8] {
        let taken = pending
        pending.removeAll(keepingCapacity: true)
        return taken
    }

    private mutating func begin(with byte: UInt8) -> [Event] {
        switch byte {
        case Self.escape, 0xC2...0xF4:
            pending.append(byte)
            return []
        case 0x08, 0x7F: return [.key(.backspace)]
        case 0x09: return [.key(.tab)]
        case 0x0A, 0x0D: return [.key(.enter)]
        case 0x00: return [.key(.control(" "))]
        case 0x01...0x1A: return [.key(.control(Character(Unicode.Scalar(byte + 0x60))))]
        case 0x1C...0x1F: return [.key(.control(Character(Unicode.Scalar(byte + 0x40))))]
        case 0x20...0x7E: return [.key(.character(Character(Unicode.Scalar(byte))))]
        default: return []
        }
    }

    // MARK: UTF-8

    private mutating func continueCharacter(_ byte: UInt8) -> [Event] {
        guard byte & 0xC0 == 0x80 else {
            pending.removeAll(keepingCapacity: true)
            return begin(with: byte)
        }
        pending.append(byte)
        let expected = pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
        guard pending.count == expected else { return [] }
        guard let text = String(validating: take(), as: UTF8.self), let character = text.first else { return [] }
        return [.key(.character(character))]
    }

    // MARK: Escape sequences

    private mutating func continueEscape(_ byte: UInt8) -> [Event] {
        pending.append(byte)
        if sequences.isBeginning(pending) { return [] }
        if let key = sequences.key(for: pending) {
            pending.removeAll(keepingCapacity: true)
            return [.key(key)]
        }
        switch pending[1] {
        case UInt8(ascii: "["): return continueControlSequence(byte)
        case UInt8(ascii: "O"): return continueSingleShift(byte)
        default:
            // Escape and another key in quick succession, or a key with Alt held.
            pending.removeAll(keepingCapacity: true)
            return [.key(.escape)] + begin(with: byte)
        }
    }

    private mutating func continueSingleShift(_ byte: UInt8) -> [Event] {
        if pending.count == 2 || (0x30...0x3B).contains(byte) { return dropIfTooLong() }
        return finish(Self.namedKey(byte) ?? Self.singleShiftKey(byte))
    }

    private mutating func continueControlSequence(_ byte: UInt8) -> [Event] {
        guard pending.count > 2 else { return [] }
        switch pending[2] {
        case UInt8(ascii: "["):
            // The Linux console's first five function keys.
            guard pending.count == 4 else { return [] }
            let isFunction = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
            return finish(isFunction ? .function(Int(byte - UInt8(ascii: "A")) + 1) : nil)
        case UInt8(ascii: "M"):
            guard pending.count == 6 else { return [] }
            let report = take()
            return MouseReport(x10: report[3...]).map { [.mouse($0.event)] } ?? []
        default: break
        }
        switch byte {
        case 0x20...0x3F: return dropIfTooLong()
        case 0x40...0x7E: return finishControlSequence()
        default:
            // A control byte ends what was cut off, and stands for itself.
            pending.removeAll(keepingCapacity: true)
            return begin(with: byte)
        }
    }

    /// Keeps the introducer, so that the rest of an endless sequence is still swallowed.
    private mutating func dropIfTooLong() -> [Event] {
        if pending.count > Self.longestSequence { pending.removeSubrange(3...) }
        return []
    }

    private mutating func finish(_ key: Key?) -> [Event] {
        pending.removeAll(keepingCapacity: true)
        return key.map { [.key($0)] } ?? []
    }

    private mutating func finishControlSequence() -> [Event] {
        let sequence = take()
        let final = sequence[sequence.count - 1]
        let body = sequence[2..<(sequence.count - 1)]
        if body.first == UInt8(ascii: "<") {
            return MouseReport(sgr: body.dropFirst(), final: final).map { [.mouse($0.event)] } ?? []
        }
        guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return [] }
        let key: Key? =
            switch final {
            case UInt8(ascii: "~"): Self.numberedKey(ControlParameters(body).first)
            case UInt8(ascii: "Z"): .backTab
            case UInt8(ascii: "P")...UInt8(ascii: "S"): Self.singleShiftKey(final)
            default: Self.namedKey(final)
            }
        return finish(key)
    }

    private static func namedKey(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: nil
        }
    }

    private static func singleShiftKey(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
        // The digit pad in application mode: "*" to "/" and "0" to "9".
        case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
        default: nil
        }
    }

    private static func numberedKey(_ number: Int?) -> Key? {
        switch number {
        case 1, 7: .home
        case 4, 8: .end
        case 3: .delete
        case 5: .pageUp
        case 6: .pageDown
        case .some(11...15): .function((number ?? 0) - 10)
        case .some(17...21): .function((number ?? 0) - 11)
        case .some(23...24): .function((number ?? 0) - 12)
        default: nil
        }
    }
}
