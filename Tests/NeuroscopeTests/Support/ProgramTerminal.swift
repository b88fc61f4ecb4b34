import CPseudoTerminal
import Foundation

/// The program on a pseudo-terminal of its own.
final class ProgramTerminal {
    /// Long enough for a busy machine: reaching it means failure, never success.
    private static let patience = Duration.seconds(60)

    private var terminal = pseudo_terminal()
    private let isOpen: Bool
    private var output: [UInt8] = []
    let modesBefore: String

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    init(_ arguments: [String], environment: [String: String] = [:], columns: Int = 100, rows: Int = 30) throws {
        var variables = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": ""]
        variables.merge(environment) { $1 }
        variables = variables.filter { !$0.value.isEmpty }
        var started = pseudo_terminal()
        var modes = [CChar](repeating: 0, count: 1024)
        isOpen = Self.withStrings([Program.path] + arguments) { argumentPointers in
            Self.withStrings(variables.map { "\($0.key)=\($0.value)" }) { variablePointers in
                pseudo_terminal_start(
                    &started, Program.path, argumentPointers, variablePointers, Int32(rows), Int32(columns), &modes,
                    modes.count)
            }
        }
        terminal = started
        modesBefore = String(decoding: modes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard isOpen else { throw Failure(description: "no pseudo-terminal for \(Program.path)") }
    }

    deinit {
        if isOpen { pseudo_terminal_close(&terminal) }
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = pseudo_terminal_type(&terminal, bytes, bytes.count)
    }

    func send(_ signal: Int32) { pseudo_terminal_signal(&terminal, signal) }

    /// Waits until the program has written a text since the last one that was waited for.
    func shows(_ text: String) throws {
        let wanted = Array(text.utf8)
        let end = try wait(for: text) { output.firstRange(of: wanted)?.upperBound }
        output.removeSubrange(..<end)
    }

    /// The status with which the program ended, as a shell tells it.
    func status() throws -> Int32 {
        try wait(for: "the end") {
            let status = pseudo_terminal_status(&terminal)
            return status < 0 ? nil : status
        }
    }

    var modesNow: String { Self.modes(of: terminal) }

    /// What has been written since the text that was waited for last, with visible escapes.
    var text: String { String(decoding: output, as: UTF8.self).replacing("\u{1B}", with: "\\e") }

    private static func modes(of terminal: pseudo_terminal) -> String {
        var terminal = terminal
        var text = [CChar](repeating: 0, count: 1024)
        let count = pseudo_terminal_modes(&terminal, &text, text.count)
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func wait<Result>(for what: String, _ condition: () -> Result?) throws -> Result {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            if let result = condition() { return result }
            guard ContinuousClock.now < deadline else {
                throw Failure(description: "waited in vain for \(what); wrote \(text)")
            }
            read()
        }
    }

    private func read() {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var reports = [UInt8](repeating: 0, count: 1 << 8)
        var byteCount = bytes.count
        var reportCount = reports.count
        pseudo_terminal_read(&terminal, 20, &bytes, &byteCount, &reports, &reportCount)
        output += bytes[..<byteCount]
    }
}
