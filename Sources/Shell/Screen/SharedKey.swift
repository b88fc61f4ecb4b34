package import TerminalUI

/// What a key means on every screen that has it. This is the one list of such keys: a row says which of them it is with
/// ``Command/means(_:)``, and no other row of any screen may have their keys.
package enum SharedKey: String, CaseIterable, Sendable {
    // Inside of a panel that was entered, space is for what the cursor is on.
    case pause, step, manySteps, pace, restart, anew, newData
    case coarse, rateTest, batch, optimizer, decay, dropout, activation, loss, initializer, example
    case fork, nextBranch, branchList, undo, explain, axis, smoothing
    case focus, zoom, closer, lesson, colors, mouse, writeOut, command, help, quit, back
    case landscape, landscapePlane, landscapeAnew
    case oneLane, view, curve, layers, units

    package var keys: [Key] {
        switch self {
        case .pause: [" "]
        case .step: ["s"]
        case .manySteps: ["S"]
        case .pace: ["<", ">"]
        case .restart: ["r"]
        case .anew: ["n"]
        case .newData: ["N"]
        // Ten times as much as `+` and `-`.
        case .coarse: ["*", "_"]
        case .rateTest: ["t"]
        case .batch: ["[", "]"]
        case .optimizer: ["o", "O"]
        case .decay: ["k", "K"]
        case .dropout: ["p", "P"]
        case .activation: ["a", "A"]
        case .loss: ["l", "L"]
        case .initializer: ["i", "I"]
        case .example: ["d", "D"]
        case .fork: ["f"]
        case .nextBranch: ["b"]
        case .branchList: ["B"]
        case .undo: ["u"]
        case .explain: ["x"]
        case .axis: ["y"]
        case .smoothing: ["m"]
        case .focus: [.tab, .backTab]
        case .zoom: ["z"]
        case .closer: [.pageUp, .pageDown]
        case .lesson: ["e"]
        case .colors: ["c"]
        case .mouse: ["M"]
        case .writeOut: ["w"]
        case .command: [":"]
        case .help: ["?"]
        case .quit: ["q"]
        case .back: [.escape]
        case .landscape: ["V"]
        case .landscapePlane: ["C"]
        case .landscapeAnew: ["R"]
        case .oneLane: ["."]
        case .view: ["v"]
        case .curve: ["g"]
        case .layers: ["h", "H"]
        case .units: ["j", "J"]
        }
    }
}

/// Keys that do one thing, as a screen has them in its table.
package struct KeyRow: Sendable {
    package var keys: [Key]
    package var meaning: SharedKey?
    package var explanation: String
    /// The heading of the help under which it stands.
    package var heading: String
}

extension Array {
    /// The rows that keys ask for.
    package func keyRows<Action>() -> [KeyRow] where Element == Command<Action> {
        map { row in
            KeyRow(
                keys: row.triggers.flatMap(\.keys), meaning: row.meaning,
                explanation: row.triggers.first?.explanation ?? "", heading: row.heading)
        }
    }
}
