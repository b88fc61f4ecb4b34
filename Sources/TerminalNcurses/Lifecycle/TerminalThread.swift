import CNcurses
import Synchronization

/// The one thread that calls ncurses, and the executor of the actor that lives on it.
///
/// It waits on the terminal, on the pipe of the signals and on its own wake pipe, so a job, a key and a
/// signal are all noticed at once and the cooperative pool is never blocked.
final class TerminalThread: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var isStopped = false
    }

    private let state = Mutex(State())
    private let identity = Atomic<UInt>(0)
    private let wakeReader: Int32
    private let wakeWriter: Int32

    init() throws(TerminalError) {
        var ends: (Int32, Int32) = (-1, -1)
        let isOpen = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
            guard let base = bytes.baseAddress else { return false }
            return unsafe terminal_pipe_open(base.assumingMemoryBound(to: Int32.self))
        }
        guard isOpen else { throw .systemRefused }
        (wakeReader, wakeWriter) = ends
    }

    deinit {
        terminal_close(wakeReader)
        terminal_close(wakeWriter)
    }

    // MARK: The thread

    /// What the thread does besides its jobs.
    struct Body: Sendable {
        /// Runs first; the thread ends where it gives false.
        let begin: @Sendable () -> Bool
        /// The descriptors to wait for, and for how long.
        let interest: @Sendable () -> Interest
        let handle: @Sendable (Happening) -> Void
        let end: @Sendable () -> Void
    }

    /// Starts the thread. It ends after ``stop()``.
    func start(_ body: Body) throws(TerminalError) {
        let launch = Launch { [self] in run(body) }
        let context = unsafe Unmanaged.passRetained(launch)
        let isStarted = unsafe terminal_thread_start(
            { context in
                guard let context = unsafe context else { return }
                unsafe Unmanaged<Launch>.fromOpaque(context).takeRetainedValue().body()
            }, context.toOpaque())
        guard isStarted else {
            unsafe context.release()
            throw .systemRefused
        }
    }

    /// Ends the thread once its jobs are done.
    func stop() {
        state.withLock { $0.isStopped = true }
        terminal_pipe_put(wakeWriter, 0)
    }

    private final class Launch: Sendable {
        let body: @Sendable () -> Void
        init(body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private func run(_ body: Body) {
        identity.store(UInt(terminal_thread_current()), ordering: .releasing)
        if body.begin() {
            while !isDone {
                let interest = body.interest()
                let happened = terminal_wait(wakeReader, interest.signals, interest.input, interest.milliseconds)
                if happened & Int32(TERMINAL_WOKEN) != 0 { drainWakePipe() }
                body.handle(Happening(happened))
                runJobs()
            }
            body.end()
        }
        identity.store(0, ordering: .releasing)
    }

    private var isDone: Bool { state.withLock { $0.isStopped && $0.jobs.isEmpty } }

    private func drainWakePipe() {
        var buffer: [UInt8] = Array(repeating: 0, count: 64)
        while readBytes(from: wakeReader, into: &buffer) == buffer.count {}
    }

    private func runJobs() {
        let jobs = state.withLock { state in
            defer { state.jobs.removeAll(keepingCapacity: true) }
            return state.jobs
        }
        for job in jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
    }

    // MARK: SerialExecutor

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isFirst = state.withLock { state in
            state.jobs.append(job)
            return state.jobs.count == 1
        }
        if isFirst { terminal_pipe_put(wakeWriter, 0) }
    }

    func checkIsolated() {
        precondition(isCurrent, "not on the terminal's thread")
    }

    func isIsolatingCurrentContext() -> Bool? { isCurrent }

    private var isCurrent: Bool { identity.load(ordering: .acquiring) == UInt(terminal_thread_current()) }
}

extension TerminalThread {
    /// What the thread waits for.
    struct Interest: Sendable {
        /// Descriptors, or -1.
        var signals: Int32
        var input: Int32
        /// Negative: for ever.
        var milliseconds: Int32
    }

    /// What ended a wait.
    struct Happening: OptionSet, Sendable {
        let rawValue: Int32
        init(rawValue: Int32) { self.rawValue = rawValue }
        init(_ rawValue: Int32) { self.rawValue = rawValue }
        static let signal = Happening(Int32(TERMINAL_SIGNALLED))
        static let input = Happening(Int32(TERMINAL_INPUT))
        static let hangUp = Happening(Int32(TERMINAL_GONE))
    }
}
