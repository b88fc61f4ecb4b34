import Messages
import TerminalUI

extension Phrases {
    static func present(_ step: Int) -> String { "\(Phrases.step) \(NumberFormat.grouped(step))" }
    static func past(_ step: Int, of present: Int) -> String {
        localized("\(Phrases.step) \(NumberFormat.grouped(step)) of \(NumberFormat.grouped(present))")
    }
    static func branch(_ name: String, number: Int, of count: Int) -> String {
        localized("\(name) (\(number) of \(count))")
    }
    static var lookingBack: String { localized("looking back") }
    static var lookingBackAdvice: String { localized("space goes on from here in a new branch, End returns") }

    static func sought(_ step: Int) -> String { localized("at step \(NumberFormat.grouped(step))") }
    static func soughtShort(of wanted: Int, at step: Int) -> String {
        localized("step \(NumberFormat.grouped(wanted)) is still to come: at step \(NumberFormat.grouped(step))")
    }
    static func forked(_ name: String?) -> String { localized("now on a new branch\(name.map { ": \($0)" } ?? "")") }
    static func undone(_ label: String) -> String { localized("taken back: \(label); the branch that had it stays") }
    static var nothingToUndo: String { localized("there is no edit to take back") }
    static var switched: String { localized("now on another branch, at its last step") }
    static func renamed(_ name: String) -> String { localized("the branch is called \(name)") }
    static var deleted: String { localized("the branch is gone") }
    static var onlyBranch: String { localized("there is one branch: f forks another") }
    static var openUsage: String { localized(":open wants a recorded run, such as :open mine.run") }
    static func resumed(_ path: String) -> String { localized("taken up where it was left: \(path)") }
    static var cutOff: String { localized("a run of this demo was cut off: :recover takes it up where it was") }
    static var nothingToRecover: String { localized("no run of this demo was cut off") }
    static var nameUsage: String { localized(":name wants a name for this branch, such as :name slow start") }
    static var exportUsage: String { localized(":export wants a file, such as :export mine.yaml") }
    static func exported(_ path: String) -> String { localized("wrote the recipe as it stands: \(path)") }
    static func branchUsage(_ command: String, _ names: [String]) -> String {
        localized(":\(command) wants a branch: \(names.joined(separator: ", "))")
    }
    static var renameUsage: String {
        localized(":rename wants a branch and a name, such as :rename 2 slow start")
    }
}
