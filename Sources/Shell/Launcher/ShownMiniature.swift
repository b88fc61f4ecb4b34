package import TerminalUI

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
