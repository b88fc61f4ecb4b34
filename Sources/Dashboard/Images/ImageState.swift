import Messages
import Shell
import TerminalUI

/// What is seen of images, and the one that is drawn by hand.
struct ImageState: Hashable, Sendable {
    /// The place of the chosen image among the test samples, or among the training samples where none are held out.
    var selected = 0
    /// The first layer's units begin with this one, in screens of them.
    var filterPage = 0
    var drawing = Drawing()
}

/// What keys do inside of a panel of images.
package enum ImageAction: Hashable, Sendable {
    /// Another image, page or pixel: so many to the right and down.
    case choose(x: Int, y: Int)
    case paint, clear

    static var commands: [Command<ImageAction>] {
        [
            Command(
                localized("choose an image, a pixel"), .key(.left, does: .choose(x: -1, y: 0)),
                .key(.right, does: .choose(x: 1, y: 0)), .key(.up, does: .choose(x: 0, y: -1)),
                .key(.down, does: .choose(x: 0, y: 1))),
            Command(localized("drawing: pixel on or off"), .key(" ", does: .paint)),
            Command(localized("drawing: wipe all"), .key(.delete, .backspace, does: .clear)),
            Command(localized("draw; right button: wipe"), .mouse("drag")),
        ]
    }
}
