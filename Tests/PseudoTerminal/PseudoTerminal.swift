import CPseudoTerminal
import Foundation

/// A program on a pseudo-terminal of its own.
package final class PseudoTerminal {
    /// Long enough for a busy machine: reaching it means failure, never success.
    private static let patience = Duration.seconds(20)

    private var terminal: pseudo_terminal
    private let isOpen: Bool
    private var unreadReports = ""
    /// Everything that the program wrote to the terminal.
    package private(set) var output: [UInt8] = []
    /// How much of the output ``showsNext(_:)`` has passed.
    private var passed = 0
    package let modesBefore: String
    private let stateFolder = FileManager.default.temporaryDirectory.appending(path: "neuroscope-\(UUID().uuidString)")

    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Starts a program that was built beside the tests, or a shell script that finds the program's path in `$0`.
    /// The environment is added to a plain one; an empty value takes the variable away.
    package init(
        _ name: String, _ arguments: [String] = [], script: String? = nil, environment: [String: String] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws {
        var variables = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "",
            // Runs that tests cut off are not to be offered to the user, and no test is to find what another one did.
            "XDG_STATE_HOME": stateFolder.path,
        ]
        variables.merge(environment) { _, new in new }
        variables = variables.filter { !$0.value.isEmpty }
        let program = Self.path(of: name)
        let command = script.map { ["/bin/sh", "-c", $0, program] } ?? [program]
        var started = pseudo_terminal()
        var modes = [CChar](repeating: 0, count: 1024)
        isOpen = Self.withStrings(command + arguments) { argumentPointers in
            Self.withStrings(variables.map { "\($0.key)=\($0.value)" }) { variablePointers in
                pseudo_terminal_start(
                    &started, command[0], argumentPointers, variablePointers, Int32(rows), Int32(columns), &modes,
                    modes.count)
            }
        }
        terminal = started
        modesBefore = String(decoding: modes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard isOpen else { throw Failure(description: "no pseudo-terminal for \(program)") }
    }

    deinit {
        if isOpen { pseudo_terminal_close(&terminal) }
        try? FileManager.default.removeItem(at: stateFolder)
    }

    package static func path(of program: String) -> String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(program).path
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }

    // MARK: Acting

    package func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = pseudo_terminal_type(&terminal, bytes, bytes.count)
    }

    package func type(bytes: [UInt8]) { _ = pseudo_terminal_type(&terminal, bytes, bytes.count) }
    package func resize(columns: Int, rows: Int) { pseudo_terminal_resize(&terminal, Int32(rows), Int32(columns)) }
    package func send(_ signal: Int32) { pseudo_terminal_signal(&terminal, signal) }
    package func hangUp() { pseudo_terminal_hang_up(&terminal) }

    // MARK: Waiting

    /// Waits for the program's next report; the `ready` line is the first.
    @discardableResult
    package func nextReport() throws -> String {
        try wait(for: "a report") {
            guard let end = unreadReports.firstIndex(of: "\n") else { return nil }
            let line = String(unreadReports[..<end])
            unreadReports.removeSubrange(...end)
            return line
        }
    }

    package func report(_ expected: String) throws {
        while try nextReport() != expected {}
    }

    /// Waits until the program has written a text to the terminal.
    package func shows(_ text: String) throws {
        let wanted = Array(text.utf8)
        try wait(for: text) { output.firstRange(of: wanted) == nil ? nil : () }
    }

    /// Waits until the program has written a text after the last one that was waited for in this way.
    package func showsNext(_ text: String) throws {
        let wanted = Array(text.utf8)
        passed = try wait(for: text) { output[passed...].firstRange(of: wanted)?.upperBound }
    }

    /// The status with which the program ended, as a shell tells it.
    package func status() throws -> Int32 {
        let status = try wait(for: "the end") { () -> Int32? in
            let status = pseudo_terminal_status(&terminal)
            return status < 0 ? nil : status
        }
        read(milliseconds: 0)
        return status
    }

    /// The status, while signals go on arriving until the program has ended.
    package func status(whileSending signal: Int32) throws -> Int32 {
        try wait(for: "the end") { () -> Int32? in
            let status = pseudo_terminal_status(&terminal)
            if status < 0 { send(signal) }
            return status < 0 ? nil : status
        }
    }

    /// The number of bytes written until now.
    package func outputCount() -> Int {
        read(milliseconds: 0)
        return output.count
    }

    /// Waits for something outside of the terminal, and goes on reading what the program writes meanwhile, since a
    /// program whose output nobody takes stands still.
    package func wait<Result>(for what: String, _ condition: () -> Result?) throws -> Result {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            if let result = condition() { return result }
            guard ContinuousClock.now < deadline else {
                throw Failure(description: "waited in vain for \(what); reports \(unreadReports); wrote \(text)")
            }
            read(milliseconds: 20)
        }
    }

    private func read(milliseconds: Int32) {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var reports = [UInt8](repeating: 0, count: 1 << 12)
        var pause = milliseconds
        repeat {
            var byteCount = bytes.count
            var reportCount = reports.count
            pseudo_terminal_read(&terminal, pause, &bytes, &byteCount, &reports, &reportCount)
            output += bytes[..<byteCount]
            unreadReports += String(decoding: reports[..<reportCount], as: UTF8.self)
            if byteCount == 0 && reportCount == 0 { return }
            pause = 0
        } while true
    }

    // MARK: What is left on the terminal

    package var text: String { String(decoding: output, as: UTF8.self).replacing("\u{1B}", with: "\\e") }

    package var modesNow: String { Self.modes(of: terminal) }

    private static func modes(of terminal: pseudo_terminal) -> String {
        var terminal = terminal
        var text = [CChar](repeating: 0, count: 1024)
        let count = pseudo_terminal_modes(&terminal, &text, text.count)
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a private mode of the terminal (`CSI ? number h` and `l`) is on after all that was written.
    package func isOn(_ mode: Int, before: Int? = nil) -> Bool {
        let written = output[..<(before ?? output.count)]
        let on = written.lastRange(of: Array("\u{1B}[?\(mode)h".utf8))
        let off = written.lastRange(of: Array("\u{1B}[?\(mode)l".utf8))
        guard let on else { return false }
        return on > (off ?? -1)
    }

    /// What differs from how the terminal was before the program started; nil where nothing does.
    package var leftovers: String? {
        var found: [String] = []
        if modesNow != modesBefore { found.append("modes \(modesNow), before \(modesBefore)") }
        if isOn(1049) { found.append("alternate screen") }
        for mode in [1000, 1002, 1003, 1006] where isOn(mode) { found.append("mouse \(mode)") }
        if isOn(2004) { found.append("bracketed paste") }
        let hidden = output.lastRange(of: Array("\u{1B}[?25l".utf8))
        let shown = output.lastRange(of: Array("\u{1B}[?25h".utf8))
        if let hidden, hidden > (shown ?? -1) { found.append("cursor hidden") }
        return found.isEmpty ? nil : found.joined(separator: "; ")
    }
}

extension BidirectionalCollection<UInt8> where Index == Int {
    /// Where a sequence occurs last.
    fileprivate func lastRange(of wanted: [UInt8]) -> Int? {
        guard count >= wanted.count else { return nil }
        return (startIndex...(endIndex - wanted.count)).last { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
