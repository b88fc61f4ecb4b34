/// A screen in memory: keeps the last frame, counts what was written, and lets a test play the terminal.
public actor VirtualScreen: Screen {
    public nonisolated let capabilities: Capabilities
    public nonisolated let events: AsyncStream<Event>
    /// The frame shown last; `nil` before the first.
    public private(set) var frame: Frame?
    /// Frames presented so far.
    public private(set) var frameCount = 0
    /// Cells that differed from the frame before, over all frames; a first frame counts whole.
    public private(set) var changedCellCount = 0
    /// Cells that the last frame changed.
    public private(set) var lastChangedCellCount = 0
    /// What the mouse was asked to tell last; `nil` before it was asked for the first time.
    public private(set) var mouseReports: MouseReports?
    private var currentSize: Size
    private let continuation: AsyncStream<Event>.Continuation
    private var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    public init(size: Size, capabilities: Capabilities = .full) {
        self.capabilities = capabilities
        currentSize = size
        (events, continuation) = AsyncStream.makeStream()
    }

    public func size() -> Size { currentSize }

    public func present(_ frame: Frame) {
        lastChangedCellCount = FrameDiff(from: self.frame, to: frame).changedCellCount
        changedCellCount += lastChangedCellCount
        frameCount += 1
        self.frame = frame
        let ready = waiters.filter { $0.count <= frameCount }
        waiters.removeAll { $0.count <= frameCount }
        for waiter in ready { waiter.continuation.resume() }
    }

    public func report(_ mouse: MouseReports) { mouseReports = mouse }

    /// Reports an event as the terminal would.
    public nonisolated func send(_ event: Event) { continuation.yield(event) }

    /// Reports key presses, one a key.
    public nonisolated func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    /// Gives the window a new size and reports it.
    public func resize(to size: Size) {
        currentSize = size
        send(.resize(size))
    }

    /// Ends the events.
    public nonisolated func finish() { continuation.finish() }

    /// Returns once at least `count` frames were presented.
    public func waitForFrames(_ count: Int) async {
        guard frameCount < count else { return }
        await withCheckedContinuation { waiters.append((count, $0)) }
    }
}
