import CNcurses
import Dispatch
import Synchronization
public import TerminalUI

/// The terminal as a screen, drawn through ncurses.
///
/// While it is open, everything else that is written to standard output and standard error is kept
/// and shown when the screen closes. The terminal comes back in every way that a process ends short
/// of SIGKILL: ``close()``, the last reference going, `exit`, SIGINT, SIGTERM, SIGHUP, SIGQUIT and
/// crashes. An overflow of the stack needs a second stack to be handled on: the terminal's thread, the
/// one that opened the screen and those that call ``present(_:)`` or ``size()`` have one; any other
/// crash is handled on every thread.
///
/// SIGINT, SIGTERM, SIGHUP and SIGQUIT arrive as ``Event/terminate(signal:)``. Close the screen within
/// a second and leave; otherwise, or at a second signal, the terminal is given back and the process ends by
/// that signal.
public final class NcursesScreen: Screen {
    public let capabilities: Capabilities
    public let events: AsyncStream<Event>
    private let session: TerminalSession

    /// Takes the terminal of standard input and output.
    ///
    /// - Throws: ``TerminalError`` where there is none that can show a screen; nothing has been written then.
    public static func open(options: ScreenOptions = ScreenOptions()) throws(TerminalError) -> NcursesScreen {
        guard isInUse.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
        else { throw .alreadyOpen }
        do throws(TerminalError) {
            return try NcursesScreen(options: options)
        } catch {
            isInUse.store(false, ordering: .releasing)
            throw error
        }
    }

    /// There is one terminal and one ncurses in a process.
    private static let isInUse = Atomic(false)

    private init(options: ScreenOptions) throws(TerminalError) {
        terminal_thread_prepare_stack()
        let (events, continuation) = AsyncStream<Event>.makeStream()
        let thread = try TerminalThread()
        let session = TerminalSession(thread: thread, options: options, continuation: continuation)
        capabilities = try Self.run(session, on: thread).capabilities
        self.events = events
        self.session = session
    }

    deinit {
        session.thread.stop()
    }

    /// Starts the thread, and waits until the terminal is open or refused.
    private static func run(
        _ session: TerminalSession, on thread: TerminalThread
    ) throws(TerminalError) -> TerminalSession.Opened {
        let outcome = OpeningOutcome()
        try thread.start(
            TerminalThread.Body(
                begin: { outcome.settle(session.assumeIsolated { $0.openingResult() }) },
                interest: { session.assumeIsolated { $0.interest } },
                handle: { happening in session.assumeIsolated { $0.handle(happening) } },
                end: { if session.assumeIsolated({ $0.close() }) { isInUse.store(false, ordering: .releasing) } }))
        return try outcome.wait().get()
    }

    public func size() async -> Size {
        // The caller goes on where this returns, which may be on another thread of the pool than before.
        defer { terminal_thread_prepare_stack() }
        return await session.size
    }

    public func present(_ frame: Frame) async {
        await session.present(frame)
        terminal_thread_prepare_stack()
    }

    public func report(_ mouse: MouseReports) async {
        await session.report(mouse)
        terminal_thread_prepare_stack()
    }

    public func lend(to command: String) async -> Int32? {
        defer { terminal_thread_prepare_stack() }
        return await session.lend(to: command)
    }

    /// Gives the terminal back as it was before, and ends ``events``. Does nothing a second time.
    public func close() async {
        if await session.close() { Self.isInUse.store(false, ordering: .releasing) }
    }
}

/// Carries the result of opening from the terminal's thread to the thread that asked.
private final class OpeningOutcome: Sendable {
    typealias Outcome = Result<TerminalSession.Opened, TerminalError>

    private let outcome = Mutex<Outcome>(.failure(.systemRefused))
    private let isSettled = DispatchSemaphore(value: 0)

    /// Says whether the terminal was opened.
    func settle(_ result: Outcome) -> Bool {
        outcome.withLock { $0 = result }
        isSettled.signal()
        if case .success = result { return true }
        return false
    }

    func wait() -> Outcome {
        isSettled.wait()
        return outcome.withLock { $0 }
    }
}

extension TerminalSession {
    fileprivate func openingResult() -> Result<Opened, TerminalError> {
        do throws(TerminalError) {
            return .success(try open())
        } catch {
            return .failure(error)
        }
    }
}

/// What the user asked of the screen.
public struct ScreenOptions: Hashable, Sendable {
    /// What pictures are made of; ASCII wherever the locale is not UTF-8.
    public var marks: Capabilities.Marks
    /// The colours to show, fewer where the terminal cannot be told of so many; `nil`: as many as environment and
    /// terminal tell of, none where NO_COLOR is set and not empty.
    public var colors: Capabilities.ColorTier?
    /// Mouse reports; while they are on, most terminals select text with shift held only.
    public var mouse: Bool

    public init(marks: Capabilities.Marks = .braille, colors: Capabilities.ColorTier? = nil, mouse: Bool = true) {
        self.marks = marks
        self.colors = colors
        self.mouse = mouse
    }
}
