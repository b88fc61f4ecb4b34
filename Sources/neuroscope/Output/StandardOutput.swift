import ArgumentParser
import Datasets
import Foundation
import Messages

/// Lines on standard output, written in large pieces where nobody waits for each of them.
struct StandardOutput {
    private var buffer: [UInt8] = []
    /// Whether every line is written at once.
    private let isTerminal = isatty(STDOUT_FILENO) == 1
    private static let pieceSize = 1 << 16

    /// From now on a reader that has gone shows as an error of a write rather than as a signal.
    init() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// - Throws: `ExitCode` where the reader has gone, `InputError` where the output cannot be written.
    mutating func write(line: String) throws { try write(line + "\n") }

    mutating func write(_ text: String) throws {
        buffer.append(contentsOf: text.utf8)
        if isTerminal || buffer.count >= Self.pieceSize { try flush() }
    }

    /// Writes what has been held back.
    mutating func flush() throws {
        defer { buffer.removeAll(keepingCapacity: true) }
        var written = 0
        while written < buffer.count {
            let count = buffer[written...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw ExitCode(128 + SIGPIPE)
            } else if errno != EINTR {
                throw InputError(.cannotWrite, "cannot be written: \(errorText(errno))", file: "standard output")
            }
        }
    }
}

/// The system's words for an error number.
func errorText(_ number: Int32) -> String { String(cString: strerror(number)) }
