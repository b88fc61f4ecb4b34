import Foundation
import PseudoTerminal

/// The probe program in a terminal emulator, whose picture can be read back.
final class TmuxTerminal {
    /// Whether tmux is installed here.
    static let isAvailable = run(["-V"]) != nil

    private static let patience = Duration.seconds(20)

    private let socket: String
    private let folder: URL
    private var reportsRead = 0

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    init(columns: Int, rows: Int) throws {
        socket = "terminal-probe-\(UUID().uuidString)"
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let reports = folder.appendingPathComponent("reports")
        try Data().write(to: reports)
        let command = "env -u NO_COLOR LC_ALL=C.UTF-8 '\(PseudoTerminal.path(of: "TerminalProbe"))' 3>'\(reports.path)'"
        _ = tmux(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
    }

    deinit {
        _ = tmux(["kill-server"])
        try? FileManager.default.removeItem(at: folder)
    }

    func type(_ keys: String) { _ = tmux(["send-keys", "-l", keys]) }
    func resize(columns: Int, rows: Int) { _ = tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

    /// The rows of the picture, without blanks at their ends.
    func picture() -> [String] {
        var rows = (tmux(["capture-pane", "-p"]) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        if rows.last?.isEmpty == true { rows.removeLast() }
        return rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
    }

    /// The new reports up to one, which is left out.
    func reports(until last: String) throws -> [String] {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            let text = (try? String(contentsOf: folder.appendingPathComponent("reports"), encoding: .utf8)) ?? ""
            let lines = text.split(separator: "\n").dropFirst(reportsRead).map(String.init)
            if text.last == "\n", let end = lines.firstIndex(of: last) {
                reportsRead += end + 1
                return Array(lines[..<end])
            }
            _ = poll(nil, 0, 5)
        }
        throw Failure(description: "waited in vain for \(last)")
    }

    /// Waits until the picture is this one: the emulator may lag behind what was written to it.
    func shows(_ expected: [String]) -> Bool {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if picture() == expected { return true }
        }
        return false
    }

    private func tmux(_ arguments: [String]) -> String? {
        Self.run(["-u", "-L", socket, "-f", "/dev/null"] + arguments)
    }

    /// What tmux printed; nil where it failed.
    private static func run(_ arguments: [String]) -> String? {
        let quoted = arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
        guard let stream = popen("LC_ALL=C.UTF-8 tmux \(quoted) 2>/dev/null </dev/null", "r") else { return nil }
        var bytes: [UInt8] = []
        while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(byte)) }
        return pclose(stream) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
