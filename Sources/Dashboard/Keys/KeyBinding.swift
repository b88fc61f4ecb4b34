import Messages
import Shell
package import TerminalUI

/// A key, what it does and where it is listed: the one table that input, footer and help read.
package struct KeyBinding: Hashable, Sendable {
    /// The headings of the help.
    package enum Group: String, CaseIterable, Hashable, Sendable {
        case run, tune, network, time, view, lanes, playground, images, other

        package var heading: String {
            switch self {
            case .run: localized("Run")
            case .tune: localized("Tune")
            case .network: localized("Network and data")
            case .time: localized("Time")
            case .view: localized("View")
            case .lanes: localized("Side by side")
            case .playground: localized("Playground")
            case .images: localized("Images (inside the panel)")
            case .other: localized("More")
            }
        }
    }

    package var keys: [Key]
    package var action: Action
    package var group: Group
    /// The keys as the help and the footer write them: `+ Up`.
    package var label: String

    package static func action(for key: Key) -> Action? {
        all.first { !$0.isOfEnteredPanel && $0.keys.contains(key) }?.action
    }

    /// Whether it holds only inside of an entered panel, where the keys' usual meaning rests.
    package var isOfEnteredPanel: Bool { [.chooseImage, .paintPixel, .clearDrawing].contains(action) }

    /// What a key does while a panel is entered to which a group of keys belongs.
    package static func action(for key: Key, in group: Group) -> Action? {
        all.first { $0.group == group && $0.keys.contains(key) }?.action
    }

    package static let all: [KeyBinding] = [
        KeyBinding(" ", .togglePause, .run, label: "space"),
        KeyBinding("s", .step, .run),
        KeyBinding("S", .stepEpoch, .run),
        KeyBinding("<", .slower, .run),
        KeyBinding(">", .faster, .run),
        KeyBinding("r", .restart, .run),
        KeyBinding("n", .newWeights, .run),
        KeyBinding("N", .newData, .run),
        KeyBinding(keys: [.character("+"), .character("="), .up], .raiseRate, .tune, label: "+ Up"),
        KeyBinding(keys: [.character("-"), .down], .lowerRate, .tune, label: "- Down"),
        KeyBinding("t", .rangeTest, .tune),
        KeyBinding("[", .smallerBatch, .tune),
        KeyBinding("]", .largerBatch, .tune),
        KeyBinding("o", .nextOptimizer, .tune),
        KeyBinding("O", .previousOptimizer, .tune),
        KeyBinding("k", .moreDecay, .tune),
        KeyBinding("K", .lessDecay, .tune),
        KeyBinding("p", .moreDropout, .tune),
        KeyBinding("P", .lessDropout, .tune),
        KeyBinding("a", .nextActivation, .network),
        KeyBinding("A", .previousActivation, .network),
        KeyBinding("l", .nextLoss, .network),
        KeyBinding("L", .previousLoss, .network),
        KeyBinding("i", .nextInitializer, .network),
        KeyBinding("I", .previousInitializer, .network),
        KeyBinding("d", .nextData, .network),
        KeyBinding("D", .previousData, .network),
        KeyBinding(keys: [.left], .scrubBack, .time, label: "←"),
        KeyBinding(keys: [.right], .scrubForward, .time, label: "→"),
        KeyBinding(keys: [.home], .firstStep, .time, label: "Home"),
        KeyBinding(keys: [.end], .presentStep, .time, label: "End"),
        KeyBinding("f", .fork, .time),
        KeyBinding("b", .nextBranch, .time),
        KeyBinding("B", .branchList, .time),
        KeyBinding("u", .undo, .time),
        KeyBinding(keys: [.tab], .focusNext, .view, label: "Tab"),
        KeyBinding(keys: [.backTab], .focusPrevious, .view, label: "S-Tab"),
        KeyBinding(keys: [.enter], .inspect, .view, label: "Enter"),
        KeyBinding("z", .zoom, .view),
        KeyBinding("x", .explain, .view),
        KeyBinding("e", .lesson, .view),
        KeyBinding("V", .landscape, .view),
        KeyBinding("C", .nextPlane, .view),
        KeyBinding("R", .newLandscape, .view),
        KeyBinding("y", .axis, .view),
        KeyBinding("m", .smoothing, .view),
        KeyBinding("c", .colors, .view),
        KeyBinding(".", .actOnOneLane, .lanes),
        KeyBinding("v", .tilePanel, .lanes),
        KeyBinding("g", .laneCurve, .lanes),
        KeyBinding("x", .horizontalAxis, .lanes),
        KeyBinding(
            keys: "123456789".map { .character($0) }, .choosePointClass, .playground, label: "1 2 3…"),
        KeyBinding(keys: [.delete, .backspace], .removePoint, .playground, label: "Del"),
        KeyBinding(keys: [], .clickPlane, .playground, label: "click"),
        KeyBinding("h", .moreLayers, .playground),
        KeyBinding("H", .fewerLayers, .playground),
        KeyBinding("j", .moreUnits, .playground),
        KeyBinding("J", .fewerUnits, .playground),
        KeyBinding("G", .discreteMap, .playground),
        KeyBinding("T", .testPoints, .playground),
        KeyBinding("W", .warpLayer, .playground),
        KeyBinding(keys: [.left, .right, .up, .down], .chooseImage, .images, label: "← → ↑ ↓"),
        KeyBinding(" ", .paintPixel, .images, label: "space"),
        KeyBinding(keys: [.delete, .backspace], .clearDrawing, .images, label: "Del"),
        KeyBinding(keys: [], .dragDrawing, .images, label: "drag"),
        KeyBinding("Y", .copyImage, .images),
        KeyBinding("w", .writeOut, .other),
        KeyBinding(":", .command, .other),
        KeyBinding("?", .help, .other),
        KeyBinding(keys: [.escape], .back, .other, label: "Esc"),
        KeyBinding("q", .quit, .other),
    ]

    private init(keys: [Key], _ action: Action, _ group: Group, label: String) {
        self.keys = keys
        self.action = action
        self.group = group
        self.label = label
    }

    private init(_ character: Character, _ action: Action, _ group: Group, label: String? = nil) {
        self.init(keys: [.character(character)], action, group, label: label ?? String(character))
    }
}
