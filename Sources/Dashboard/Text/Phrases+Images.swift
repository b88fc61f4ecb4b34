import Messages
import TerminalUI

extension Phrases {
    static var imagesShortTitle: String { localized("Images") }
    static var confusionShortTitle: String { localized("Confusion") }
    static var mistakesShortTitle: String { localized("Mistakes") }
    static var filtersShortTitle: String { localized("Filters") }
    static var drawShortTitle: String { localized("Draw") }
    static var excitementShortTitle: String { localized("Excitement") }

    // MARK: images
    static func imagePlace(_ number: Int, _ count: Int, isTest: Bool) -> String {
        isTest ? localized("test image \(number) of \(count)") : localized("image \(number) of \(count)")
    }
    static func imageVerdict(_ label: String, takenFor predicted: String, isRight: Bool) -> String {
        isRight ? localized("a \(label), seen right ✓") : localized("a \(label), taken for \(predicted) ✗")
    }
    package static var imagesNeedRoom: String { localized("too small for the images: z gives them the screen") }
    static func imageIs(_ number: Int, _ label: String) -> String { localized("image \(number): a \(label)") }
    static func copiedImage(_ number: Int) -> String { localized("image \(number) is on the drawing board") }

    // MARK: confusion and mistakes
    static func rightOf(_ right: Int, _ count: Int, isTest: Bool) -> String {
        isTest
            ? localized("\(right) of \(count) test samples right") : localized("\(right) of \(count) samples right")
    }
    static func rightOfShort(_ right: Int, _ count: Int) -> String { "\(right)/\(count)" }
    static var confusionLegend: String { localized("rows: true, columns: taken for") }
    static var confusionInPercent: String { localized("% of each true class, columns: taken for") }
    static func classesNotShown(_ count: Int) -> String { localized("\(count) classes more") }
    static func wrongOf(_ wrong: Int, _ count: Int) -> String { localized("\(wrong) of \(count) wrong") }
    static func noMistakes(isTest: Bool) -> String {
        isTest ? localized("no mistake: every test image is right") : localized("no mistake: every image is right")
    }

    // MARK: filters
    static func filterUnits(_ count: Int) -> String { localized("\(count) units") }
    static func filtersShown(_ first: Int, _ last: Int, _ count: Int) -> String {
        localized("units \(first) to \(last) of \(count)")
    }

    // MARK: drawing
    static var drawHint: String { localized("drag, or Enter") }
    static var drawInvitation: [String] {
        [
            localized("Press and drag"), localized("the mouse to draw,"), localized("or Enter, arrows"),
            localized("and space."),
        ]
    }

    // MARK: excitement
    static var excitementBias: String { localized("bias") }
    static func outputAddsUp(_ name: String?) -> String {
        if let name { return localized("output \(name) adds up  weight × a") }
        return localized("the output adds up  weight × a")
    }
    static func otherUnits(_ count: Int) -> String { localized("\(count) other units") }
    static var noHiddenUnits: String { localized("there is no hidden unit to excite") }

    // MARK: footer
    static var hintChooseImage: String { localized("other image") }
    static var hintCopyImage: String { localized("to the drawing board") }
    static var hintOtherUnits: String { localized("other units") }
    static var hintPaint: String { localized("ink or paper") }
    static var hintClearDrawing: String { localized("wipe all") }
    static var hintDragMouse: String { localized("drag") }
    static var hintPaintWithMouse: String { localized("paint") }
}
