package import TerminalUI

/// How a demo is to be drawn small and alive, beside the list of demos.
package struct Miniature: Sendable {
    package var size: Size
    package var theme: Theme
    package var capabilities: Capabilities
    /// Between two frames.
    package var interval: Duration
    /// The time at most that goes into steps between two frames, so that keys always find the processor free.
    package var budget: Duration
    package var clock: any Clock<Duration>

    package init(
        size: Size, theme: Theme = .dark, capabilities: Capabilities = .full, interval: Duration = .milliseconds(120),
        budget: Duration = .milliseconds(8), clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.size = size
        self.theme = theme
        self.capabilities = capabilities
        self.interval = interval
        self.budget = budget
        self.clock = clock
    }

    /// Waits for the next frame; false once the task is cancelled.
    package func rest() async -> Bool {
        try? await clock.sleep(for: interval)
        return !Task.isCancelled
    }
}

/// The miniature of a demo: which one is wanted, and what there is of it.
package struct ShownMiniature: Hashable, Sendable {
    package struct Request: Hashable, Sendable {
        package var demo: String
        package var size: Size
        package var theme: Theme
    }

    package enum State: Hashable, Sendable {
        case frame(Frame)
        /// Why there is none.
        case failed(String)
    }

    package var request: Request
    package var state: State

    package init(request: Request, state: State) {
        self.request = request
        self.state = state
    }
}
