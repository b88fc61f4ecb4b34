import TerminalUI
import Training

extension Phrases {
    static func present(_ step: Int) -> String { "\(Phrases.step) \(NumberFormat.grouped(step))" }
    static func past(_ step: Int, of present: Int) -> String {
        "\(Phrases.step) \(NumberFormat.grouped(step)) of \(NumberFormat.grouped(present))"
    }
    static func branch(_ name: String, number: Int, of count: Int) -> String { "\(name) (\(number) of \(count))" }
    static let lookingBack = "looking back"
    static let lookingBackAdvice = "space goes on from here in a new branch, End returns"

    static func sought(_ step: Int) -> String { "at step \(NumberFormat.grouped(step))" }
    static func soughtShort(of wanted: Int, at step: Int) -> String {
        "step \(NumberFormat.grouped(wanted)) is still to come: at step \(NumberFormat.grouped(step))"
    }
    static func forked(_ name: String?) -> String { "now on a new branch\(name.map { ": \($0)" } ?? "")" }
    static func undone(_ label: String) -> String { "taken back: \(label); the branch that had it stays" }
    static let nothingToUndo = "there is no edit to take back"
    static let switched = "now on another branch, at its last step"
    static func renamed(_ name: String) -> String { "the branch is called \(name)" }
    static let deleted = "the branch is gone"
    static let onlyBranch = "there is one branch: f forks another"
    static let openUsage = ":open wants a recorded run, such as :open mine.run"
    static func resumed(_ path: String) -> String { "taken up where it was left: \(path)" }
    static let cutOff = "a run of this demo was cut off: :recover takes it up where it was"
    static let nothingToRecover = "no run of this demo was cut off"
    static let nameUsage = ":name wants a name for this branch, such as :name slow start"
    static let exportUsage = ":export wants a file, such as :export mine.yaml"
    static func exported(_ path: String) -> String { "wrote the recipe as it stands: \(path)" }
    static func branchUsage(_ command: String, _ names: [String]) -> String {
        ":\(command) wants a branch: \(names.joined(separator: ", "))"
    }
    static func branches(_ branches: [Branch], current: Int?) -> String {
        branches.enumerated().map { index, branch in
            "\(branch.id == current ? "▸" : "")\(index + 1) \(branch.name) (\(NumberFormat.grouped(branch.lastStep)))"
        }.joined(separator: " · ")
    }
}
