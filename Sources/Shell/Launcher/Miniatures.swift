import Datasets
import Foundation
import Messages
package import TerminalUI

/// Where the launcher gets the miniatures from that it shows beside its list.
package struct Miniatures: Sendable {
    /// The demonstration of a demo by its name.
    package var demonstration: @Sendable (String) throws -> any Demonstration
    /// How long a demo has to stay picked before its miniature starts, so that running down the list starts none.
    package var delay: Duration
    package var clock: any Clock<Duration>

    package init(
        delay: Duration = .milliseconds(150), clock: any Clock<Duration> = ContinuousClock(),
        demonstration: @escaping @Sendable (String) throws -> any Demonstration
    ) {
        self.demonstration = demonstration
        self.delay = delay
        self.clock = clock
    }

    /// Works out one miniature until the task is cancelled; runs beside the launcher, never in its way.
    @concurrent package func animate(
        _ request: ShownMiniature.Request, capabilities: Capabilities,
        show: @escaping @Sendable (ShownMiniature.State) async -> Void
    ) async {
        do {
            try await clock.sleep(for: delay)
            try Task.checkCancellation()
            let miniature = Miniature(
                size: request.size, theme: request.theme, capabilities: capabilities, clock: clock)
            try await demonstration(request.demo).animate(miniature) { await show(.frame($0)) }
        } catch is CancellationError {
            return
        } catch {
            await show(.failed((error as? InputError)?.description ?? error.localizedDescription))
        }
    }
}
