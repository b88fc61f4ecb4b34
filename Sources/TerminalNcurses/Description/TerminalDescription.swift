import CNcurses
import Foundation
import TerminalUI

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the environment and the terminal's description tell before the screen is opened.
///
/// Use it on the terminal's thread only.
struct TerminalDescription {
    let name: String
    let colors: Capabilities.ColorTier
    /// Whether a colour's number is its red, green and blue.
    let isDirectColor: Bool
    let keys: KeySequences
    /// Bytes that give the terminal back at any moment.
    let restoreBytes: [UInt8]

    /// Describes the terminal of standard input and output, or says why it cannot be used.
    ///
    /// Where more colours are wished for than the machine's description of the terminal has, the variable TERMINFO
    /// holds another one from then on; see ``EnvironmentVariable/restore()``. `colors` is what the user asks for; nil:
    /// what environment and terminal tell.
    static func current(colors: Capabilities.ColorTier?) throws(TerminalError) -> TerminalDescription {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        guard let name = environment["TERM"] else { throw .terminalNotNamed }
        let entry = TerminfoDatabase(environment: environment).entry(named: name)
        let wish = ColorWish(asked: colors, environment: environment, entry: entry)
        if !load(entry, showing: wish) {
            guard curses_load_description(STDOUT_FILENO) == 1 else { throw .unknownTerminal(name) }
        }
        guard !string("cup").isEmpty else { throw .noCursorAddressing(name) }
        let count = Int(unsafe curses_number("colors"))
        let described = Capabilities.ColorTier(colorCount: count)
        return TerminalDescription(
            name: name, colors: min(wish.tier ?? described, described), isDirectColor: count >= 1 << 24,
            keys: keySequences(), restoreBytes: restoreBytes())
    }

    /// Loads the entry with more colours, if that is needed; says no where it isn't, or can't be done.
    private static func load(_ entry: TerminfoEntry?, showing wish: ColorWish) -> Bool {
        // Older ones read neither such a variable nor so large numbers.
        guard curses_release() >= 601, let entry, let tier = wish.tier else { return false }
        let replacement = entry.showing(tier)
        guard replacement != entry else { return false }
        let variable = EnvironmentVariable("TERMINFO")
        variable.set(TerminfoDatabase.encoded(replacement))
        if curses_load_description(STDOUT_FILENO) == 1 {
            if Int(unsafe curses_number("colors")) == replacement.colorCount { return true }
            curses_unload_description()
        }
        variable.restore()
        return false
    }

    private static func keySequences() -> KeySequences {
        var sequences = KeySequences()
        for (name, key) in KeySequences.capabilities { sequences.add(string(name), for: key) }
        return sequences
    }

    private static func string(_ capability: String) -> [UInt8] {
        unsafe filled(capacity: 256) { unsafe curses_string(capability, $0, $1) }
    }

    private static func restoreBytes() -> [UInt8] {
        var size = winsize()
        let rows = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int32(size.ws_row) : 0
        return unsafe filled(capacity: 1024) { unsafe curses_restore_bytes(max(rows, 24), $0, $1) }
    }

    private static func filled(
        capacity: Int, by fill: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe fill($0.baseAddress, $0.count) }
        }
    }
}

/// Why the screen could not be opened, in one line for the user.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Stream: String, Hashable, Sendable { case input, output }

    /// Standard input or output is a file or a pipe.
    case notATerminal(Stream)
    /// TERM is not set, or empty.
    case terminalNotNamed
    /// There is no description of this terminal on the machine.
    case unknownTerminal(String)
    /// The terminal cannot place the cursor.
    case noCursorAddressing(String)
    /// Another screen is open in this process.
    case alreadyOpen
    /// The system refused a descriptor or a thread.
    case systemRefused

    public var description: String {
        switch self {
        case .notATerminal(let stream): "standard \(stream.rawValue) is not a terminal"
        case .terminalNotNamed: "TERM is not set: the kind of terminal is unknown"
        case .unknownTerminal(let name): "TERM=\(name): no description of such a terminal is installed"
        case .noCursorAddressing(let name): "TERM=\(name): this terminal cannot place the cursor"
        case .alreadyOpen: "the terminal is already in use by this program"
        case .systemRefused: "the system refused the terminal a descriptor or a thread"
        }
    }
}
