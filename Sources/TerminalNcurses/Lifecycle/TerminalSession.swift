import CNcurses
import TerminalUI

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The terminal while it is ours. Lives on its own thread: every call of ncurses is made here.
actor TerminalSession {
    private enum State { case closed, open }

    /// What opening found out.
    struct Opened: Sendable {
        var capabilities: Capabilities
    }

    nonisolated let thread: TerminalThread
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

    private let options: ScreenOptions
    private let continuation: AsyncStream<Event>.Continuation
    /// What the mouse reports while the terminal is ours.
    private var mouseReports: MouseReports
    private var state = State.closed
    private var painter: CursesPainter?
    private var decoder = InputDecoder()
    private var escapeDelay = Duration.milliseconds(25)
    /// When what has begun to arrive counts as complete.
    private var inputDeadline: ContinuousClock.Instant?
    private var inputBuffer: [UInt8] = Array(repeating: 0, count: 4096)
    private var isInputOpen = false
    private var currentSize = Size(columns: 0, rows: 0)

    init(thread: TerminalThread, options: ScreenOptions, continuation: AsyncStream<Event>.Continuation) {
        self.thread = thread
        self.options = options
        mouseReports = options.mouse ? .buttons : .nothing
        self.continuation = continuation
    }

    // MARK: Opening and closing

    func open() throws(TerminalError) -> Opened {
        // Whoever is started from here is told of the terminal what the shell told us.
        let variable = EnvironmentVariable("TERMINFO")
        defer { variable.restore() }
        let description = try TerminalDescription.current(colors: options.colors)
        let isUTF8 = curses_use_locale()
        let restore = description.restoreBytes
        let isArmed = unsafe restore.withUnsafeBufferPointer { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe guard_arm(STDOUT_FILENO, $0.baseAddress, $0.count) }
        }
        guard isArmed else { throw .systemRefused }
        guard curses_start(STDIN_FILENO, guard_terminal()) else {
            guard_disarm()
            throw .unknownTerminal(description.name)
        }
        guard_set_output(curses_output())
        escapeDelay = .milliseconds(Int64(curses_escape_delay()))
        decoder = InputDecoder(sequences: description.keys)
        let capabilities = Capabilities(colors: description.colors, marks: isUTF8 ? options.marks : .ascii)
        painter = CursesPainter(capabilities: capabilities, isDirectColor: description.isDirectColor)
        if mouseReports != .nothing { curses_report_mouse(mouseReports.code) }
        state = .open
        isInputOpen = true
        currentSize = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
        takeSize()
        return Opened(capabilities: capabilities)
    }

    /// Gives the terminal back as it was. Does nothing a second time, and says so.
    func close() -> Bool {
        guard state == .open else { return false }
        state = .closed
        isInputOpen = false
        painter = nil
        if mouseReports != .nothing { curses_report_mouse(MouseReports.nothing.code) }
        curses_leave()
        guard_disarm()
        curses_finish()
        continuation.finish()
        return true
    }

    // MARK: Screen

    var size: Size { currentSize }

    func present(_ frame: Frame) {
        guard state == .open else { return }
        painter?.present(frame)
    }

    func report(_ mouse: MouseReports) {
        guard state == .open, mouse != mouseReports else { return }
        mouseReports = mouse
        curses_report_mouse(mouse.code)
    }

    // MARK: What the thread waits for

    var interest: TerminalThread.Interest {
        guard state == .open else { return .init(signals: -1, input: -1, milliseconds: -1) }
        return .init(
            signals: guard_signals(), input: isInputOpen ? STDIN_FILENO : -1,
            milliseconds: [inputDeadline, painter?.settlingTime].compactMap { $0 }.min()
                .map { Self.milliseconds(until: $0) } ?? -1)
    }

    /// Rounded up, so that the wait doesn't end just before the deadline.
    private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let left = max(.zero, deadline - .now)
        return Int32(clamping: Int64((left / .milliseconds(1)).rounded(.up)))
    }

    func handle(_ happening: TerminalThread.Happening) {
        guard state == .open else { return }
        if happening.contains(.signal) { takeSignals() }
        if happening.contains(.input) {
            takeInput()
        } else if happening.contains(.hangUp) {
            hangUp()
        } else if let deadline = inputDeadline, deadline <= .now {
            inputDeadline = nil
            yield(decoder.timeOut())
        }
        if let time = painter?.settlingTime, time <= .now { painter?.settle() }
    }

    private func yield(_ events: [Event]) {
        for event in events { continuation.yield(event) }
    }

    private func takeInput() {
        guard let count = readBytes(from: STDIN_FILENO, into: &inputBuffer) else { return hangUp() }
        for byte in inputBuffer.prefix(count) { yield(decoder.feed(byte)) }
        switch decoder.waiting {
        case .no: inputDeadline = nil
        case .afterEscape: inputDeadline = .now + escapeDelay
        // The terminal has begun to send a sequence: a slow line may hold up the rest.
        case .withinSequence: inputDeadline = .now + escapeDelay * 10
        }
    }

    /// The terminal is gone. The signal that tells so may be ignored, as under nohup.
    private func hangUp() {
        guard isInputOpen else { return }
        isInputOpen = false
        continuation.yield(.terminate(signal: SIGHUP))
    }

    private func takeSignals() {
        var signals: [UInt8] = Array(repeating: 0, count: 64)
        guard let count = readBytes(from: guard_signals(), into: &signals) else { return }
        for signal in signals.prefix(count).map({ Int32($0) }) {
            switch signal {
            case SIGWINCH: takeSize()
            case SIGTSTP: suspend()
            case SIGCONT: resume()
            default: continuation.yield(.terminate(signal: signal))
            }
        }
    }

    private func takeSize() {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard unsafe guard_size(&rows, &columns) else { return }
        if rows != curses_rows() || columns != curses_columns() { curses_resize(rows, columns) }
        let size = Size(columns: Int(columns), rows: Int(rows))
        guard size != currentSize else { return }
        currentSize = size
        painter?.invalidate()
        continuation.yield(.resize(size))
    }

    private func suspend() {
        if mouseReports != .nothing { curses_report_mouse(MouseReports.nothing.code) }
        curses_leave()
        guard_suspend()
        resume()
    }

    /// Runs a shell command on the terminal. Keys and signals wait until it has ended; like `system`, it has the
    /// interrupts of the keyboard to itself, and the terminal, since our own output is kept until the screen closes.
    func lend(to command: String) -> Int32? {
        guard state == .open else { return nil }
        if mouseReports != .nothing { curses_report_mouse(MouseReports.nothing.code) }
        curses_leave()
        let status = unsafe terminal_run("{ \(command)\n} </dev/tty >/dev/tty 2>&1")
        resume()
        return status
    }

    private func resume() {
        curses_return()
        if mouseReports != .nothing { curses_report_mouse(mouseReports.code) }
        takeSize()
        painter?.repaint()
        continuation.yield(.resumed)
    }
}

extension MouseReports {
    fileprivate var code: Int32 {
        switch self {
        case .nothing: Int32(CURSES_MOUSE_NOTHING)
        case .buttons: Int32(CURSES_MOUSE_BUTTONS)
        case .motion: Int32(CURSES_MOUSE_MOTION)
        }
    }
}

/// Reads what a descriptor has, up to the size of the buffer: the number of bytes, 0 where there are
/// none now, nil at its end.
func readBytes(from descriptor: Int32, into buffer: inout [UInt8]) -> Int? {
    let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
        unsafe terminal_read(descriptor, bytes.baseAddress, UInt(bytes.count))
    }
    return count < 0 ? nil : Int(count)
}
