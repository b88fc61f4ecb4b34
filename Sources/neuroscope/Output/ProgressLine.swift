import Foundation
import Synchronization

/// A line on standard error that is written over and over while a run goes on; nothing where standard error is
/// not a terminal.
struct ProgressLine {
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let begin: ContinuousClock.Instant
    private var next: ContinuousClock.Instant
    private var isOnScreen = false

    init() {
        let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
        isShown = isatty(STDERR_FILENO) == 1 && !terminal.isEmpty && terminal != "dumb"
        begin = clock.now
        // A run that takes no time needs no progress.
        next = begin + .milliseconds(300)
    }

    /// Shows how far the run is, at most ten times a second.
    mutating func show(step: Int, of total: Int?, since start: Int) {
        show { seconds in
            let rate = Int(Double(step - start) / max(seconds, 0.001))
            let goal = total.map { " of \($0) (\(Int(100 * Double(step) / Double(max($0, 1)))) %)" } ?? ""
            return "step \(step)\(goal), \(rate) steps/s"
        }
    }

    /// Shows a text, at most ten times a second.
    ///
    /// - Parameter text: gets the seconds since the beginning.
    mutating func show(_ text: (_ seconds: Double) -> String) {
        guard isShown, clock.now >= next else { return }
        next = clock.now + .milliseconds(100)
        isOnScreen = true
        put("\r\u{1B}[K" + text((clock.now - begin) / .seconds(1)))
    }

    /// Clears the line, so that other output can have its place.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        put("\r\u{1B}[K")
    }

    private func put(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

/// How far a file has been read, on standard error where that is a terminal.
final class LoadingLine: Sendable {
    private let line = Mutex(ProgressLine())

    func show(_ file: String, _ share: Double) {
        line.withLock { $0.show { _ in "reading \(file): \(Int(100 * share)) %" } }
    }

    func clear() { line.withLock { $0.clear() } }
}
