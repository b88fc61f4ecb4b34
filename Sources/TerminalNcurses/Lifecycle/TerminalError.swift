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
