import Messages
import TerminalUI

extension Phrases {

    // MARK: images
    static func imageVerdict(_ label: String, takenFor predicted: String, isRight: Bool) -> String {
        isRight ? localized("a \(label), seen right ✓") : localized("a \(label), taken for \(predicted) ✗")
    }
    package static var imagesNeedRoom: String { localized("too small for the images: z gives them the screen") }

    // MARK: confusion and mistakes

    // MARK: filters

    // MARK: drawing

    // MARK: excitement
    static func outputAddsUp(_ name: String?) -> String {
        if let name { return localized("output \(name) adds up  weight × a") }
        return localized("the output adds up  weight × a")
    }

    // MARK: footer
}
