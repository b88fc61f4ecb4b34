import Synchronization

/// How far a file has been read, on standard error where that is a terminal.
final class LoadingLine: Sendable {
    private let line = Mutex(ProgressLine())

    func show(_ file: String, _ share: Double) {
        line.withLock { $0.show { _ in "reading \(file): \(Int(100 * share)) %" } }
    }

    func clear() { line.withLock { $0.clear() } }
}
